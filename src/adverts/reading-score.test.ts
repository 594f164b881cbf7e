import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { readAdverts } from './judged-adverts.ts';
import { readingScores, type Score, type Share } from './reading-score.ts';

const phrases = readEntries(join(import.meta.dirname, '../..'))
	.entries.filter((entry): entry is Entry<'phrases'> => entry.collection === 'phrases')
	.map(({ data }) => data);
const adverts = readAdverts();
const rate = ({ right, of }: Share) => right / of;

test('there are sixty adverts and more, from many countries, about half of them held back', () => {
	assert.ok(adverts.length >= 60);
	assert.ok(new Set(adverts.map(({ place }) => place.split(', ').at(-1))).size >= 20);
	const held = adverts.filter(({ half }) => half === 'held').length / adverts.length;
	assert.ok(held > 0.4 && held < 0.6, String(held));
	assert.equal(new Set(adverts.map(({ judged }) => judged)).size, 10, 'every kind of work, mixed and none');
});

test('of the adverts held back, 85 in 100 get the right work, and 80 in 100 of the others are called mixed or none', (context) => {
	const scores = readingScores(phrases, adverts);
	const line = (name: string, { dominant, mixedOrNone }: Score) =>
		`${name}: one kind of work ${dominant.right}/${dominant.of}, mixed or none ${mixedOrNone.right}/${mixedOrNone.of}`;
	context.diagnostic(line('tuned half', scores.tuned));
	context.diagnostic(line('held half', scores.held));
	context.diagnostic(line('held half, bag of words learned from the tuned half', scores.heldByBagOfWords));
	assert.ok(rate(scores.held.dominant) >= 0.85, line('held half', scores.held));
	assert.ok(rate(scores.held.mixedOrNone) >= 0.8, line('held half', scores.held));
	assert.ok(rate(scores.held.dominant) > rate(scores.heldByBagOfWords.dominant));
	assert.ok(rate(scores.held.mixedOrNone) > rate(scores.heldByBagOfWords.mixedOrNone));
});
