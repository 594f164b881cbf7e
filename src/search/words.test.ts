// cspell:disable
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from './distance.ts';
import { packWords, wordFilter } from './filter.ts';
import { fold, trace, tracesOf } from './fold.ts';
import { queryWords, wordsOf } from './words.ts';

test('words lose case, accents and apostrophes', () => {
	assert.deepEqual(wordsOf("What's a Café-PM²?"), ['whats', 'a', 'cafe', 'pm2']);
});

test('a pasted page is cut to a question', () => {
	assert.ok(queryWords('word '.repeat(10_000)).length <= 24);
	assert.ok(queryWords('x'.repeat(10_000)).every((word) => word.length <= 40));
});

test('British and American spellings, and forms of one word, are one', () => {
	for (const [one, other] of [
		['programmes', 'programs'],
		['prioritisation', 'prioritizing'],
		['organisation', 'organization'],
		['artefact', 'artifacts'],
		['managing', 'manages'],
		['certification', 'certificates'],
	] as const)
		assert.equal(fold(one), fold(other));
});

test('a word cut short of its ending is not a word', () => {
	assert.notEqual(trace('becom'), trace('become'));
	assert.ok(tracesOf('experiments').includes(trace('experiment')));
});

test('counts slips of the hand: a letter more, less, another, or two swapped', () => {
	assert.equal(distance('owner', 'owner', 2), 0);
	assert.equal(distance('onwer', 'owner', 2), 1);
	assert.equal(distance('ownr', 'owner', 2), 1);
	assert.equal(distance('gannt', 'gantt', 2), 1);
	assert.equal(distance('abc', 'xyzzy', 2), 3);
	assert.equal(distance('a'.repeat(100), 'b', 2), 3);
});

test('packed words answer whether a word is among them', () => {
	const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
	const has = wordFilter(packWords(words));
	assert.ok(words.every(has));
	const wrong = Array.from({ length: 3000 }, (_, at) => `other${at}`).filter(has).length;
	assert.ok(wrong < 60, `${wrong} of 3000 wrongly known`);
	assert.equal(wordFilter('')('word'), false);
});
