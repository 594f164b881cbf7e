/** The published pay of the guide, as the pay page draws and filters it. */
import { entriesOf, entryOf } from '../../lib/entries.ts';
import { figureRow } from '../../lib/figure-row.ts';
import { capitalised } from '../../lib/capitalised.ts';
import { formatAmount, placeName, statisticName } from '../../lib/format-figure.ts';
import type { PayRecord } from './pay-records.ts';

/** In place of a role, for figures of people that none of the ten roles describes. */
export const NO_ROLE = 'none';

export async function payFigures() {
	const figures = (await entriesOf('figures')).filter(({ data }) => data.kind === 'pay');
	return Promise.all(
		figures.map(async ({ id, data }) => {
			const { publisher } = (await entryOf(data.source)).data;
			const { kind, statistic, pay, origin, unit, currency, region, year, comparable, population } = data;
			const judged = { kind, statistic, pay, origin, unit, currency, region, year, comparable, population, publisher };
			return {
				id,
				data,
				value: data.value,
				judged,
				publisher,
				record: {
					id,
					label: `${shortTitle(data.title)}: ${formatAmount(data)} (${placeName(region)}, ${data.period}, ${statisticName(data)}${data.lastKnown ? ', last known' : ''})`,
					facets: {
						role: data.role?.id ?? NO_ROLE,
						place: region,
						year: String(year),
						origin: origin!,
						statistic,
						pay: pay!,
					},
					judged,
					row: figureRow(id, data),
				} satisfies PayRecord,
			};
		}),
	);
}

export type PayFigure = Awaited<ReturnType<typeof payFigures>>[number];

/** "Pay of construction project managers" among pay: "Construction project managers". */
export function shortTitle(title: string) {
	return capitalised(title.replace(/^(Mean |Average )?[Pp]ay (of|for) /, ''));
}
