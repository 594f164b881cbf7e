import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsToday, type DeckCard } from './cards.ts';
import { countingOn, dayOf } from './day-of.ts';
import { type Answer, answersByRecord, noProgress } from './progress.ts';

const at = (day: number) => new Date(2026, 10, day, 9).getTime();
const answered = (record: string, day: number): Answer => ({
	record,
	version: 1,
	chosen: ['known'],
	right: true,
	at: at(day),
});

test('an answer of a later day waits for its day, and uses up no other', () => {
	const progress = { ...noProgress, answers: [answered('terms/b', 10), answered('terms/a', 20)] };
	const deck: DeckCard[] = [
		{ record: 'terms/a', version: 1, kind: 'word' },
		{ record: 'terms/b', version: 1, kind: 'word' },
	];
	const on = (day: number) => {
		const today = dayOf(at(day));
		return cardsToday(deck, answersByRecord(countingOn(progress, today)), today, dayOf, 1);
	};
	assert.deepEqual(on(10).done, [deck[1]]);
	assert.deepEqual(on(11).done, []);
	assert.deepEqual(on(11).ask, [deck[0]]);
	assert.deepEqual(on(20).done, [deck[0]]);
	assert.equal(progress.answers.length, 2);
});
