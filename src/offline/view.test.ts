import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Copy, Facts, Trouble } from './facts.ts';
import { sizeInWords } from './size-in-words.ts';
import { viewOf } from './view.ts';

const newest = { version: 'aaaaaaaaaaaaaaaa', edition: '0.1.0', date: '2026-11-22', files: 10, bytes: 2e6, wire: 5e5 };
const copy: Copy = { ...newest, kept: 10 };
const later = { ...newest, version: 'bbbbbbbbbbbbbbbb', edition: '0.2.0' };

/** @param server What the server is known to have; `null` for nothing. */
const said = (facts: Facts | undefined, server: typeof newest | null = newest) => {
	const { state, heading, lines, actions } = viewOf(facts, server ?? undefined);
	return { state, actions, text: [heading, ...lines].join(' ') };
};

test('before anything is kept, the size is told and one thing offered', () => {
	const { state, actions, text } = said(undefined);
	assert.deepEqual([state, actions], ['none', ['keep']]);
	assert.match(text, /500 kB to fetch: 10 files, which take up 2\.0 MB/);
	assert.match(said(undefined, null).text, /not known without a connection/);
});

test('each state offers what can be done in it', () => {
	const states: [Facts, string, string[]][] = [
		[{}, 'gone', ['keep']],
		[{ removed: true }, 'removed', ['keep']],
		[{ pending: { ...copy, kept: 4 } }, 'partial', ['resume', 'remove']],
		[{ copy }, 'ready', ['check', 'remove']],
		[{ copy, newest: later }, 'stale', ['update', 'check', 'remove']],
		[{ copy: { ...copy, kept: 9 } }, 'damaged', ['repair', 'check', 'remove']],
		[{ copy: { ...copy, kept: 9 }, newest: later }, 'damaged', ['repair', 'check', 'remove']],
		[{ copy, job: { kind: 'keep', done: 1, total: 10, bytes: 9 } }, 'working', ['stop']],
		[{ copy, job: { kind: 'check', done: 1, total: 10, bytes: 9 } }, 'checking', []],
	];
	for (const [facts, state, actions] of states) {
		const view = said(facts);
		assert.deepEqual([view.state, view.actions], [state, actions]);
	}
});

test('only a copy that is whole is called ready', () => {
	for (const facts of [{}, { removed: true }, { pending: copy }, { copy: { ...copy, kept: 9 } }])
		assert.doesNotMatch(said(facts).text, /Ready offline/);
	assert.match(
		said({ copy }).text,
		/Ready offline Edition 0\.1\.0 of 22 November 2026, version aaaaaaaa: 10 files, 2\.0 MB/,
	);
});

test('without a network, a copy that is whole stays ready: nothing is known of a newer one', () => {
	assert.equal(said({ copy }, null).state, 'ready');
});

test('every trouble is told with its cause, in every state that it can lead to', () => {
	const causes: Record<Trouble, RegExp> = {
		space: /not enough space/,
		network: /connection was lost/,
		refused: /did not give out 2 files/,
		altered: /2 files arrived otherwise/,
	};
	for (const [why, words] of Object.entries(causes) as [Trouble, RegExp][])
		for (const facts of [
			{},
			{ pending: { ...copy, kept: 4 } },
			{ copy: { ...copy, kept: 9 } },
			{ copy, newest: later },
		])
			assert.match(said({ ...facts, trouble: { why, files: 2 } }).text, words);
});

test('an update that is not complete leaves the old copy ready, and says how far it got', () => {
	const { state, text } = said({ copy, newest: later, pending: { ...later, kept: 3 } });
	assert.equal(state, 'stale');
	assert.match(text, /Ready offline.*Of the update, 3 of 10 files are here\./);
});

test('what is asked for first has no number yet', () => {
	const { lines, progress } = viewOf({ job: { kind: 'keep', done: 0, total: 0, bytes: 0 } });
	assert.deepEqual([lines, progress], [['Asking what there is.'], { value: 0, max: 1 }]);
});

test('a check says what it read', () => {
	assert.match(said({ copy, checked: { bad: 0 } }).text, /All 10 files were read and are sound/);
	assert.doesNotMatch(said({ copy: { ...copy, kept: 9 }, checked: { bad: 1 } }).text, /sound/);
});

test('sizes are said as people say them', () => {
	assert.deepEqual([999, 1000, 214_400, 999_500, 3_140_000, 99_960_000].map(sizeInWords), [
		'999 bytes',
		'1 kB',
		'214 kB',
		'1.0 MB',
		'3.1 MB',
		'100 MB',
	]);
});
