import type { APIRoute } from 'astro';
import { toCsv } from '../../lib/csv.ts';
import { entriesOf } from '../../lib/entries.ts';
import { placeName, statisticName } from '../../lib/format-figure.ts';

/** Every figure as a table for a spreadsheet. */
export const GET: APIRoute = async () => {
	const figures = await entriesOf('figures');
	const rows = figures.map(({ id, data }) => ({
		id,
		title: data.title,
		value: data.value,
		low: data.range?.low,
		high: data.range?.high,
		range: data.range?.meaning,
		unit: data.unit,
		currency: data.currency,
		statistic: statisticName(data),
		place: placeName(data.region),
		period: data.period,
		population: data.population,
		sample: data.sample,
		processing: data.processing,
		source: data.source.id,
		lastKnown: data.lastKnown ? 'yes' : 'no',
		comparableWith: data.comparable,
	}));
	return new Response(toCsv(rows));
};
