import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answer } from './answer.ts';
import { classes, halfOf, readQueries, scoreOf, tableOf, type Outcome } from './query-set.ts';
import { readGuide } from './read-guide.ts';

const queries = readQueries();
const { guide, documents } = readGuide(fileURLToPath(new URL('../..', import.meta.url)));
const outcomes: Outcome[] = queries.map((query) => {
	const { results, beyond, card } = answer(query.q, guide);
	return { query, hrefs: results.map(({ href }) => href), refused: beyond !== undefined, card: card !== undefined };
});
const of = (half: string, name?: string) =>
	outcomes.filter(({ query }) => query.half === half && (name === undefined || query.class === name));

test('each query stands in the half that its text puts it in', () => {
	for (const { q, half } of queries) assert.equal(half, halfOf(q), q);
});

test('there are enough queries, in every class and in both halves, none of them twice', () => {
	assert.ok(queries.length >= 220, String(queries.length));
	assert.equal(new Set(queries.map(({ q }) => q)).size, queries.length);
	for (const name of classes)
		for (const half of ['tuned', 'held']) assert.ok(of(half, name).length >= 5, `${name}, ${half}`);
});

test('each query that has an answer has one in the guide as it is', () => {
	const there = new Set(documents.map(({ href }) => href));
	for (const { q, to } of queries) assert.ok(!to.length || to.some((href) => there.has(href)), q);
});

test('the records alone answer the tuned half, and what was held back from tuning', (context) => {
	context.diagnostic(`\n${tableOf(outcomes)}`);
	const least = { exact: 0.98, heading: 0.95, typo: 0.95, acronym: 0.95, versus: 0.95, natural: 0.9 };
	for (const [name, share] of Object.entries(least)) {
		const { first } = scoreOf(outcomes.filter(({ query }) => query.class === name));
		assert.ok(first >= share, `${name}: ${first}`);
	}
	const held = scoreOf(of('held').filter(({ query }) => query.class !== 'none'));
	assert.ok(held.first >= 0.85 && held.firstThree >= 0.95, JSON.stringify(held));
});

test('no list is empty, and no question is refused, that the guide can answer', () => {
	for (const { query, hrefs, refused } of outcomes.filter(({ query }) => query.class !== 'none')) {
		assert.ok(hrefs.length > 0, query.q);
		assert.ok(!refused, `${query.q} was refused`);
	}
});

test('what has no answer is refused', () => {
	for (const { query, refused } of outcomes.filter(({ query }) => query.class === 'none')) assert.ok(refused, query.q);
});

test('no card is shown where there is no answer', () => {
	assert.deepEqual(
		outcomes.filter(({ query, card }) => query.class === 'none' && card).map(({ query }) => query.q),
		[],
	);
});
