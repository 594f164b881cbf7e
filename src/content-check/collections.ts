import { z } from 'astro/zod';
import { artefact } from '../schemas/artefact.ts';
import { barrier } from '../schemas/barrier.ts';
import { caseStudy } from '../schemas/case.ts';
import { certification } from '../schemas/certification.ts';
import { check } from '../schemas/check.ts';
import { checkResults } from '../schemas/check-results.ts';
import { claim } from '../schemas/claim.ts';
import { decision } from '../schemas/decision.ts';
import { edition } from '../schemas/edition.ts';
import { faq } from '../schemas/faq.ts';
import { figure } from '../schemas/figure.ts';
import { level } from '../schemas/level.ts';
import { misconception } from '../schemas/misconception.ts';
import { page } from '../schemas/page.ts';
import { pair } from '../schemas/pair.ts';
import { path } from '../schemas/path.ts';
import { phrase } from '../schemas/phrase.ts';
import { question } from '../schemas/question.ts';
import { role } from '../schemas/role.ts';
import { scenario } from '../schemas/scenario.ts';
import { setting } from '../schemas/setting.ts';
import { skill } from '../schemas/skill.ts';
import { source } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { transition } from '../schemas/transition.ts';
import { workSample } from '../schemas/work-sample.ts';

/** The part of Starlight's frontmatter that our pages may use. */
const starlight = {
	title: z.string().min(2),
	description: z.string().min(20).max(160, 'Shorten it to 160 characters: search engines cut the rest.'),
	template: z.enum(['doc', 'splash']).optional(),
	tableOfContents: z.boolean().optional(),
	pagefind: z.boolean().optional(),
};

const pages = z.discriminatedUnion(
	'kind',
	page.options.map((option) => option.extend(starlight).strict()) as unknown as [
		(typeof page.options)[0],
		...typeof page.options,
	],
);

/** What an entry of each collection may hold. `src/content.config.ts` hands the same schemas to Astro. */
export const schemas = {
	artefacts: artefact,
	decisions: decision,
	misconceptions: misconception,
	pairs: pair,
	paths: path,
	phrases: phrase,
	scenarios: scenario,
	settings: setting,
	skills: skill,
	transitions: transition,
	'work-samples': workSample,
	barriers: barrier,
	checks: check,
	'check-results': checkResults,
	cases: caseStudy,
	certifications: certification,
	claims: claim,
	docs: pages,
	edition,
	faqs: faq,
	figures: figure,
	levels: level,
	questions: question,
	roles: role,
	sources: source,
	terms: term,
} as const;

export type Collection = keyof typeof schemas;
export type EntryData<C extends Collection> = z.output<(typeof schemas)[C]>;
