import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { groupOf, whyApart, type Judged } from './like-with-like.ts';

const { entries } = readEntries(join(import.meta.dirname, '../..'));
const publishers = new Map(
	entries.flatMap((entry) =>
		entry.collection === 'sources' ? [[entry.id, (entry as Entry<'sources'>).data.publisher] as const] : [],
	),
);
const published = new Map<string, Judged>(
	entries.flatMap((entry) => {
		if (entry.collection !== 'figures') return [];
		const { data } = entry as Entry<'figures'>;
		return [[entry.id, { ...data, publisher: publishers.get(data.source.id)! }] as const];
	}),
);
const figure = (id: string) => published.get(id)!;
const between = (a: string, b: string) => whyApart(figure(a), figure(b)).join(' ');

const anyFigure = fc.record({
	kind: fc.constantFrom('pay', 'employment', 'outlook', 'survey'),
	statistic: fc.constantFrom('median', 'mean', 'average-unspecified', 'difference', 'count', 'share', 'going-rate'),
	pay: fc.constantFrom('base', 'total', 'gross', 'not said', undefined),
	origin: fc.constantFrom('official-statistic', 'official-rule', 'job-board', 'survey', undefined),
	unit: fc.constantFrom('year', 'month', 'week', 'people', 'percent'),
	currency: fc.constantFrom('GBP', 'USD', 'EUR', undefined),
	region: fc.constantFrom('GB', 'US', '001', 'several', 'not-said'),
	year: fc.integer({ min: 2016, max: 2026 }),
	comparable: fc.constantFrom('one', 'two', 'three'),
	population: fc.constantFrom('those who answered', 'employees', 'a | b'),
	publisher: fc.constantFrom('An office', 'A board'),
}) as fc.Arbitrary<Judged>;
/** Two that agree in most, as real pairs do. */
const pair = fc
	.tuple(anyFigure, anyFigure, fc.uniqueArray(fc.constantFrom(...Object.keys(figure('us-pmp-median-2025')))))
	.map(([a, b, kept]) => [
		a,
		{ ...a, ...Object.fromEntries(kept.map((key) => [key, b[key as keyof Judged]])) },
	]) as fc.Arbitrary<[Judged, Judged]>;

test('two official medians of one survey may stand side by side', () => {
	assert.equal(between('us-project-management-specialists-pay-2024', 'us-construction-managers-pay-2024'), '');
});

test('the average of a job board and an official median: who was asked, which middle, what is in it', () => {
	const why = between('gb-glassdoor-project-manager-2021', 'gb-business-project-managers-pay-2025');
	assert.match(why, /job board/);
	assert.match(why, /official statistic/);
	assert.match(why, /a median/);
	assert.match(why, /Base pay leaves out bonus/);
});

test('a mean and a median of one office and one month', () => {
	assert.deepEqual(whyApart(figure('us-all-workers-mean-2024'), figure('us-all-workers-pay-2024')), [
		'One is a mean, the other a median. A few high earners lift a mean and leave a median where it is.',
	]);
});

test('base against total', () => {
	const base = figure('gb-apm-survey-pay-2022');
	assert.deepEqual(whyApart(base, { ...base, pay: 'total' }), [
		'One is base pay, the other total pay. Base pay leaves out bonus and shares. Total pay holds bonus and shares.',
	]);
});

test('pay of 2021 against pay of 2026, even of one series', () => {
	const old = { ...figure('gb-apm-survey-pay-2022'), year: 2021 };
	assert.deepEqual(whyApart(old, { ...old, year: 2026 }), [
		'The years differ: 2021 and 2026. Prices move from year to year, and so does the group.',
	]);
});

test('counts of one series may stand side by side over the years', () => {
	assert.equal(
		between('us-project-management-specialists-jobs-2021', 'us-project-management-specialists-jobs-2024'),
		'',
	);
});

test('two currencies are not converted, and the sentence says why', () => {
	assert.match(
		between('us-project-management-specialists-pay-2024', 'de-product-manager-pay-2021'),
		/Euro and US Dollar.*no exchange rate.*converts nothing/,
	);
});

test('two surveys of one winter: two askers', () => {
	assert.match(between('gb-apm-survey-pay-2022', 'gb-product-focus-pay-2022'), /Two askers/);
});

test('a part and the whole of one survey: two groups', () => {
	assert.match(between('gb-apm-survey-pay-2021', 'gb-apm-survey-pay-2021-age-18-24'), /Two groups.*aged 18 to 24/);
});

test('every pair of the guide’s own figures is alike or has a reason, and never both', () => {
	const all = [...published.values()];
	for (const a of all)
		for (const b of all) {
			const why = whyApart(a, b);
			assert.equal(why.length === 0, groupOf(a) === groupOf(b), JSON.stringify([a, b, why]));
			for (const sentence of why) assert.match(sentence, /^[A-Z].*\.$/);
		}
});

test('what has one key in the guide differs in nothing but the year of its pay', () => {
	for (const group of Map.groupBy(published.values(), ({ comparable }) => comparable).values())
		for (const other of group) assert.equal(groupOf({ ...other, year: 2020 }), groupOf({ ...group[0]!, year: 2020 }));
});

test('a figure is like itself', () => {
	fc.assert(fc.property(anyFigure, (a) => assert.deepEqual(whyApart(a, structuredClone(a)), [])));
});

test('the order of the two makes no difference', () => {
	fc.assert(
		fc.property(pair, ([a, b]) => assert.deepEqual(whyApart(a, b), whyApart(b, a))),
		{ numRuns: 1000 },
	);
});

test('any two are of one group or have a reason, and no reason is told twice', () => {
	fc.assert(
		fc.property(pair, ([a, b]) => {
			const why = whyApart(a, b);
			assert.equal(why.length === 0, groupOf(a) === groupOf(b));
			assert.equal(new Set(why).size, why.length);
		}),
		{ numRuns: 1000 },
	);
});

test('like and like make like', () => {
	fc.assert(
		fc.property(pair, anyFigure, ([a, b], c) => {
			if (!whyApart(a, b).length && !whyApart(b, c).length) assert.deepEqual(whyApart(a, c), []);
		}),
		{ numRuns: 1000 },
	);
});
