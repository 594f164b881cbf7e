import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { resultOf, sumsOf, type Result, type Weights } from './work-sample-result.ts';

const samples = readEntries(join(import.meta.dirname, '../..'))
	.entries.filter((entry): entry is Entry<'work-samples'> => entry.collection === 'work-samples')
	.map(({ data }) => data)
	.sort((a, b) => a.order - b.order);

/** A generator of numbers from 0 up to 1 that gives the same row for the same seed (mulberry32). */
function seeded(seed: number) {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const name = (result: Result) =>
	result.kind === 'job'
		? result.column
		: result.kind === 'either'
			? `either: ${[...result.columns].sort().join(', ')}`
			: result.kind;

const sums = (product: number, project: number, owner: number): Weights => ({ product, project, owner });

test('there are twelve samples, and each column can reach 36', () => {
	assert.equal(samples.length, 12);
	for (const column of ['product', 'project', 'owner'] as const)
		assert.equal(
			samples.reduce((most, { options }) => most + Math.max(...options.map(({ weights }) => weights[column])), 0),
			36,
		);
});

test('below 14 the highest column says nothing', () => {
	assert.deepEqual(resultOf(sums(13, 0, 0)), { kind: 'neither' });
});

test('a lead of 5 over both others names a job', () => {
	assert.deepEqual(resultOf(sums(14, 9, 9)), { kind: 'job', column: 'product' });
});

test('a lead of 4 over one of them does not: every column less than 5 below the highest is named, the highest first', () => {
	assert.deepEqual(resultOf(sums(14, 18, 13)), { kind: 'either', columns: ['project', 'product'] });
	assert.deepEqual(resultOf(sums(14, 14, 14)), { kind: 'either', columns: ['product', 'owner', 'project'] });
});

test('the sheet that is worked out on /decide/how-it-works/ comes out as it says there', () => {
	const choices = [...'aabbcdacabbb'].map((letter, index) => samples[index]!.options['abcd'.indexOf(letter)]!.weights);
	assert.deepEqual(sumsOf(choices), sums(14, 18, 6));
	assert.deepEqual(resultOf(sumsOf(choices)), { kind: 'either', columns: ['project', 'product'] });
	choices[7] = samples[7]!.options[0]!.weights;
	assert.deepEqual(sumsOf(choices), sums(11, 21, 5));
	assert.deepEqual(resultOf(sumsOf(choices)), { kind: 'job', column: 'project' });
});

test('of 100,000 sheets filled in blindly every result comes up, and none more than six times in ten', () => {
	const random = seeded(20261122);
	const SHEETS = 100_000;
	const counts = new Map<string, number>();
	for (let sheet = 0; sheet < SHEETS; sheet++) {
		const result = name(resultOf(sumsOf(samples.map(({ options }) => options[Math.floor(random() * 4)]!.weights))));
		counts.set(result, (counts.get(result) ?? 0) + 1);
	}
	assert.deepEqual([...counts.keys()].sort(), [
		'either: owner, product',
		'either: owner, product, project',
		'either: owner, project',
		'either: product, project',
		'neither',
		'owner',
		'product',
		'project',
	]);
	const either = [...counts].reduce((sum, [result, count]) => sum + (result.startsWith('either') ? count : 0), 0);
	for (const count of [...counts.values(), either]) assert.ok(count <= SHEETS * 0.6, `${count} of ${SHEETS}`);
});

test('the order of the options on the sheet changes nothing', () => {
	const random = seeded(4);
	for (let sheet = 0; sheet < 1000; sheet++) {
		const chosen = samples.map(({ options }) => options[Math.floor(random() * 4)]!);
		const shuffled = samples.map(({ options }) =>
			options.map((option) => ({ option, key: random() })).sort((a, b) => a.key - b.key),
		);
		const found = shuffled.map(
			(options, index) => options.find(({ option }) => option.text === chosen[index]!.text)!.option,
		);
		assert.deepEqual(
			resultOf(sumsOf(found.map(({ weights }) => weights))),
			resultOf(sumsOf(chosen.map(({ weights }) => weights))),
		);
	}
});
