import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../content-check/read-entries.ts';
import { daysAfter, expiring, report } from './expiring.ts';

const entry = (collection: string, id: string, data: object) =>
	({ collection, id, file: `src/content/${collection}/${id}.yaml`, data }) as unknown as Entry;

const entries = [
	entry('figures', 'later', { title: 'Later', validUntil: '2027-09-01', lastKnown: false }),
	entry('claims', 'soon', { text: 'Soon', validUntil: '2027-01-01' }),
	entry('figures', 'known', { title: 'Known', validUntil: '2024-01-01', lastKnown: true }),
	entry('certifications', 'past', { name: 'Past', validUntil: '2026-01-01' }),
	entry('claims', 'undated', { text: 'Undated' }),
	entry('sources', 'source', { title: 'Source' }),
];

test('what runs out is listed soonest first, what has run out before it', () => {
	const { soon, lastKnown } = expiring(entries, '2027-03-22');
	assert.deepEqual(
		soon.map(({ id }) => id),
		['past', 'soon'],
	);
	assert.deepEqual(
		lastKnown.map(({ id }) => id),
		['known'],
	);
});

test('days are counted over the ends of months and years', () => {
	assert.equal(daysAfter('2026-11-22', 120), '2027-03-22');
	assert.equal(daysAfter('2028-02-28', 1), '2028-02-29');
});

test('the list names the day, the entry and its file', () => {
	const text = report(entries, '2026-11-22');
	assert.match(text, /^## To be looked at by 2027-03-22$/m);
	assert.match(text, /^- 2027-01-01 · Soon \(src\/content\/claims\/soon\.yaml\)$/m);
	assert.match(report([], '2026-11-22'), /None\./);
});
