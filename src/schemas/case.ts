import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';
import { whenSound } from './when-sound.ts';

/** A made-up product with its projects, people and money. Examples all over the guide are taken from it, so that they agree. */
export const caseStudy = z.strictObject({
	/** The organisation. */
	organisation: z.string(),
	/** The product. */
	product: z.string(),
	/** What it is, in a sentence or two. */
	about: upToWords(60),
	people: z.strictObject({ name: z.string(), role: referenceTo('roles').optional(), job: z.string() }).array(),
	/** The stages of the product's life so far, in order. The last one goes on. */
	stages: z
		.strictObject({ name: z.string(), from: day, why: upToWords(30) })
		.array()
		.min(2),
	/** Projects along the way, each with a start and an end. */
	projects: z
		.strictObject({
			id: z.string(),
			name: z.string(),
			start: day,
			end: day,
			/** Pounds. */
			budget: z.number().positive(),
			purpose: upToWords(30),
			/** What the product gained, or failed to gain. */
			after: upToWords(40),
		})
		.refine(({ start, end }) => start < end, {
			error: 'A project ends after it starts.',
			...whenSound('start', 'end'),
		})
		.array()
		.min(3),
	/** Several projects held together by one gain, some of them on the product. */
	programme: z.strictObject({ name: z.string(), gain: upToWords(20), projects: z.string().array().min(2) }),
	/** What goes on every day, whatever projects there are. */
	dailyRun: z.string().array().min(2),
	/** How one project is built: in stretches of so many days, from the Monday after the gate at which it could have been stopped. */
	sprints: z.strictObject({ project: z.string(), gate: day, from: day, days: z.int().positive() }),
	/** Earned value of one project, in pounds, on one day. */
	earnedValue: z.strictObject({
		project: z.string(),
		on: day,
		budgetAtCompletion: z.number(),
		plannedValue: z.number(),
		earnedValue: z.number(),
		actualCost: z.number(),
		/** The same three month by month: the plan to its end, what was earned and spent as far as it is known. */
		months: z
			.strictObject({ by: day, planned: z.number(), earned: z.number().optional(), spent: z.number().optional() })
			.array()
			.min(2),
	}),
	/** How many new users of a month booked again within the following ninety days. */
	retention: z.strictObject({ month: z.string(), newUsers: z.int(), bookedAgain: z.int() }).array(),
	/** Some items of the product backlog on one day, the highest first, from what is done down to what is one line. */
	backlog: z.strictObject({
		on: day,
		items: z
			.strictObject({ stage: z.enum(['done', 'building', 'next', 'soon', 'later']), item: upToWords(14) })
			.array()
			.min(5),
	}),
});

export type CaseStudy = z.output<typeof caseStudy>;
