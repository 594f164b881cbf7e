import { z } from 'astro/zod';

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/** Straight quotes as a printer sets them: apostrophes and pairs, by what stands before them. */
export const typographic = (text: string) =>
	text
		.replace(/(^|[\s([{–—])"/g, '$1“')
		.replaceAll('"', '”')
		.replace(/(^|[\s([{–—“])'/g, '$1‘')
		.replaceAll("'", '’');

/** A piece of plain prose of any length. */
export const prose = z.string().transform(typographic);

/** A piece of plain prose that keeps to a number of words, so that it fits where it is shown. */
export const upToWords = (limit: number) =>
	z
		.string()
		.trim()
		.min(1, 'Expected some words. Write the text, or take the line out.')
		.refine((text) => wordsIn(text) <= limit, {
			error: ({ input }) => `Expected at most ${limit} words, found ${wordsIn(String(input))}. Shorten it.`,
		})
		.transform(typographic);

/** A path inside the guide, as written in its site map: it begins and ends with a slash, or ends in an anchor. */
export const address = z
	.string()
	.regex(/^\/([a-z0-9-]+\/)*(#[\w-]+)?$/, 'Expected an address of the guide, for example /roles/product-owner/.');

/** A page of ours to go to next, and why one would. */
export const wayOn = z.strictObject({
	/** Where it leads. */
	href: address,
	/** The words of the link: the name of what is there, never "click here". */
	label: z.string().min(3),
	/** One short sentence: what the reader gets there. */
	why: upToWords(40).optional(),
});

/** Who uses a word in one particular meaning, and which meaning. */
export const sense = z.strictObject({
	/** The school or setting, for example "Scrum Guide", "PMI", "UK government", "SAFe", "Technology firms". */
	school: z.string(),
	text: upToWords(60),
});
