import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { address, sense, upToWords } from './text.ts';

/** Which side of the line a job stands on. It decides place, colour and shape wherever the role is drawn. */
export const side = z.enum(['product', 'project', 'owner', 'shared']);
export type Side = z.output<typeof side>;

/** One thing that is true of the role, and who says so. No source means: usual practice, in our words. */
const point = z.strictObject({
	text: upToWords(40),
	sources: referenceTo('sources').array().default([]),
});

/** A job, with the same ten slots in the same order for each. The body of the file is its page: a real week, the hard parts, what newcomers get wrong. */
export const role = z.strictObject({
	name: z.string(),
	abbreviation: z.string(),
	/** What the same job is called elsewhere, for example { region: US, name: Program manager }. */
	names: z.strictObject({ region: z.string(), name: z.string() }).array().default([]),
	aliases: z.string().array().default([]),
	misspellings: z.string().array().default([]),
	side,
	/** The job in one line. */
	line: upToWords(25),
	/** The first thing a reader is told: what the job is and is not. */
	answer: upToWords(60),
	/** Where it stands on the map of roles. */
	map: z.strictObject({
		/** 0: the worth of a product is the whole concern; 10: getting agreed work done is. */
		concern: z.number().min(0).max(10),
		/** 1: one team; 2: several teams; 3: the whole organisation. */
		reach: z.number().min(1).max(3),
	}),
	/** What different schools mean by the title. */
	senses: sense.array().default([]),
	/** Slot 1: why the job exists. */
	purpose: point.array().min(1),
	/** Slot 2: how far ahead it looks, and when it is over. */
	horizon: point.array().min(1),
	/** Slot 3. */
	decides: point.array().min(3),
	/** Slot 4: the half of the job description that nobody writes down. */
	doesNotDecide: point.array().min(3),
	/** Slot 5: documents and results. */
	delivers: point.array().min(2),
	/** Slot 6. */
	measuredBy: point.array().min(2),
	/** Slot 7. */
	worksWith: z
		.strictObject({ role: referenceTo('roles').optional(), text: upToWords(40) })
		.array()
		.min(2),
	/** Slot 8: where people in the job come from. */
	background: point.array().min(1),
	/** Slot 9: where they go. */
	nextSteps: z
		.strictObject({ role: referenceTo('roles').optional(), text: upToWords(40) })
		.array()
		.min(1),
	/** Slot 10: the roles it is mistaken for, with the difference in one sentence. */
	confusedWith: z
		.strictObject({ role: referenceTo('roles'), difference: upToWords(40), page: address.optional() })
		.array()
		.min(1),
	/** Every publication that the slots or the body cite. */
	sources: referenceTo('sources').array().min(2),
	/** The day on which the entry was last read through and found true. */
	reviewed: day,
});

export type Role = z.output<typeof role>;

/** The ten slots in their order, with the words that name them to a reader. */
export const slots = {
	purpose: 'What the job is for',
	horizon: 'How far ahead it looks',
	decides: 'Decides',
	doesNotDecide: 'Does not decide',
	delivers: 'Delivers',
	measuredBy: 'Is measured by',
	worksWith: 'Works with',
	background: 'Comes from',
	nextSteps: 'Goes on to',
	confusedWith: 'Is confused with',
} as const satisfies Partial<Record<keyof Role, string>>;
