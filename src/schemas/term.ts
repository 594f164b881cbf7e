import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { sense, upToWords } from './text.ts';

/** One entry of the glossary. The file name is its id and its address: `terms/product-backlog.yaml` is `/glossary/product-backlog/`. */
export const term = z.strictObject({
	/** The headword, in British spelling, with a capital only where the word always has one. */
	name: z.string(),
	/** Its short form, for example "PO". */
	abbreviation: z.string().optional(),
	/** Other names for the same thing, the American spelling among them. Search finds it by each, so no two records may share one. */
	aliases: z.string().array().default([]),
	/** How people mistype it: search takes it for the name, and never shows it. */
	misspellings: z.string().array().default([]),
	/** The meaning in one sentence that stands alone: shown in tooltips, on cards and in search results. */
	short: upToWords(25),
	/** What a newcomer needs beyond that: why it matters, an example, what it is not. Plain text; a blank line parts paragraphs. */
	more: upToWords(140),
	/** Who uses the word in another meaning. */
	senses: sense.array().default([]),
	/** Entries to read next. */
	related: referenceTo('terms').array().min(1, 'Name at least one related term, so that nobody is left at a dead end.'),
	sources: referenceTo('sources').array().min(1, 'Name at least one source from src/content/sources/.'),
	/** The day on which the entry was last read through and found true. */
	reviewed: day,
});

export type Term = z.output<typeof term>;
