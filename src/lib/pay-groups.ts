/** Published pay in groups of what may stand side by side, and the one axis that a group is drawn on. */
import { scaleLinear } from 'd3-scale';
import type { Figure } from '../schemas/figure.ts';
import { placeName } from './format-figure.ts';
import { groupOf, type Judged } from './like-with-like.ts';

const originOrder: Figure['origin'][] = ['official-statistic', 'official-rule', 'survey', 'job-board', undefined];

/** By place, then who was asked, then the latest first. */
const before = (a: Judged, b: Judged) =>
	placeName(a.region).localeCompare(placeName(b.region), 'en-GB') ||
	originOrder.indexOf(a.origin) - originOrder.indexOf(b.origin) ||
	b.year - a.year;

/**
 * Figures in groups of two or more that may stand side by side, the highest first in each, and those that stand alone.
 * Every figure is in one of the two, once.
 */
export function payGroups<Row extends { judged: Judged; value: number }>(rows: Row[]) {
	const all = [...Map.groupBy(rows, ({ judged }) => groupOf(judged)).values()];
	return {
		groups: all
			.filter(({ length }) => length > 1)
			.map((group) => group.sort((a, b) => b.value - a.value))
			.sort(([a], [b]) => before(a!.judged, b!.judged)),
		alone: all
			.filter(({ length }) => length === 1)
			.flat()
			.sort((a, b) => before(a.judged, b.judged)),
	};
}

type Spread = Pick<Figure, 'value' | 'range'>;

/** An axis from nothing to just above the highest of some figures. Places on it are in per cent of its length. */
export function payAxis(figures: Spread[]) {
	const most = Math.max(1, ...figures.map(({ value, range }) => range?.high ?? value));
	const scale = scaleLinear([0, most], [0, 100]).nice(4);
	const place = (value: number) => Math.round(scale(value) * 100) / 100;
	return { place, ticks: scale.ticks(4).map((value) => ({ value, at: place(value) })) };
}
