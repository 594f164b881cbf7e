import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Judged } from './like-with-like.ts';
import { groupOf, whyApart } from './like-with-like.ts';
import { payAxis, payGroups } from './pay-groups.ts';

const base: Judged = {
	kind: 'pay',
	statistic: 'median',
	pay: 'gross',
	origin: 'official-statistic',
	unit: 'year',
	currency: 'GBP',
	region: 'GB',
	year: 2025,
	comparable: 'one',
	population: 'employees',
	publisher: 'An office',
};
const rows = fc.array(
	fc.record({
		judged: fc
			.record({
				region: fc.constantFrom('GB', 'US', 'not-said'),
				year: fc.constantFrom(2021, 2025),
				comparable: fc.constantFrom('one', 'two'),
				origin: fc.constantFrom('official-statistic', 'survey') as fc.Arbitrary<Judged['origin']>,
			})
			.map((marks) => ({ ...base, ...marks })),
		value: fc.integer({ min: 1, max: 300_000 }),
	}),
	{ maxLength: 30 },
);

test('every figure is in one group, once', () => {
	fc.assert(
		fc.property(rows, (all) => {
			const { groups, alone } = payGroups(all);
			const placed = [...groups.flat(), ...alone];
			assert.equal(placed.length, all.length);
			assert.deepEqual(new Set(placed), new Set(all));
		}),
	);
});

test('a group holds two or more that may stand side by side, and nothing else does', () => {
	fc.assert(
		fc.property(rows, (all) => {
			const { groups, alone } = payGroups(all);
			for (const group of groups) {
				assert.ok(group.length > 1);
				for (const { judged } of group) assert.deepEqual(whyApart(group[0]!.judged, judged), []);
			}
			const heads = [...groups.map(([head]) => head!), ...alone].map(({ judged }) => groupOf(judged));
			assert.equal(new Set(heads).size, heads.length);
		}),
	);
});

test('the highest of a group stands first', () => {
	fc.assert(
		fc.property(rows, (all) => {
			for (const group of payGroups(all).groups)
				for (const [at, { value }] of group.entries()) assert.ok(at === 0 || group[at - 1]!.value >= value);
		}),
	);
});

const spreads = fc.array(
	fc
		.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), fc.boolean())
		.map(([low, more, ranged]) =>
			ranged ? { value: low + more / 2, range: { low, high: low + more, meaning: '' } } : { value: low },
		),
	{ minLength: 1 },
);

test('an axis begins at nothing, holds every figure, keeps their order, and has few ticks', () => {
	fc.assert(
		fc.property(spreads, (figures) => {
			const { place, ticks } = payAxis(figures);
			assert.equal(place(0), 0);
			assert.ok(ticks.length >= 2 && ticks.length <= 7, String(ticks.length));
			for (const { value, range } of figures)
				for (const [less, more] of [
					[0, range?.low ?? value],
					[range?.low ?? value, value],
					[value, range?.high ?? value],
					[range?.high ?? value, Infinity],
				] as const)
					assert.ok(place(less) <= (more === Infinity ? 100 : place(more)));
		}),
	);
});

test('twice the pay lies twice as far along', () => {
	const { place } = payAxis([{ value: 80_000 }]);
	assert.equal(place(80_000), 2 * place(40_000));
});
