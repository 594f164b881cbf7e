import { z } from 'astro/zod';
import { upToWords } from './text.ts';

/** One of twelve short pieces of work that taste of the jobs: what would you do first? Not a test of personality. */
export const workSample = z.strictObject({
	order: z.int().min(1).max(12),
	/** The piece of work: "Four things are in your inbox on Monday." */
	prompt: upToWords(70),
	/** Exactly four things one could do, each defensible. */
	options: z
		.strictObject({
			text: upToWords(30),
			/** What the choice counts for; only whole numbers from 0 to 3. */
			weights: z.strictObject({
				product: z.int().min(0).max(3),
				project: z.int().min(0).max(3),
				owner: z.int().min(0).max(3),
			}),
			/** Why it counts for that. */
			reason: upToWords(40),
		})
		.array()
		.length(4),
});

export type WorkSample = z.output<typeof workSample>;
