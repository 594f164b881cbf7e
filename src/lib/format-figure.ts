import { capitalised } from './capitalised.ts';
import type { Figure } from '../schemas/figure.ts';

type Money = Pick<Figure, 'unit' | 'currency'>;

const per: Partial<Record<Figure['unit'], string>> = { year: 'a year', month: 'a month', week: 'a week' };

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number in the unit of its figure, without the "a year": `£59,834`, `6%`, `1,046,300`. */
export function formatValue(value: number, { unit, currency }: Money) {
	if (currency)
		return new Intl.NumberFormat('en-GB', {
			style: 'currency',
			currency,
			currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'symbol',
			maximumFractionDigits: 0,
		}).format(value);
	return unit === 'percent' ? `${whole.format(value)}%` : whole.format(value);
}

/** The number with what it counts: `£59,834 a year`, `78,200 openings a year`, `6%`. */
export function formatAmount(figure: Pick<Figure, 'value' | 'unit' | 'currency'>) {
	const number = formatValue(figure.value, figure);
	switch (figure.unit) {
		case 'percent':
			return number;
		case 'openings-a-year':
			return `${number} openings a year`;
		case 'year':
		case 'month':
		case 'week':
			return `${number} ${per[figure.unit]}`;
		default:
			return `${number} ${figure.unit}`;
	}
}

const places = new Intl.DisplayNames('en-GB', { type: 'region' });

const otherPlaces: Record<string, string> = {
	'001': 'world',
	several: 'several countries',
	'not-said': 'place not said',
};

/** The name of the place that a figure's `region` stands for. */
export const placeName = (region: string) => otherPlaces[region] ?? places.of(region) ?? region;

const statistics: Record<Figure['statistic'], string> = {
	median: 'median',
	mean: 'mean',
	'average-unspecified': '“average”, kind not said',
	difference: 'difference between two medians',
	count: 'count',
	share: 'share',
	projection: 'projection',
	'going-rate': 'visa going rate',
};

const inclusion: Record<NonNullable<Figure['pay']>, string> = {
	base: 'base pay',
	total: 'total pay',
	gross: 'gross pay',
	'not said': 'base or total not said',
};

/** What a statistic and the kinds of pay are called. */
export const statisticNames = { statistic: statistics, pay: inclusion };

export const statisticName = ({ statistic, pay }: Pick<Figure, 'statistic' | 'pay'>) =>
	pay ? `${statistics[statistic]}, ${inclusion[pay]}` : statistics[statistic];

/** A clause made into a sentence: "employees at work" becomes "Employees at work." */
export const asSentence = (clause: string) => `${capitalised(clause)}.`;

/** What a figure must never be seen without: statistic, who, where and when. */
export function passportOf(
	figure: Pick<Figure, 'statistic' | 'pay' | 'occupation' | 'population' | 'region' | 'period' | 'lastKnown'>,
) {
	const who = figure.occupation?.name ?? figure.population;
	/** Where there are several countries, `population` counts or names them. */
	const where = figure.region === 'several' ? [] : [placeName(figure.region)];
	const age = figure.lastKnown ? ['last known'] : [];
	return [statisticName(figure), who, ...where, figure.period, ...age].join(', ');
}

const shortPlaces = new Intl.DisplayNames('en-GB', { type: 'region', style: 'short' });

/** For running text. That a count counts, and a share is a share, its own sentence says. */
const shortStatistics: Partial<Record<Figure['statistic'], string>> = {
	median: 'median',
	mean: 'mean',
	'average-unspecified': '“average”',
	difference: 'difference of medians',
	projection: 'projection',
	'going-rate': 'visa going rate',
};

/** What stands beside a figure in running text, where the sentence says who was counted: `median, US, May 2024, last known`. */
export function shortPassportOf({
	statistic,
	region,
	period,
	lastKnown,
}: Pick<Figure, 'statistic' | 'region' | 'period' | 'lastKnown'>) {
	const where = otherPlaces[region] ?? shortPlaces.of(region) ?? region;
	return [shortStatistics[statistic], where, period, lastKnown && 'last known'].filter(Boolean).join(', ');
}
