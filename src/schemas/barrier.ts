import { z } from 'astro/zod';
import { upToWords } from './text.ts';

/** Something that is known to stand in somebody's way, or that nobody has tried. */
export const barrier = z.strictObject({
	order: z.int(),
	/** `fault`: it is so. `untested`: it may be so. */
	kind: z.enum(['fault', 'untested']),
	/** What it is, or what has not been tried. */
	what: upToWords(15),
	/** What it may mean for a reader. */
	means: upToWords(45),
	/** What one can do meanwhile. */
	meanwhile: upToWords(30).optional(),
	/** Why it still stands. */
	reason: upToWords(35),
});

export type Barrier = z.output<typeof barrier>;
