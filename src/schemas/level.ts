import { z } from 'astro/zod';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';

/** A rung of a career ladder. */
export const level = z.strictObject({
	/** Whose ladder: product-manager, project-manager or product-owner. */
	role: referenceTo('roles'),
	/** 1 is the first rung. Rungs of different ladders with one number are of about the same standing. */
	order: z.int().min(1).max(8),
	/** The usual title. */
	title: z.string(),
	/** Other titles for the rung, with where they are used. */
	titles: z.strictObject({ region: z.string(), name: z.string() }).array().default([]),
	/** Whether the rung leads people, does the work itself, or either. */
	leads: z.enum(['nobody', 'some', 'people']),
	/** How much of a product or of the work the person answers for. */
	scope: upToWords(40),
	/** What the person does that the rung below does not. */
	duties: upToWords(30).array().min(2),
	/** How one shows readiness for the next rung. */
	proof: upToWords(40),
	/** Years of experience that are usual, as text, and only as usual practice. */
	usualYears: z.string().optional(),
	/** Moves to a rung of another ladder that people really make. */
	crossings: z
		.strictObject({ to: referenceTo('levels'), how: upToWords(30) })
		.array()
		.default([]),
	sources: referenceTo('sources').array().min(1),
});

export type Level = z.output<typeof level>;
