import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choiceIn, choiceNames, fits, type Choice, type Facets } from './pay-choice.ts';

const value = fc.constantFrom('a', 'b', 'c');
const facets = fc.record(
	Object.fromEntries(choiceNames.map((name) => [name, value])),
) as unknown as fc.Arbitrary<Facets>;
const choice = fc.record(Object.fromEntries(choiceNames.map((name) => [name, value])), {
	requiredKeys: [],
}) as fc.Arbitrary<Choice>;

test('without a choice every figure fits', () => {
	fc.assert(fc.property(facets, (figure) => assert.ok(fits(figure, {}))));
});

test('a figure fits several choices at once if it fits each of them', () => {
	fc.assert(
		fc.property(facets, choice, (figure, chosen) =>
			assert.equal(
				fits(figure, chosen),
				Object.entries(chosen).every(([name, value]) => fits(figure, { [name]: value })),
			),
		),
	);
});

test('a choice survives the address', () => {
	fc.assert(
		fc.property(choice, (chosen) => {
			const state = new URLSearchParams(new URLSearchParams(chosen as Record<string, string>).toString());
			assert.deepEqual(
				choiceIn(state, () => ['a', 'b', 'c']),
				Object.fromEntries(choiceNames.filter((name) => name in chosen).map((name) => [name, chosen[name]])),
			);
		}),
	);
});

test('nonsense in the address chooses nothing', () => {
	fc.assert(
		fc.property(fc.string(), (hash) => {
			assert.deepEqual(
				choiceIn(new URLSearchParams(hash), () => []),
				{},
			);
		}),
	);
});
