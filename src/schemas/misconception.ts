import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { address, upToWords } from './text.ts';

/** A wrong belief that people hold in good faith. */
export const misconception = z.strictObject({
	/** The belief, as its holder would say it. */
	statement: upToWords(25),
	/** Why a sensible person believes it. */
	tempts: upToWords(60),
	/** What is true instead. */
	truth: upToWords(70),
	/** The page that deals with it. */
	page: address,
	sources: referenceTo('sources').array().min(1),
	reviewed: day,
});

export type Misconception = z.output<typeof misconception>;
