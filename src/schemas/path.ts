import { z } from 'astro/zod';
import { day } from './day.ts';
import { address, prose, upToWords } from './text.ts';

/** A way through the guide for one kind of reader. It ends in something that the reader has made. */
export const path = z.strictObject({
	/** For whom: "Somebody who changes career". */
	reader: z.string(),
	/** What the reader will have made at the end. */
	outcome: upToWords(40),
	/** How long it takes, as text. */
	time: z.string(),
	steps: z
		.strictObject({ href: address, label: prose, why: upToWords(35) })
		.array()
		.min(4),
	/** What is left out on purpose, and why. */
	leftOut: upToWords(50),
	reviewed: day,
});

export type Path = z.output<typeof path>;
