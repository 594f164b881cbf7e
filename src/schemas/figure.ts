import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { side } from './role.ts';
import { typographic, upToWords } from './text.ts';
import { whenSound } from './when-sound.ts';

/** One published number or distribution, with everything a reader needs to judge it. */
export const figure = z
	.strictObject({
		/** What was counted, as a title: "Pay of project management specialists". */
		title: z.string().transform(typographic),
		/** What kind of figure it is: it decides where the figure is listed. */
		kind: z.enum(['pay', 'employment', 'outlook', 'survey']),
		/** The side of the line it tells of. */
		side,
		/** Which of our roles it is about; left out where no role fits. */
		role: referenceTo('roles').optional(),
		/** The number itself, in `unit`. For a distribution: its middle, the median where there is one. */
		value: z.number(),
		/** The spread around `value`, in the same unit. Each bound names what it is. */
		range: z.strictObject({ low: z.number(), high: z.number(), meaning: z.string() }).optional(),
		/** `year`: money before tax for a full-time year. `month`: for a month. `percent`: out of a hundred. */
		unit: z.enum(['year', 'month', 'week', 'people', 'jobs', 'percent', 'openings-a-year']),
		/** ISO 4217 code; only for money. */
		currency: z
			.string()
			.regex(/^[A-Z]{3}$/, 'Use the ISO 4217 code, for example GBP.')
			.optional(),
		/**
		 * ISO 3166 code, or "001" (the UN's code) for the whole world. `several`: some countries, which `population` counts
		 * or names. `not-said`: the publisher does not tell.
		 */
		region: z
			.string()
			.regex(
				/^([A-Z]{2}|001|several|not-said)$/,
				'Use the ISO 3166 code, for example GB; 001 for the world, several for some countries, not-said where nobody says.',
			),
		/** How the number was drawn from the data. `difference`: how far one median lies above another. */
		statistic: z.enum([
			'median',
			'mean',
			'average-unspecified',
			'difference',
			'count',
			'share',
			'projection',
			'going-rate',
		]),
		/** What the pay includes; "not said" where the publisher does not tell. Only for pay. */
		pay: z.enum(['base', 'total', 'gross', 'not said']).optional(),
		/**
		 * Who was asked, which decides what may stand beside it. `official-statistic`: employers, by an office. `official-rule`:
		 * nobody, a ministry sets it. `job-board`: users of a site. `survey`: people who chose to answer. Only for pay.
		 */
		origin: z.enum(['official-statistic', 'official-rule', 'job-board', 'survey']).optional(),
		/** The occupation or title as the publisher names it, with its code. */
		occupation: z
			.strictObject({ name: z.string(), code: z.string().optional(), system: z.string().optional() })
			.optional(),
		/** The time that the number tells of, as text: "May 2024", "2024 to 2034", "7 November to 6 December 2022". */
		period: z.string(),
		/** The year of `period` (of its end, for a span): sorts and filters. */
		year: z.int().min(1990).max(2100),
		/** Who was counted: a clause that can stand inside brackets, for example "employees filed under this occupation". */
		population: z
			.string()
			.trim()
			.regex(/^(?![\s\S]*\.(?:\s|$))/, {
				abort: true,
				error:
					'Expected one clause without a full stop: it stands inside brackets. Move the rest to "processing" or "caution".',
			})
			.regex(/^(?![A-Z][a-z])/, 'Expected a clause that begins in lower case: it stands inside brackets.')
			.transform(typographic),
		/** How many answered; left out for a census or where nobody says. */
		sample: z.int().positive().optional(),
		/** How the number came to be, and what that does to it. */
		processing: upToWords(60),
		source: referenceTo('sources'),
		/** The day until which we expect nothing newer. Past it at the guide's edition date, `lastKnown` must say so. */
		validUntil: day,
		/** True once a newer figure should exist that we have not seen: the page then says "last known". */
		lastKnown: z.boolean().default(false),
		/**
		 * Figures may share a chart only if this key is the same: statistic, base or total, place and kind of source in one
		 * word. Whatever has one key must agree in all of those; pay of two years is kept apart even so.
		 */
		comparable: z
			.string()
			.regex(/^[a-z0-9-]+$/, 'Use lower-case words joined by hyphens, for example us-official-median.'),
		/** What a reader should not do with it. */
		caution: upToWords(50).optional(),
	})
	.refine(({ unit, currency }) => ['year', 'month', 'week'].includes(unit) === (currency !== undefined), {
		path: ['currency'],
		...whenSound('unit', 'currency'),
		error: 'Money needs a currency, and nothing else may have one. Add the ISO 4217 code, or take it out.',
	})
	.refine(({ kind, pay }) => (kind === 'pay') === (pay !== undefined), {
		path: ['pay'],
		...whenSound('kind', 'pay'),
		error: 'A pay figure must say what it includes: base, total, gross or "not said". Other figures must not.',
	})
	.refine(({ kind, origin }) => (kind === 'pay') === (origin !== undefined), {
		path: ['origin'],
		...whenSound('kind', 'origin'),
		error:
			'A pay figure must say who was asked: official-statistic, official-rule, job-board or survey. Other figures must not.',
	})
	.refine(({ value, range }) => !range || (range.low <= value && value <= range.high), {
		path: ['range'],
		...whenSound('value', 'range'),
		error: 'Expected low ≤ value ≤ high. Check which number is which.',
	});

export type Figure = z.output<typeof figure>;
