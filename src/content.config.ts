import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { artefact } from './schemas/artefact.ts';
import { barrier } from './schemas/barrier.ts';
import { caseStudy } from './schemas/case.ts';
import { certification } from './schemas/certification.ts';
import { check } from './schemas/check.ts';
import { checkResults } from './schemas/check-results.ts';
import { claim } from './schemas/claim.ts';
import { decision } from './schemas/decision.ts';
import { edition } from './schemas/edition.ts';
import { faq } from './schemas/faq.ts';
import { figure } from './schemas/figure.ts';
import { level } from './schemas/level.ts';
import { misconception } from './schemas/misconception.ts';
import { page } from './schemas/page.ts';
import { pair } from './schemas/pair.ts';
import { path } from './schemas/path.ts';
import { phrase } from './schemas/phrase.ts';
import { question } from './schemas/question.ts';
import { role } from './schemas/role.ts';
import { scenario } from './schemas/scenario.ts';
import { setting } from './schemas/setting.ts';
import { skill } from './schemas/skill.ts';
import { source } from './schemas/source.ts';
import { term } from './schemas/term.ts';
import { transition } from './schemas/transition.ts';
import { workSample } from './schemas/work-sample.ts';

const yaml = (folder: string) => glob({ base: `src/content/${folder}`, pattern: '**/*.{yaml,json}' });
const mdx = (folder: string) => glob({ base: `src/content/${folder}`, pattern: '**/*.mdx' });

export const collections = {
	artefacts: defineCollection({ loader: yaml('artefacts'), schema: artefact }),
	decisions: defineCollection({ loader: yaml('decisions'), schema: decision }),
	misconceptions: defineCollection({ loader: yaml('misconceptions'), schema: misconception }),
	pairs: defineCollection({ loader: yaml('pairs'), schema: pair }),
	paths: defineCollection({ loader: yaml('paths'), schema: path }),
	phrases: defineCollection({ loader: yaml('phrases'), schema: phrase }),
	scenarios: defineCollection({ loader: yaml('scenarios'), schema: scenario }),
	settings: defineCollection({ loader: yaml('settings'), schema: setting }),
	skills: defineCollection({ loader: yaml('skills'), schema: skill }),
	transitions: defineCollection({ loader: yaml('transitions'), schema: transition }),
	'work-samples': defineCollection({ loader: yaml('work-samples'), schema: workSample }),
	barriers: defineCollection({ loader: yaml('barriers'), schema: barrier }),
	checks: defineCollection({ loader: yaml('checks'), schema: check }),
	'check-results': defineCollection({ loader: yaml('check-results'), schema: checkResults }),
	cases: defineCollection({ loader: yaml('cases'), schema: caseStudy }),
	certifications: defineCollection({ loader: yaml('certifications'), schema: certification }),
	claims: defineCollection({ loader: yaml('claims'), schema: claim }),
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: page }) }),
	edition: defineCollection({ loader: yaml('edition'), schema: edition }),
	faqs: defineCollection({ loader: yaml('faqs'), schema: faq }),
	figures: defineCollection({ loader: yaml('figures'), schema: figure }),
	i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
	levels: defineCollection({ loader: yaml('levels'), schema: level }),
	questions: defineCollection({ loader: yaml('questions'), schema: question }),
	roles: defineCollection({ loader: mdx('roles'), schema: role }),
	sources: defineCollection({ loader: yaml('sources'), schema: source }),
	terms: defineCollection({ loader: yaml('terms'), schema: term }),
};
