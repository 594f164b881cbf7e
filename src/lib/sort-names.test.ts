import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byName } from './sort-names.ts';

test('sorts as a dictionary does: no heed to capitals, accents or a quotation mark in front', () => {
	assert.deepEqual(['churn', '“CEO of the product”', 'Élan', 'Baseline'].sort(byName), [
		'Baseline',
		'“CEO of the product”',
		'churn',
		'Élan',
	]);
});
