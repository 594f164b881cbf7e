import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { side } from './role.ts';
import { prose, upToWords } from './text.ts';
import { whenSound } from './when-sound.ts';

/** A part of a document: prose under a heading, or a table. */
const part = z.union([
	z.strictObject({
		heading: prose,
		/** What belongs here, told to the one who fills it in. */
		hint: upToWords(45),
		/** The part filled in with the running case. A blank line parts paragraphs; a line that begins with "- " is an item. */
		example: prose,
	}),
	z.strictObject({
		heading: prose,
		hint: upToWords(45),
		columns: prose.array().min(2),
		/** Rows of the worked example, with a cell for each column. */
		rows: z.coerce.string().pipe(prose).array().array().min(2),
		/** How many columns, from the left, belong to the template itself: they stay filled in when the rest is emptied. */
		given: z.int().min(0).default(0),
	}),
]);

/** A document that people keep, with a template and the same filled in with the running case. */
export const artefact = z
	.strictObject({
		name: z.string(),
		aliases: z.string().array().default([]),
		side,
		/** What it is for, in a sentence. */
		purpose: upToWords(35),
		/** When not to write one. */
		skipIf: upToWords(40),
		/** Who keeps it, by setting. */
		keeper: z
			.strictObject({ setting: referenceTo('settings'), who: prose })
			.array()
			.min(2),
		/** Who reads it, and to decide what. */
		readers: upToWords(40),
		/** How one tells that it is good. */
		goodIf: upToWords(45),
		/** The file people use for it, besides Markdown. */
		format: z.enum(['csv', 'docx']),
		/** Which of the case's projects or which moment the example shows. */
		exampleTitle: prose,
		parts: part.array().min(2),
		sources: referenceTo('sources').array().min(1),
		reviewed: day,
	})
	.refine(
		({ parts }) =>
			parts.every((part) => !('columns' in part) || part.rows.every((row) => row.length === part.columns.length)),
		{
			path: ['parts'],
			...whenSound('parts'),
			error: 'Each row of a table needs as many cells as the table has columns.',
		},
	);

export type Artefact = z.output<typeof artefact>;
