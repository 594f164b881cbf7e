import { z } from 'astro/zod';
import { upToWords } from './text.ts';

/** A turn of phrase in job adverts that speaks for one kind of work. */
export const phrase = z.strictObject({
	/** What is looked for: words, with `*` for the rest of a word and ` … ` for up to four words in between. Lower case. */
	pattern: z.string().regex(/^[a-z0-9*'’&/+ .:…-]+$/, 'Write the pattern in lower case.'),
	/** Which work it speaks for. */
	speaksFor: z.enum([
		'product',
		'project',
		'owner',
		'programme',
		'delivery',
		'marketing',
		'analysis',
		'line management',
		'other job',
	]),
	/** 1: a hint; 2: usual; 3: hardly ever said of anything else. */
	weight: z.int().min(1).max(3),
	/** Why it speaks for that. */
	reason: upToWords(35),
	/** A sentence of an invented advert in which it counts. */
	example: upToWords(35),
	/** A sentence in which the words stand and do not count, or mean something else. */
	counterExample: upToWords(35),
});

export type Phrase = z.output<typeof phrase>;
