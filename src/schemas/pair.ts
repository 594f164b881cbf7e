import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';
import { whenSound } from './when-sound.ts';

/** Two words that people mix up, with cases to tell them apart by: the cards "Which of these two?". */
export const pair = z
	.strictObject({
		/** Its place in the deck: what everything else rests on comes first. */
		order: z.int().min(1),
		between: referenceTo('terms').array().length(2, 'A pair has two terms.'),
		/** How one tells them apart, each case in view. */
		tell: upToWords(30),
		cases: z
			.strictObject({
				/** Never changes: what a reader knew is kept under it. */
				id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case words joined by hyphens, for example the-new-ferry.'),
				/** Something that happened, which is one of the two and not the other. */
				text: upToWords(40),
				/** Which of the two it is. */
				right: referenceTo('terms'),
				/** The fact in the case that decides it. */
				why: upToWords(35),
				/** Goes up by one when the meaning changes. */
				version: z.int().min(1).default(1),
			})
			.array(),
		reviewed: day,
	})
	.refine(({ between, cases }) => between.every(({ id }) => cases.some(({ right }) => right.id === id)), {
		path: ['cases'],
		...whenSound('between', 'cases'),
		error:
			'Each of the two must be right in at least one case, or the reader learns the pattern and not the difference.',
	})
	.refine(({ between, cases }) => cases.every(({ right }) => between.some(({ id }) => id === right.id)), {
		path: ['cases'],
		...whenSound('between', 'cases'),
		error: '"right" must be one of the two terms in "between".',
	})
	.refine(({ cases }) => new Set(cases.map(({ id }) => id)).size === cases.length, {
		path: ['cases'],
		...whenSound('between', 'cases'),
		error: 'Two cases have the same id.',
	});

export type Pair = z.output<typeof pair>;
