import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';

/** A move from one rung to another that people make, with what is missing and how one shows that it no longer is. */
export const transition = z.strictObject({
	from: referenceTo('levels'),
	to: referenceTo('levels'),
	/** Why people make it, and whether it is common, as far as anyone knows. */
	about: upToWords(60),
	/** What is missing, and something to make or do that proves the gap is closed. */
	gaps: z
		.strictObject({ skill: referenceTo('skills'), gap: upToWords(40), proof: upToWords(50) })
		.array()
		.min(2),
	/** What people get wrong on the way. */
	traps: upToWords(40).array().min(2),
	sources: referenceTo('sources').array().min(1),
	reviewed: day,
});

export type Transition = z.output<typeof transition>;
