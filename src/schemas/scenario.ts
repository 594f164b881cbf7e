import { z } from 'astro/zod';
import { day } from './day.ts';
import { party } from './decision.ts';
import { referenceTo } from './reference.ts';
import { prose, upToWords } from './text.ts';

/** One possible answer to "who decides?", and what we say to somebody who chose it. */
const option = z.strictObject({
	/** A role's or a person's name as the reader sees it, for example "Mara, the product manager". */
	text: upToWords(12),
	/** Which party of the decisions that is. Left out where it is none: a law, a lawyer, nobody. */
	who: party.optional(),
	correct: z.boolean().default(false),
	/** Why it is right, or why it tempts and where it fails. */
	feedback: upToWords(50),
});

const oneRight = (options: { correct: boolean }[]) => options.filter(({ correct }) => correct).length === 1;

/** A drill: a situation, who decides, and then one fact changes. */
export const scenario = z.strictObject({
	title: prose,
	/** At most four sentences. */
	situation: upToWords(80).refine(
		(text) => (text.match(/[.?](\s|$)/g) ?? []).length <= 4,
		'Expected at most four sentences.',
	),
	decision: referenceTo('decisions'),
	setting: referenceTo('settings'),
	/** Who decides? */
	options: option.array().min(3).max(5).refine(oneRight, 'Exactly one option must have "correct: true".'),
	/** Who must be asked, and who is told: in a sentence each. */
	asked: upToWords(30),
	told: upToWords(30),
	/** One fact changes, and the answer may flip. */
	pivots: z
		.strictObject({
			/** The changed fact in one sentence. */
			fact: upToWords(35),
			options: option.array().min(3).max(5).refine(oneRight, 'Exactly one option must have "correct: true".'),
			/** Which fact mattered, and what the answer rests on. */
			why: upToWords(50),
			basis: z.enum(['definition', 'usual', 'varies']),
			/** Where the fact makes another of the four settings of it: that one. The right answer is then the table's. */
			setting: referenceTo('settings').optional(),
		})
		.array()
		.min(2, 'A drill has at least two changed facts.'),
	sources: referenceTo('sources').array().min(1),
	version: z.int().min(1).default(1),
	reviewed: day,
});

export type Scenario = z.output<typeof scenario>;
