import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';

/** Something people in these jobs must be able to do, at four depths. */
export const skill = z.strictObject({
	name: z.string(),
	aliases: z.string().array().default([]),
	/** Where it leans: needed by both, or more on one side. */
	leaning: z.enum(['shared', 'product', 'project']),
	/** What it is, in one line. */
	short: upToWords(25),
	/** Four depths, the first met first, each as something that can be seen: "You can …". */
	depths: z.strictObject({
		awareness: upToWords(35),
		working: upToWords(35),
		practitioner: upToWords(35),
		expert: upToWords(35),
	}),
	/** What one could show to somebody who doubts it. */
	evidence: upToWords(40),
	/** Where the two jobs use the same skill differently. */
	twoWays: upToWords(60),
	sources: referenceTo('sources').array().min(1),
	reviewed: day,
});

export type Skill = z.output<typeof skill>;
