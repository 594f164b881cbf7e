import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Half } from '../lib/half-of.ts';

export const classes = ['exact', 'heading', 'typo', 'acronym', 'versus', 'natural', 'prefix', 'none'] as const;
export type QueryClass = (typeof classes)[number];

/** A query as somebody types it, with the places that answer it. */
export interface Query {
	q: string;
	class: QueryClass;
	half: Half;
	/** Addresses that are right as the first result. Some belong to pages that are still to come. None: the guide has no answer. */
	to: string[];
}

/** The judged queries in the text of src/search/queries.yaml. */
export function parseQueries(text: string): Query[] {
	const lists = parse(text) as Record<QueryClass, { q: string; half: Half; to?: string[] }[]>;
	return classes.flatMap((name) => (lists[name] ?? []).map(({ q, half, to = [] }) => ({ q, class: name, half, to })));
}

export const readQueries = () => parseQueries(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8'));

/** What search made of a query. */
export interface Outcome {
	query: Query;
	/** The destinations of the results, best first. */
	hrefs: string[];
	/** Whether it said that the guide has no answer. */
	refused: boolean;
	/** Whether a card was shown. */
	card: boolean;
}

/** The place of the first right result, from 1; 0 for none. A query without an answer is served by saying so. */
export function placeOf({ query, hrefs, refused }: Outcome): number {
	if (query.class === 'none') return refused ? 1 : 0;
	return refused ? 0 : hrefs.findIndex((href) => query.to.includes(href)) + 1;
}

export interface Score {
	queries: number;
	first: number;
	firstThree: number;
	reciprocal: number;
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
	const places = outcomes.map(placeOf);
	const share = (count: number) => (places.length ? count / places.length : 1);
	return {
		queries: places.length,
		first: share(places.filter((place) => place === 1).length),
		firstThree: share(places.filter((place) => place > 0 && place <= 3).length),
		reciprocal: share(places.reduce((sum, place) => sum + (place ? 1 / place : 0), 0)),
	};
}

const cell = ({ queries, first, firstThree, reciprocal }: Score) =>
	`${first.toFixed(3)} ${firstThree.toFixed(3)} ${reciprocal.toFixed(3)} (${String(queries).padStart(3)})`;

/** A table of both halves by class: success at 1, at 3, mean reciprocal rank, number of queries. */
export function tableOf(outcomes: readonly Outcome[]): string {
	const row = (name: string, some: readonly Outcome[]) =>
		[
			name.padEnd(10),
			...(['tuned', 'held'] as const).map((half) => cell(scoreOf(some.filter(({ query }) => query.half === half)))),
			cell(scoreOf(some)),
		].join('   ');
	return [
		`${''.padEnd(10)}   ${['tuned: @1 @3 MRR', 'held: @1 @3 MRR', 'both'].map((head) => head.padEnd(23)).join('   ')}`,
		...classes.map((name) =>
			row(
				name,
				outcomes.filter(({ query }) => query.class === name),
			),
		),
		row('all', outcomes),
	].join('\n');
}
