import { z } from 'astro/zod';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';
import { whenSound } from './when-sound.ts';

const option = z.strictObject({
	text: upToWords(30),
	correct: z.boolean().default(false),
	/** Why it is right, or why it tempts and where it fails. Never only "wrong". */
	feedback: upToWords(50),
	/** The wrong belief that makes one choose this option; left out where the feedback says why it tempts. */
	misconception: referenceTo('misconceptions').optional(),
});

/** A question at the end of a page that tests one of its objectives. */
export const question = z
	.strictObject({
		/** The id of the page: its address without the outer slashes. */
		page: z.string(),
		/** The id of the objective on that page which this question tests. */
		objective: z.string(),
		/** A situation or question that can be answered without the page in view. */
		stem: upToWords(70),
		options: option.array().min(3).max(5),
		/** Goes up by one when the meaning changes, so that kept answers can be told apart. */
		version: z.int().min(1).default(1),
	})
	.refine(({ options }) => options.filter(({ correct }) => correct).length === 1, {
		path: ['options'],
		...whenSound('options'),
		error: 'Exactly one option must have "correct: true".',
	});

export type Question = z.output<typeof question>;
