import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { caseStudy } from './schemas/case.ts';
import { certification } from './schemas/certification.ts';
import { claim } from './schemas/claim.ts';
import { edition } from './schemas/edition.ts';
import { faq } from './schemas/faq.ts';
import { figure } from './schemas/figure.ts';
import { level } from './schemas/level.ts';
import { page } from './schemas/page.ts';
import { question } from './schemas/question.ts';
import { role } from './schemas/role.ts';
import { source } from './schemas/source.ts';
import { term } from './schemas/term.ts';

const yaml = (folder: string) => glob({ base: `src/content/${folder}`, pattern: '**/*.{yaml,json}' });
const mdx = (folder: string) => glob({ base: `src/content/${folder}`, pattern: '**/*.mdx' });

export const collections = {
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
