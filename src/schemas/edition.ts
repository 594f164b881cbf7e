import { z } from 'astro/zod';
import { day } from './day.ts';

/** Which edition of the guide this is. Dates in records are judged against `date`, never against the clock. */
export const edition = z.strictObject({
	date: day,
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Expected a version such as 0.1.0.'),
});

export type Edition = z.output<typeof edition>;
