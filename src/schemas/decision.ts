import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { upToWords } from './text.ts';
import { whenSound } from './when-sound.ts';

/** Who may hold a part in a decision: one of the ten roles, or one of the people around them. */
export const party = z.enum([
	'product-manager',
	'project-manager',
	'product-owner',
	'scrum-master',
	'programme-manager',
	'portfolio-manager',
	'delivery-manager',
	'technical-programme-manager',
	'product-marketing-manager',
	'business-analyst',
	'sponsor',
	'developers',
	'designer',
	'customer',
	'users',
	'sales',
	'finance',
	'chief-executive',
	'line-managers',
	'operations',
	'supplier',
]);
export type Party = z.output<typeof party>;

/** What ties the decisions of an organisation together differently from place to place, the strongest last. */
export const force = z.enum(['size', 'method', 'contract', 'regulation']);
export type Force = z.output<typeof force>;

/** How one kind of organisation settles the decision. */
const answer = z.strictObject({
	/** Exactly one party decides: the final word. */
	decides: party,
	/** Asked before. */
	asked: party.array().default([]),
	/** Told after. */
	told: party.array().default([]),
	/** What the answer rests on: a definition, usual practice, or that practice varies. */
	basis: z.enum(['definition', 'usual', 'varies']),
	/** Which of the setting's four facts puts the decision there, as `why` tells: with another such fact it may move. */
	force,
	/** Why it is so here, in a sentence; for "varies": how to find out in your firm. */
	why: upToWords(45),
	sources: referenceTo('sources').array().default([]),
});

/** A decision that teams face, and who takes it in each of the four settings. */
export const decision = z
	.strictObject({
		/** As a question that begins with what is to be decided: "What goes into the next release?" */
		question: z.string().endsWith('?', 'Expected a question: end it with a question mark.'),
		/** Short name for tables. */
		name: z.string(),
		/** Other words in which people ask who decides it. */
		variants: z.string().array().default([]),
		/** When in the life of a product or project it comes up. */
		stage: z.enum(['direction', 'discovery', 'planning', 'delivery', 'release', 'running', 'people', 'money']),
		/** One answer for each setting, by the setting's id. */
		answers: z.strictObject({
			'small-firm': answer,
			'scrum-product-team': answer,
			'fixed-price-contract': answer,
			'government-service': answer,
		}),
		reviewed: day,
	})
	.refine(
		({ answers }) => Object.values(answers).every(({ basis, sources }) => basis !== 'definition' || sources.length > 0),
		{
			path: ['answers'],
			...whenSound('answers'),
			error: 'An answer that rests on a definition needs the source of that definition.',
		},
	);

export type Decision = z.output<typeof decision>;
