import { z } from 'astro/zod';
import { day } from './day.ts';

/** What the tests found when they were last run in full. They write it themselves: see `e2e/editions/checkers.test.ts`. */
export const checkResults = z.strictObject({
	/** The day on which these results were first found. */
	since: day,
	/** How many pages the guide had. */
	pages: z.int().positive(),
	/** What each check, by its id, found. */
	checks: z.record(
		z.string(),
		z.strictObject({
			/** On how many pages. */
			pages: z.int().positive(),
			/** Faults that are not among its exceptions. */
			faults: z.int().nonnegative(),
			/** The version of the program that judges, and how many rules it has. */
			version: z.string().optional(),
			rules: z.int().positive().optional(),
		}),
	),
});

export type CheckResults = z.output<typeof checkResults>;
