import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { upToWords, wayOn } from './text.ts';

/** What a reader can do after the page, as "You can …". The id is what its questions name. */
const objective = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case words joined by hyphens, for example tell-them-apart.'),
	text: z.string().startsWith('You can '),
});

const common = {
	/** Publications that the page relies on. `<Cite id>` takes its number from this list. */
	sources: referenceTo('sources').array().default([]),
	/** The day on which the page was last read through and found true. */
	reviewed: day.optional(),
	/** Where to go next, and why: shown at the end. */
	onward: wayOn.array().default([]),
	/** The answer in at most sixty words: the first thing on the page. */
	answer: upToWords(60).optional(),
	/** Words that readers also search for: search finds the page by each. */
	aliases: z.string().array().default([]),
};

const required = {
	sources: referenceTo('sources')
		.array()
		.min(1, 'A page of this kind needs at least one source from src/content/sources/.'),
	reviewed: day,
	onward: wayOn.array().min(1, 'Say where to go next, and why.'),
	answer: upToWords(60),
};

/** The kind of a page decides which parts it must have. Addresses and kinds are in the site map. */
export const page = z.discriminatedUnion('kind', [
	/** Looked up, not read: generated from records. Also what a page without a kind is. */
	z.object({ kind: z.literal('reference').default('reference'), ...common }),
	/** The home page, search and the like: ways in. */
	z.object({ kind: z.literal('door'), ...common }),
	/** What is it, and why? */
	z.object({ kind: z.literal('explain'), ...common, ...required, objectives: objective.array().min(2) }),
	/** What is this job? Made from a role record. */
	z.object({ kind: z.literal('role'), ...common, ...required }),
	/** How do these differ? */
	z.object({
		kind: z.literal('compare'),
		...common,
		...required,
		roles: referenceTo('roles').array().min(2).max(3),
		same: upToWords(40).array().min(2),
		different: upToWords(40).array().min(3),
		depends: upToWords(50).array().min(2),
		/** The difference in one sentence that could be said at dinner. */
		dinner: upToWords(35),
		drill: z.strictObject({ situation: upToWords(80), question: upToWords(30), answer: upToWords(80) }),
	}),
	/** How do I do it? */
	z.object({
		kind: z.literal('howto'),
		...common,
		...required,
		/** What one has at the end. */
		goal: upToWords(35),
		/** When one should not do it. */
		notWhen: upToWords(50),
		/** How one tells that it worked: at least one thing to look for. */
		check: upToWords(45).array().min(1),
	}),
	/** Show me. */
	z.object({
		kind: z.literal('case'),
		...common,
		...required,
		/** Points at which the reader stops and decides, with what the people of the case did. */
		decisionPoints: z
			.strictObject({ when: z.string(), question: upToWords(50), did: upToWords(70) })
			.array()
			.min(3),
	}),
	/** Who is right? */
	z.object({
		kind: z.literal('debate'),
		...common,
		...required,
		question: z.string().endsWith('?'),
		/** Each side at its best, with who holds it. */
		positions: z
			.strictObject({ name: z.string(), best: upToWords(110), sources: referenceTo('sources').array().min(1) })
			.array()
			.min(2),
		/** Evidence that would settle it. */
		settledBy: upToWords(60),
		/** What this guide assumes meanwhile. */
		weAssume: upToWords(60),
	}),
	/** Which is for me, or for us? */
	z.object({ kind: z.literal('decide'), ...common, ...required, method: upToWords(70), limits: upToWords(70) }),
	/** What do I read, in what order? */
	z.object({ kind: z.literal('path'), ...common, ...required, path: referenceTo('paths') }),
	/** How much, how many? */
	z.object({ kind: z.literal('data'), ...common, ...required }),
]);

export type Page = z.output<typeof page>;
