import { z } from 'astro/zod';
import { upToWords } from './text.ts';

/** What a checker finds and we leave as it is. A test fails when an exception is no longer needed. */
export const exception = z.strictObject({
	/** The name of its rule. The Nu checker has none: its message stands in `says`. */
	rule: z.string().optional(),
	/** Only where the message, or the element it is about, holds these words. */
	says: z.string().optional(),
	/**
	 * `fault`: the checker is sure, and we disagree, or cannot do otherwise. `question`: it asks a person to look, and one
	 * has looked.
	 */
	of: z.enum(['fault', 'question']),
	/** Why it is left. */
	reason: upToWords(45),
});

/** One way in which the finished pages are tested for accessibility. */
export const check = z.strictObject({
	/** Its place in the list. */
	order: z.int(),
	name: z.string(),
	/** In which state the pages are tested: theme, width, what is open. */
	how: upToWords(45),
	/** What kind of fault it would find. */
	finds: upToWords(30),
	/** The file of the test, below `e2e/`. */
	test: z.string().regex(/\.test\.ts$/, 'Expected the file of a test, for example axe.test.ts.'),
	exceptions: exception.array().default([]),
});

export type Check = z.output<typeof check>;
export type Exception = z.output<typeof exception>;
