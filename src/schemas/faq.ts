import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { typographic, upToWords, wayOn } from './text.ts';

/** A question that people really ask. The file name is its address: `faqs/who-owns-the-deadline.yaml` is `/questions/who-owns-the-deadline/`. */
export const faq = z.strictObject({
	/** The question in plain words, ending in a question mark. */
	question: z.string().endsWith('?', 'Expected a question: end it with a question mark.').transform(typographic),
	topic: z.enum([
		'difference',
		'together',
		'reporting',
		'owner',
		'agile',
		'pay',
		'work',
		'getting in',
		'switching',
		'certificates',
		'terms',
	]),
	/** How else people type it: search finds it by each, slips of the hand mended. */
	variants: z.string().array().min(2, 'Give at least two other ways in which people type this.'),
	/** The answer first; plain text. */
	answer: upToWords(80),
	/** Where to read on. */
	next: wayOn.array().min(1),
	/** Figures that the answer needs: shown under it with their place and date. */
	figures: referenceTo('figures').array().default([]),
	sources: referenceTo('sources').array().min(1),
	/** The day on which the entry was last read through and found true. */
	reviewed: day,
});

export type Faq = z.output<typeof faq>;
