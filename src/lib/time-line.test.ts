import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayScale, placeStretches } from './time-line.ts';

test('puts the first day at the start and the last at the end', () => {
	const at = dayScale(['2024-01-01', '2025-01-01'], 100);
	assert.deepEqual([at('2024-01-01'), at('2025-01-01')], [0, 100]);
});

test('stacks stretches that overlap and lets later ones come back down', () => {
	const at = dayScale(['2024-01-01', '2025-01-01'], 1000);
	const placed = placeStretches(
		[
			{ name: 'a', start: '2024-01-01', end: '2024-04-01' },
			{ name: 'b', start: '2024-02-01', end: '2024-05-01' },
			{ name: 'c', start: '2024-06-01', end: '2024-08-01' },
		],
		at,
		() => 10,
	);
	assert.deepEqual(
		placed.map(({ lane }) => lane),
		[0, 1, 0],
	);
});

test('keeps room for a label that is longer than its stretch', () => {
	const at = dayScale(['2024-01-01', '2025-01-01'], 1000);
	const placed = placeStretches(
		[
			{ name: 'short', start: '2024-01-01', end: '2024-01-08' },
			{ name: 'next', start: '2024-02-01', end: '2024-03-01' },
		],
		at,
		() => 300,
	);
	assert.deepEqual(
		placed.map(({ lane }) => lane),
		[0, 1],
	);
});
