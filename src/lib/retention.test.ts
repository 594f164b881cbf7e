import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inAHundred } from './retention.ts';

test('gives the share of those who began, whatever their number', () => {
	assert.deepEqual(
		[inAHundred({ newUsers: 40, bookedAgain: 10 }), inAHundred({ newUsers: 4, bookedAgain: 1 })],
		[25, 25],
	);
});

test('rounds to a whole one in a hundred', () => {
	assert.equal(inAHundred({ newUsers: 3, bookedAgain: 2 }), 67);
});
