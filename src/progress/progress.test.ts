import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { anAnswer, aProgress } from './arbitrary-progress.ts';
import {
	addedBetween,
	MOST_ANSWERS,
	merge,
	noProgress,
	type Progress,
	settingOf,
	withAnswer,
	withFile,
	withoutAll,
	withSetting,
} from './progress.ts';

const holds = (property: fc.IRawProperty<unknown>) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 300 });

test('merging is commutative, associative and idempotent', () => {
	holds(fc.property(aProgress, aProgress, (a, b) => assert.deepEqual(merge(a, b), merge(b, a))));
	holds(
		fc.property(aProgress, aProgress, aProgress, (a, b, c) =>
			assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c))),
		),
	);
	holds(fc.property(aProgress, (a) => assert.deepEqual(merge(a, a), a)));
	holds(fc.property(aProgress, (a) => assert.deepEqual(merge(a, noProgress), a)));
});

test('merging loses no answer that was not erased, up to the most that are kept of one record', () => {
	holds(
		fc.property(aProgress, aProgress, (a, b) => {
			const both = merge(a, b);
			for (const answer of [...a.answers, ...b.answers].filter(({ at }) => at > both.erased)) {
				const kept = both.answers.filter(({ record }) => record === answer.record);
				const there = kept.some((other) => isDeepStrictEqual(other, answer));
				assert.ok(there || (kept.length === MOST_ANSWERS && kept.every(({ at }) => at >= answer.at)));
			}
		}),
	);
});

test('an answer that is recorded is there, whatever the clock says', () => {
	holds(
		fc.property(aProgress, anAnswer, (progress, answer) => {
			const after = withAnswer(progress, { ...answer, at: Math.max(answer.at, 41) });
			assert.equal(addedBetween(progress, after).answers, 1);
		}),
	);
	const erased = withoutAll(noProgress, 1000);
	assert.equal(withAnswer(erased, { record: 'terms/c', version: 1, chosen: [], right: true, at: 5 }).answers.length, 1);
});

test('after erasing what a clock that ran ahead had dated, new answers keep their own times and order', () => {
	const ahead: Progress = {
		...noProgress,
		answers: [{ record: 'terms/c', version: 1, chosen: ['known'], right: true, at: 9e12 }],
	};
	let progress = withoutAll(ahead, 1000);
	for (const [at, right] of [
		[2000, false],
		[3000, true],
	] as const)
		progress = withAnswer(progress, { record: 'terms/c', version: 1, chosen: [], right, at });
	assert.deepEqual(
		progress.answers.map(({ at, right }) => [at, right]),
		[
			[2000, false],
			[3000, true],
		],
	);
	progress = withSetting(withoutAll(ahead, 1000), 'cardsPerDay', 9, 2000);
	assert.equal(progress.settings[0]?.at, 2000);
});

test('a record of any length can be erased', () => {
	const many = Array.from({ length: 200_000 }, (_, at) => ({ name: 'x', value: at, at: at + 1 }));
	assert.equal(withoutAll({ ...noProgress, settings: many }, 1).erased, 200_000);
});

test('a choice that is made counts, whatever the clock says', () => {
	holds(
		fc.property(aProgress, fc.integer({ min: 1, max: 60 }), (progress, at) =>
			assert.equal(settingOf(withSetting(progress, 'cardsPerDay', 9, at), 'cardsPerDay'), 9),
		),
	);
});

test('after erasing nothing is left, and no other tab brings it back', () => {
	holds(
		fc.property(aProgress, fc.integer({ min: 1, max: 60 }), (progress, at) => {
			const erased = withoutAll(progress, at);
			assert.deepEqual(merge(erased, progress), erased);
			assert.deepEqual([erased.answers, erased.settings], [[], []]);
		}),
	);
});

test('loading a file adds to what is there and takes nothing away, whatever either has erased', () => {
	const keys = ({ answers }: Progress) => new Set(answers.map((answer) => JSON.stringify(answer)));
	const few = aProgress.filter(({ answers }) => answers.length < MOST_ANSWERS / 2);
	holds(
		fc.property(few, few, (mine, file) =>
			assert.deepEqual(keys(withFile(mine, file)), new Set([...keys(mine), ...keys(file)])),
		),
	);
	holds(
		fc.property(few, fc.integer({ min: 1, max: 60 }), (progress, at) => {
			const back = withFile(withoutAll(progress, at), progress);
			assert.deepEqual([back.answers, back.settings], [progress.answers, progress.settings]);
		}),
	);
});

test('what was added is counted', () => {
	const before = withAnswer(noProgress, { record: 'terms/c', version: 1, chosen: ['known'], right: true, at: 5 });
	const file = withSetting(
		withAnswer(withAnswer(before, { record: 'terms/c', version: 1, chosen: ['not-known'], right: false, at: 9 }), {
			record: 'questions/a',
			version: 1,
			chosen: ['a'],
			right: true,
			at: 12,
		}),
		'cardsPerDay',
		4,
		3,
	);
	assert.deepEqual(addedBetween(before, withFile(before, file)), { answers: 2, records: 1, settings: 1 });
	assert.deepEqual(addedBetween(file, withFile(file, before)), { answers: 0, records: 0, settings: 0 });
});
