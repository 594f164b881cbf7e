import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Answer } from './progress.ts';

/** A card of the deck, as far as its return is concerned. */
export interface DeckCard {
	/** `terms/output`, or `pairs/output-or-outcome#leaflet`. */
	record: string;
	version: number;
	/** Whether it asks which of two neighbours a case is, or for the meaning of a word. */
	kind: 'judgement' | 'word';
}

/** No card stays away longer than this many days. */
export const LONGEST = 180;

/** Whole days only, and without chance: what a card was answered decides when it returns, on every device alike. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: LONGEST });

/**
 * The day on which a card should return, worked out anew from all its answers; `undefined` for a card without any.
 * @param answers All answers to the card that count today, the oldest first.
 * @param dayOf The day of a moment: in a browser, that of `day-of.ts`.
 */
export function returnDay(
	answers: readonly Answer[],
	version: number,
	dayOf: (at: number) => number,
): number | undefined {
	let card = createEmptyCard(0);
	let day: number | undefined;
	let known = false;
	for (const { right, at, version: answered } of answers) {
		if (answered !== version) continue;
		// A clock that was set back must not let time run backwards.
		day = Math.max(dayOf(at), day ?? 0);
		known = right;
		card = scheduler.next(card, day * 86_400_000, right ? Rating.Good : Rating.Again).card;
	}
	// The scheduler's own limit lets one day more through.
	// In place of a second try on the same day, which FSRS would have, what was not known is asked tomorrow, as on paper.
	return day === undefined ? undefined : day + (known ? Math.min(LONGEST, Math.max(1, card.scheduled_days)) : 1);
}

/** A reader's day with the cards. Every card of the deck is in exactly one of the five. */
export interface CardsToday<Card> {
	/** To answer now, in this order: no more than are left of the day's cap. */
	ask: Card[];
	/** Answered today. */
	done: Card[];
	/** Due today, but beyond the cap: first in turn tomorrow. */
	waiting: Card[];
	/** Answered before and not due yet, the next to return first. */
	later: { card: Card; day: number }[];
	/** Never answered, and not for today. */
	fresh: Card[];
}

/**
 * Which cards to ask today: those longest due first, then new ones, a judgement and a word in turn.
 * @param answers Those that count today, by record: see `countingOn`.
 * @param perDay The most cards that the reader wants on a day.
 */
export function cardsToday<Card extends DeckCard>(
	deck: readonly Card[],
	answers: ReadonlyMap<string, readonly Answer[]>,
	today: number,
	dayOf: (at: number) => number,
	perDay: number,
): CardsToday<Card> {
	const done: Card[] = [];
	const due: { card: Card; day: number }[] = [];
	const later: { card: Card; day: number }[] = [];
	const fresh: Card[] = [];
	for (const card of deck) {
		const given = (answers.get(card.record) ?? []).filter(({ version }) => version === card.version);
		const day = returnDay(given, card.version, dayOf);
		if (day === undefined) fresh.push(card);
		else if (given.some(({ at }) => dayOf(at) === today)) done.push(card);
		else if (day <= today) due.push({ card, day });
		else later.push({ card, day });
	}
	const byDay = (a: { day: number }, b: { day: number }) => a.day - b.day;
	const room = Math.max(0, perDay - done.length);
	const inTurn = due.sort(byDay).map(({ card }) => card);
	const ask = inTurn.slice(0, room);
	const judged = done.filter(({ kind }) => kind === 'judgement').length;
	const mixed = alternating(fresh, judged > done.length - judged);
	const begun = mixed.slice(0, room - ask.length);
	return {
		ask: [...ask, ...begun],
		done,
		waiting: inTurn.slice(room),
		later: later.sort(byDay),
		fresh: mixed.slice(begun.length),
	};
}

/** A judgement, a word, a judgement …, or the other way round; each kind in the order of the deck. */
function alternating<Card extends DeckCard>(cards: readonly Card[], wordFirst: boolean): Card[] {
	const judgements = cards.filter(({ kind }) => kind === 'judgement');
	const words = cards.filter(({ kind }) => kind === 'word');
	const [first, second] = wordFirst ? [words, judgements] : [judgements, words];
	return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
		...first.slice(at, at + 1),
		...second.slice(at, at + 1),
	]).flat();
}
