import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardsToday, type DeckCard, LONGEST, returnDay } from './cards.ts';
import type { Answer } from './progress.ts';

/** In these tests every moment is a day of its own. */
const dayOf = (at: number) => at;
const answer = (record: string, at: number, right: boolean): Answer => ({
	record,
	version: 1,
	chosen: [right ? 'known' : 'not-known'],
	right,
	at,
});
const deckOf = (size: number): DeckCard[] =>
	Array.from({ length: size }, (_, at) => ({
		record: `terms/card-${at}`,
		version: 1,
		kind: at % 2 ? 'word' : 'judgement',
	}));

test('a card returns the day after it was not known, and ever later while it is, until the longest gap', () => {
	assert.equal(returnDay([], 1, dayOf), undefined);
	assert.equal(returnDay([answer('a', 100, false)], 1, dayOf), 101);
	const gaps: number[] = [];
	const answers: Answer[] = [];
	for (let day = 100, times = 0; times < 6; times++) {
		answers.push(answer('a', day, true));
		const next = returnDay(answers, 1, dayOf)!;
		gaps.push(next - day);
		day = next;
	}
	for (const [at, gap] of gaps.entries()) assert.ok(gap > (gaps[at - 1] ?? 1) || gap === LONGEST, gaps.join());
	assert.ok(gaps.findIndex((gap) => gap === LONGEST) > 2, gaps.join());
	const forgotten = [...answers, answer('a', 1000, false)];
	assert.equal(returnDay(forgotten, 1, dayOf), 1001);
	const again = returnDay([...forgotten, answer('a', 1001, true)], 1, dayOf)! - 1001;
	assert.ok(again < gaps.at(-1)!, `${again} days after a lapse, ${gaps.at(-1)} before it`);
});

const someAnswers = fc.array(
	fc.record({ at: fc.integer({ min: 1, max: 400 }), right: fc.boolean() }, { noNullPrototype: true }),
	{ minLength: 1, maxLength: 12 },
);

test('whatever was answered, in whatever order, a card returns within the longest gap', () => {
	fc.assert(
		fc.property(someAnswers, (given) => {
			const last = Math.max(...given.map(({ at }) => at));
			const day = returnDay(
				given.map(({ at, right }) => answer('a', at, right)),
				1,
				dayOf,
			)!;
			assert.ok(day > last && day <= last + LONGEST);
		}),
	);
});

test('a card that is known again and again stays away for the longest gap and not a day more', () => {
	const given = [1, 32, 352].map((at) => answer('a', at, true));
	assert.equal(returnDay(given, 1, dayOf), 352 + LONGEST);
});

test('on every day each card of the deck is in exactly one place', () => {
	const world = fc.record({
		size: fc.integer({ min: 0, max: 12 }),
		given: fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 30 }), fc.boolean())),
		today: fc.integer({ min: 30, max: 60 }),
		perDay: fc.integer({ min: 1, max: 12 }),
	});
	fc.assert(
		fc.property(world, ({ size, given, today, perDay }) => {
			const deck = deckOf(size);
			const answers = Map.groupBy(
				given.map(([card, at, right]) => answer(`terms/card-${card}`, at, right)),
				({ record }) => record,
			);
			const { ask, done, waiting, later, fresh } = cardsToday(deck, answers, today, dayOf, perDay);
			const places = [...ask, ...done, ...waiting, ...later.map(({ card }) => card), ...fresh];
			assert.equal(places.length, deck.length);
			assert.deepEqual(new Set(places), new Set(deck));
			assert.ok(ask.length + done.length <= Math.max(perDay, done.length));
			// Nothing waits while there is room.
			if (waiting.length || fresh.length) assert.ok(ask.length + done.length >= perDay);
		}),
	);
});

test('who answers what is asked meets every card, and meets each again, whatever the cap', () => {
	const world = fc.record({
		perDay: fc.integer({ min: 1, max: 6 }),
		// Mostly right: who knows nothing is asked the same few cards until they know them.
		wrongEvery: fc.integer({ min: 4, max: 9 }),
		first: fc.integer({ min: 0, max: 8 }),
	});
	fc.assert(
		fc.property(world, ({ perDay, wrongEvery, first }) => {
			const deck = deckOf(12);
			const answers = new Map<string, Answer[]>();
			let asked = first;
			for (let today = 1; today <= 200; today++)
				for (const { record } of cardsToday(deck, answers, today, dayOf, perDay).ask)
					answers.set(record, [...(answers.get(record) ?? []), answer(record, today, ++asked % wrongEvery !== 0)]);
			assert.equal(answers.size, deck.length);
			for (const [record, given] of answers) assert.ok(given.length > 1, `${record} was asked once`);
		}),
		{ numRuns: 10 },
	);
});

test('new cards are a judgement and a word in turn', () => {
	const { ask } = cardsToday(deckOf(10), new Map(), 5, dayOf, 6);
	assert.deepEqual(
		ask.map(({ kind }) => kind),
		['judgement', 'word', 'judgement', 'word', 'judgement', 'word'],
	);
	// And they still are when the day is taken up again after the first.
	const first = new Map([[ask[0]!.record, [answer(ask[0]!.record, 5, true)]]]);
	assert.deepEqual(cardsToday(deckOf(10), first, 5, dayOf, 6).ask, ask.slice(1));
});
