import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Collection } from './collections.ts';
import { readEntries, type Entry } from './read-entries.ts';

const { entries } = readEntries(join(import.meta.dirname, '../..'));
const of = <C extends Collection>(collection: C) =>
	entries.filter((entry): entry is Entry<C> => entry.collection === collection);

/** How many entries the guide has at least: what it promises to readers, and what its tools need to work. */
const least: Partial<Record<Collection, number>> = {
	roles: 10,
	terms: 140,
	figures: 40,
	certifications: 20,
	skills: 24,
	transitions: 8,
	decisions: 40,
	settings: 4,
	scenarios: 24,
	misconceptions: 20,
	questions: 120,
	faqs: 120,
	claims: 50,
	artefacts: 10,
	phrases: 60,
	'work-samples': 12,
	paths: 5,
	pairs: 30,
};

for (const [collection, count] of Object.entries(least))
	test(`there are at least ${count} ${collection}`, () => {
		const { length } = of(collection as Collection);
		assert.ok(length >= count, `${length} of ${count} ${collection}: ${count - length} are missing`);
	});

test('every decision has an answer in every setting', () => {
	const settings = of('settings').map(({ id }) => id);
	const unanswered = of('decisions').flatMap(({ id, data }) =>
		settings.filter((setting) => !(setting in data.answers)).map((setting) => `${id} in ${setting}`),
	);
	assert.deepEqual(unanswered, []);
});

test('every drill changes a fact at least twice', () => {
	const thin = of('scenarios').filter(({ data }) => data.pivots.length < 2);
	assert.deepEqual(
		thin.map(({ id }) => id),
		[],
	);
});

test('at least half of the cards ask which of two neighbours a case is', () => {
	const pairs = of('pairs').map(({ data }) => data);
	const cases = pairs.flatMap(({ cases }) => cases).length;
	const words = new Set(pairs.flatMap(({ between }) => between.map(({ id }) => id))).size;
	assert.ok(cases >= words, `${cases} cases and ${words} words`);
});

test('every pair has a place of its own in the deck', () => {
	const places = of('pairs').map(({ data }) => data.order);
	assert.deepEqual(
		places.toSorted((a, b) => a - b),
		places.map((_, at) => at + 1),
	);
});
