import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compartments, compartmentsOn, daysBetween } from './leitner.ts';

const days = Array.from({ length: 64 }, (_, index) => index + 1);

test('compartments 1 to 5 come every 1, 2, 4, 8 and 16 days', () => {
	assert.deepEqual(compartments.map(daysBetween), [1, 2, 4, 8, 16]);
	for (const compartment of compartments) {
		const open = days.filter((day) => compartmentsOn(day).includes(compartment));
		assert.deepEqual(
			[...new Set(open.slice(1).map((day, index) => day - open[index]!))],
			[daysBetween(compartment)],
			`compartment ${compartment}`,
		);
	}
});

test('no day asks for more than two', () => {
	assert.equal(Math.max(...days.map((day) => compartmentsOn(day).length)), 2);
});
