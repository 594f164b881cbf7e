/**
 * Which published figures may stand side by side, and for those that may not, why not, in sentences. Two figures are alike
 * or they are not: the figures that are alike form groups, and a chart holds one group.
 */
import type { Figure } from '../schemas/figure.ts';
import { placeName } from './format-figure.ts';

/** What decides whether a figure may stand beside another. */
export type Judged = Pick<Figure, 'kind' | 'statistic' | 'unit' | 'region' | 'year' | 'comparable' | 'population'> & {
	pay?: Figure['pay'];
	origin?: Figure['origin'];
	currency?: string | undefined;
	/** The name of the publisher of the figure's source. */
	publisher: string;
};

const kinds: Record<Figure['kind'], string> = {
	pay: 'pay',
	employment: 'a count of jobs or people',
	outlook: 'a forecast',
	survey: 'a result of a survey',
};

export const originNames: Record<NonNullable<Figure['origin']>, string> = {
	'official-statistic': 'official statistic',
	'official-rule': 'official rule',
	'job-board': 'job board',
	survey: 'survey',
};

const origins: Record<NonNullable<Figure['origin']>, { name: string; note: string }> = {
	'official-statistic': {
		name: 'an official statistic',
		note: 'Behind the statistic stand employers and their payrolls.',
	},
	'official-rule': { name: 'an official rule', note: 'A rule says what must be paid. It measures nothing.' },
	'job-board': {
		name: 'a number from a job board',
		note: 'Nobody can say who typed their pay into the board, or how much of its number was computed.',
	},
	survey: {
		name: 'the result of a survey',
		note: 'Those who answer a survey have chosen to, and differ from the rest.',
	},
};

const statistics: Record<Figure['statistic'], { name: string; note?: string }> = {
	median: { name: 'a median' },
	mean: { name: 'a mean', note: 'A few high earners lift a mean and leave a median where it is.' },
	'average-unspecified': {
		name: 'an “average” of a kind that nobody names',
		note: 'It may be a mean, which a few high earners lift.',
	},
	difference: { name: 'a difference between two medians' },
	count: { name: 'a count' },
	share: { name: 'a share' },
	projection: { name: 'a projection', note: 'A projection has not happened.' },
	'going-rate': { name: 'a going rate for visas', note: 'A going rate is set, not found.' },
};

const inclusions: Record<NonNullable<Figure['pay']>, { name: string; note: string }> = {
	base: { name: 'base pay', note: 'Base pay leaves out bonus and shares.' },
	total: { name: 'total pay', note: 'Total pay holds bonus and shares.' },
	gross: { name: 'gross pay', note: 'Gross pay is before tax, and holds what its publisher counts as wages.' },
	'not said': {
		name: 'pay of which nobody says what is in it',
		note: 'Where nobody says, bonus may be in or out.',
	},
};

const units: Record<Figure['unit'], string> = {
	year: 'a year',
	month: 'a month',
	week: 'a week',
	people: 'people',
	jobs: 'jobs',
	percent: 'a share in per cent',
	'openings-a-year': 'openings a year',
};

const currencies = new Intl.DisplayNames('en-GB', { type: 'currency' });

/** Money of two years is never alike, under one key or not: prices rise. */
const yearOf = ({ currency, year }: Judged) => (currency ? year : undefined);

/** What two figures must have in common, and what it means if they have not. */
const marks: { of: (figure: Judged) => string | number | undefined; why: (a: Judged, b: Judged) => string }[] = [
	{ of: ({ kind }) => kind, why: (a, b) => `One is ${kinds[a.kind]}, the other ${kinds[b.kind]}.` },
	{
		of: ({ origin }) => origin,
		why: (a, b) => oneAndOther(a.origin && origins[a.origin], b.origin && origins[b.origin]),
	},
	{ of: ({ statistic }) => statistic, why: (a, b) => oneAndOther(statistics[a.statistic], statistics[b.statistic]) },
	{ of: ({ pay }) => pay, why: (a, b) => oneAndOther(a.pay && inclusions[a.pay], b.pay && inclusions[b.pay]) },
	{
		of: ({ unit }) => unit,
		why: (a, b) =>
			`One is for ${units[a.unit]}, the other for ${units[b.unit]}.${
				a.currency && b.currency ? ' Multiplying does not mend it: some pay comes once a year.' : ''
			}`,
	},
	{
		of: ({ currency }) => currency,
		why: (a, b) =>
			a.currency && b.currency
				? `The currencies differ: ${currencies.of(a.currency)} and ${currencies.of(b.currency)}. This guide holds no exchange rate with a date and a source, so it converts nothing.`
				: 'One is money, the other is not.',
	},
	{
		of: ({ region }) => region,
		why: (a, b) =>
			a.region === 'not-said' || b.region === 'not-said'
				? 'For one of them nobody says the place.'
				: `The places differ: ${placeName(a.region)} and ${placeName(b.region)}. So do prices, taxes, hours and holidays.`,
	},
	{
		of: yearOf,
		why: (a, b) => `The years differ: ${a.year} and ${b.year}. Prices move from year to year, and so does the group.`,
	},
];

type Named = { name: string; note?: string };

/** "One is a mean, the other a median.", with what there is to say about each. Where one has none, `kinds` has said why. */
function oneAndOther(a: Named | undefined, b: Named | undefined) {
	if (!a || !b) return 'Only one of them is pay.';
	return [`One is ${a.name}, the other ${b.name}.`, a.note, b.note].filter(Boolean).join(' ');
}

/** For figures that agree in every mark and yet have two keys: what their records say of the difference. */
function otherGroups(a: Judged, b: Judged) {
	if (a.publisher !== b.publisher)
		return `Two askers: ${a.publisher} and ${b.publisher}. Each counted other people in a way of its own.`;
	if (a.population !== b.population)
		return `Two groups, each drawn by a rule of its own: ${a.population}; and ${b.population}. One may be a part of the other.`;
	return 'Nothing in their records says that they were counted in one way.';
}

/** The name of the group that a figure belongs to: figures with one name are alike. */
export const groupOf = (figure: Judged) => [figure.comparable, ...marks.map(({ of }) => of(figure) ?? '')].join('|');

/** Puts two figures in an order that does not depend on which was named first. */
const inOrder = (a: Judged, b: Judged): [Judged, Judged] => {
	const [one, other] = [a, b].map((figure) =>
		JSON.stringify([figure.year, groupOf(figure), figure.publisher, figure.population]),
	) as [string, string];
	return one <= other ? [a, b] : [b, a];
};

/**
 * Why two figures may not stand side by side, each reason a sentence or two. Empty where they may. The order of the two
 * makes no difference.
 */
export function whyApart(one: Judged, other: Judged): string[] {
	const [a, b] = inOrder(one, other);
	const reasons = new Set(marks.filter(({ of }) => of(a) !== of(b)).map(({ why }) => why(a, b)));
	const twoAskers = a.origin === b.origin && a.publisher !== b.publisher;
	if (a.comparable !== b.comparable && (twoAskers || !reasons.size)) reasons.add(otherGroups(a, b));
	return [...reasons];
}
