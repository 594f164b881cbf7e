import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { works } from '../lib/advert-mix.ts';
import { halfOf, type Half } from '../lib/half-of.ts';

const work = z.enum(works).exclude(['other job']);

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/**
 * An invented advert in the shape of real ones, with what the work in it is. It is judged before any program has read it,
 * by its duties and not by its title: the work that clearly fills most of them; `mixed`, where two kinds fill about as
 * much; `none`, where the job is none of this guide's roles.
 */
const judgedAdvert = z
	.strictObject({
		id: z.string().regex(/^[a-z0-9-]+$/),
		title: z.string(),
		place: z.string(),
		sector: z.string(),
		judged: z.enum([...work.options, 'mixed', 'none']),
		/** The two kinds of work in a mixed post. */
		between: z.tuple([work, work]).optional(),
		/** Why it is judged so. */
		why: z.string(),
		text: z.string().refine((text) => wordsIn(text) >= 80 && wordsIn(text) <= 500, 'Expected 80 to 500 words.'),
	})
	.refine(({ judged, between }) => (judged === 'mixed') === Boolean(between), '"between" belongs to a mixed post.');

export type JudgedAdvert = z.output<typeof judgedAdvert> & { half: Half };

/** The adverts in the texts of the files in this folder. Nobody writes a phrase for one in the half that is held back. */
export function parseAdverts(files: readonly string[]): JudgedAdvert[] {
	const adverts = files.flatMap((text) => judgedAdvert.array().parse(parse(text)));
	const ids = new Set(adverts.map(({ id }) => id));
	if (ids.size < adverts.length) throw new Error('Two adverts have the same id. Rename one.');
	return adverts.map((advert) => ({ ...advert, half: halfOf(advert.id) }));
}

export const readAdverts = (folder = import.meta.dirname) =>
	parseAdverts(
		readdirSync(folder)
			.filter((file) => file.endsWith('.yaml'))
			.sort()
			.map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
	);

/** As a reader would paste it. */
export const pasted = ({ title, text }: JudgedAdvert) => `${title}\n\n${text}`;
