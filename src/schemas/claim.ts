import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { typographic, upToWords, wayOn } from './text.ts';
import { whenSound } from './when-sound.ts';

export const verdicts = {
	agreed: 'Agreed: independent sources say the same',
	usual: 'Usual: true in most places, with exceptions that matter',
	contested: 'Contested: serious people disagree',
	dated: 'Dated: it was so once',
	unsupported: 'Unsupported: we found no evidence for it',
	wrong: 'Wrong: the evidence says otherwise',
} as const;

/** What claims are about: the reader's way to one of them. */
export const subjects = {
	basics: 'Products, projects and how the two jobs differ',
	power: 'Who decides, who ranks, who promises',
	agile: 'Scrum, product owners and agile teams',
	careers: 'Backgrounds, skills and moving across',
	certificates: 'Certificates and exams',
	pay: 'Pay and jobs',
} as const;

/** A sentence that this field repeats, and what is known about it. */
export const claim = z
	.strictObject({
		/** The claim in our own words, fair to those who make it. */
		text: upToWords(40),
		/** Who says it, and where one meets it. */
		saidBy: z.string().transform(typographic),
		/** The subject under which a reader looks for it. */
		about: z.enum(Object.keys(subjects) as [keyof typeof subjects, ...(keyof typeof subjects)[]]),
		verdict: z.enum(Object.keys(verdicts) as [keyof typeof verdicts, ...(keyof typeof verdicts)[]]),
		/** Why the verdict: the evidence in two or three sentences. */
		because: upToWords(110),
		/** Where and when the verdict holds. */
		scope: z.string().transform(typographic),
		/** Figures that the verdict rests on: shown with their place and date. */
		figures: referenceTo('figures').array().default([]),
		next: wayOn.array().default([]),
		sources: referenceTo('sources').array().min(1),
		/** When to look again. */
		validUntil: day.optional(),
	})
	.refine(({ verdict, sources }) => verdict !== 'agreed' || sources.length >= 2, {
		path: ['sources'],
		...whenSound('verdict', 'sources'),
		error: 'A claim marked "agreed" needs two independent sources. Add one, or mark it "usual".',
	});

export type Claim = z.output<typeof claim>;
