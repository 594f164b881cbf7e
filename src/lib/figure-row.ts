import type { Figure } from '../schemas/figure.ts';
import { placeName, statisticName } from './format-figure.ts';

/** One figure as a row for a spreadsheet: all that a reader needs to judge it. */
export const figureRow = (id: string, figure: Figure) => ({
	id,
	title: figure.title,
	value: figure.value,
	low: figure.range?.low,
	high: figure.range?.high,
	range: figure.range?.meaning,
	unit: figure.unit,
	currency: figure.currency,
	statistic: statisticName(figure),
	origin: figure.origin,
	place: placeName(figure.region),
	period: figure.period,
	population: figure.population,
	sample: figure.sample,
	processing: figure.processing,
	source: figure.source.id,
	lastKnown: figure.lastKnown ? 'yes' : 'no',
	comparableWith: figure.comparable,
});

export type FigureRow = ReturnType<typeof figureRow>;
