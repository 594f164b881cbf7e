import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { aProgress } from './arbitrary-progress.ts';
import { readProgress, VERSION, writeProgress } from './read-progress.ts';

const sampleOf = (version: number) => join(import.meta.dirname, `samples/version-${version}.json`);

test('what is written is read again as it was', () => {
	fc.assert(
		fc.property(aProgress, (progress) =>
			assert.deepEqual(readProgress(writeProgress(progress)), { kind: 'read', progress, skipped: 0, from: VERSION }),
		),
	);
});

test('no text and no JSON makes reading throw', () => {
	fc.assert(fc.property(fc.string(), (text) => void readProgress(text)));
	fc.assert(
		fc.property(fc.jsonValue(), (value) => void readProgress(JSON.stringify(value))),
		{ numRuns: 500 },
	);
	// JSON that has our marks, with anything in the places where entries stand.
	fc.assert(
		fc.property(
			fc.jsonValue(),
			fc.jsonValue(),
			fc.jsonValue(),
			fc.oneof(fc.constant(1), fc.jsonValue()),
			(answers, settings, erased, version) => {
				const reading = readProgress(
					JSON.stringify({ format: 'which-pm progress', version, answers, settings, erased }),
				);
				if (reading.kind === 'read') assert.equal(readProgress(writeProgress(reading.progress)).kind, 'read');
			},
		),
		{ numRuns: 1000 },
	);
});

test('entries with one thing wrong are left out and counted, and the others are read', () => {
	const good = { record: 'questions/a', version: 1, chosen: ['a'], right: true, at: 1 };
	const wrong: unknown[] = [
		null,
		[],
		'x',
		{ ...good, record: '__proto__' },
		{ ...good, record: 'questions/<b>' },
		{ ...good, at: -1 },
		{ ...good, at: 1e300 },
		{ ...good, at: '1' },
		{ ...good, version: 0 },
		{ ...good, chosen: 'a' },
		{ ...good, chosen: ['<img>'] },
		{ ...good, right: 'yes' },
		{ ...good, belief: 7 },
	];
	const reading = readProgress(
		JSON.stringify({ format: 'which-pm progress', version: 1, answers: [...wrong, good], settings: [{ name: 'x' }] }),
	);
	assert.ok(reading.kind === 'read');
	assert.deepEqual(reading.progress.answers, [good]);
	assert.equal(reading.skipped, wrong.length + 1);
});

test('damaged, foreign and newer texts are told apart', () => {
	const whole = readFileSync(sampleOf(VERSION), 'utf8');
	assert.deepEqual(readProgress(whole.slice(0, -20)), { kind: 'damaged' });
	assert.deepEqual(readProgress(''), { kind: 'damaged' });
	assert.deepEqual(readProgress('{"theme":"dark"}'), { kind: 'foreign' });
	assert.deepEqual(readProgress('[]'), { kind: 'foreign' });
	assert.deepEqual(readProgress(whole.replace('"version": 1', `"version": ${VERSION + 1}`)), {
		kind: 'newer',
		version: VERSION + 1,
	});
});

test('a sample of every version so far is read without a loss', () => {
	for (let version = 1; version <= VERSION; version++) {
		assert.ok(existsSync(sampleOf(version)), `There is no ${sampleOf(version)}: keep a file in every shape that was.`);
		const text = readFileSync(sampleOf(version), 'utf8');
		const reading = readProgress(text);
		assert.ok(reading.kind === 'read');
		assert.deepEqual([reading.from, reading.skipped, reading.progress.answers.length], [version, 0, 5]);
		assert.equal(reading.progress.settings[0]?.value, 12);
	}
});

test('a later shape would be reached step by step, and a step that fails loses nothing silently', () => {
	const text = readFileSync(sampleOf(1), 'utf8');
	const steps = {
		1: (old: Record<string, unknown>) => ({ ...old, given: old['answers'], answers: undefined }),
		2: (old: Record<string, unknown>) => ({ ...old, answers: (old['given'] as unknown[]).slice(1) }),
	};
	const reading = readProgress(text, steps, 3);
	assert.ok(reading.kind === 'read');
	assert.deepEqual([reading.from, reading.progress.answers.length], [1, 4]);
	assert.deepEqual(readProgress(text, { 1: steps[1] }, 3), { kind: 'damaged' });
});
