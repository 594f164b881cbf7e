import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntries, type Entry } from './read-entries.ts';

const root = join(import.meta.dirname, '../..');
const { entries } = readEntries(root);
const checks = entries.filter((entry): entry is Entry<'checks'> => entry.collection === 'checks');
const [results] = entries.filter((entry): entry is Entry<'check-results'> => entry.collection === 'check-results');

test('each way in which pages are tested has its test', () => {
	assert.ok(checks.length >= 8);
	for (const { id, data } of checks) assert.ok(existsSync(join(root, 'e2e', data.test)), `${id}: e2e/${data.test}`);
});

test('what is told of the tests is told of tests that there are, on pages that there are, and is no fault', () => {
	// One that has not been run is said to be so on the page.
	const ids = new Set(checks.map(({ id }) => id));
	for (const [id, { pages, faults }] of Object.entries(results!.data.checks)) {
		assert.ok(ids.has(id), `${id} is no check`);
		assert.equal(faults, 0, id);
		assert.ok(pages <= results!.data.pages + 1, id);
	}
});
