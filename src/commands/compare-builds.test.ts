import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differing } from './compare-builds.mjs';

test('a file that changed, went or came is named', () => {
	const one = new Map([
		['a', '1'],
		['b', '2'],
		['c', '3'],
	]);
	assert.deepEqual(differing(one, new Map(one)), []);
	assert.deepEqual(
		differing(
			one,
			new Map([
				['a', '1'],
				['b', '9'],
				['d', '4'],
			]),
		),
		['b', 'c', 'd'],
	);
});
