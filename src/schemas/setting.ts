import { z } from 'astro/zod';
import { party } from './decision.ts';
import { prose, upToWords } from './text.ts';

/** A kind of organisation: the same decision falls to different people in different ones. */
export const setting = z.strictObject({
	name: z.string(),
	/** 1 to 4: the order of the columns. */
	order: z.int().min(1).max(8),
	/** How many people, and how they are organised. */
	size: prose,
	method: prose,
	contract: prose,
	regulation: prose,
	/** The same four facts in a few words. Settings that share a fact use the same words for it. */
	facts: z.strictObject({ size: prose, method: prose, contract: prose, regulation: prose }),
	/** What a party is called here, where that differs from its usual name: { sponsor: Senior responsible owner }. */
	called: z.partialRecord(party, z.string()).default({}),
	/** An example from the running case or beside it. */
	example: upToWords(60),
});

export type Setting = z.output<typeof setting>;
