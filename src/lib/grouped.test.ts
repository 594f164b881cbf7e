import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grouped } from './grouped.ts';

test('groups are those of Map.groupBy, in the same order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), (list, into) => {
			const keyOf = (item: number) => item % into;
			assert.deepEqual([...grouped(list, keyOf)], [...Map.groupBy(list, keyOf)]);
		}),
	);
});
