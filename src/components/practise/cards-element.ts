import { capitalised } from '../../lib/capitalised.ts';
import { element } from '../../browser/elements.ts';
import { now } from '../../browser/now.ts';
import { progressStore, troubleText } from '../../browser/progress-store.ts';
import { type CardsToday, cardsToday, type DeckCard, returnDay } from '../../progress/cards.ts';
import { countingOn, dayOf } from '../../progress/day-of.ts';
import { answersByRecord, settingOf } from '../../progress/progress.ts';

/** The name under which the reader's cap is kept, and what it is until they choose. */
const CAP = 'cardsPerDay';
const USUAL_CAP = 10;

interface Card extends DeckCard {
	/** The card as it stands in the deck. */
	inDeck: HTMLElement;
}

const cardOf = (inDeck: HTMLElement): Card => ({
	record: inDeck.dataset['record']!,
	version: Number(inDeck.dataset['version']),
	kind: inDeck.dataset['right'] === undefined ? 'word' : 'judgement',
	inDeck,
});

/** Which case of its pair a card is, the first being 0. */
const inPair = ({ kind, inDeck }: Card) => (kind === 'word' ? 0 : [...inDeck.parentElement!.children].indexOf(inDeck));

const inDays = (days: number) => (days === 1 ? 'tomorrow' : `in ${days} days`);
const cards = (count: number) => (count === 1 ? 'one card' : `${count} cards`);

/** Asks the day's cards one at a time, and says when each comes back. */
class CardsElement extends HTMLElement {
	readonly #place = this.querySelector('.place')!;
	readonly #card = this.querySelector<HTMLElement>('.card')!;
	readonly #result = this.querySelector('.result')!;
	readonly #cap = this.querySelector('select')!;
	readonly #gone = new AbortController();
	#deck: Card[] = [];
	/** What is on the table, so that a change in another tab does not take it away. */
	#open: Card | undefined;

	connectedCallback() {
		const { signal } = this.#gone;
		const deck = document.querySelector<HTMLDetailsElement>('#deck');
		if (!deck) return;
		// The first case of every pair comes before the second of any: right after the one, the other is no question.
		this.#deck = [...deck.querySelectorAll<HTMLElement>('.card')].map(cardOf).sort((a, b) => inPair(a) - inPair(b));
		// The answers would lie open below the question.
		deck.open = false;
		this.hidden = false;
		this.#card.setAttribute('aria-labelledby', 'card-front');
		this.#cap.addEventListener(
			'change',
			() => {
				progressStore.set(CAP, Number(this.#cap.value));
				if (!this.#open) this.#next();
			},
			{ signal },
		);
		progressStore.onChange(() => this.#tell(), { signal });
		this.#next();
		this.#tell();
	}

	disconnectedCallback() {
		this.#gone.abort();
	}

	#today(): CardsToday<Card> {
		const today = dayOf(now());
		const progress = progressStore.read();
		return cardsToday(
			this.#deck,
			answersByRecord(countingOn(progress, today)),
			today,
			dayOf,
			settingOf(progress, CAP) ?? USUAL_CAP,
		);
	}

	/** Where one is in the day, the cap, and whether anything is kept. */
	#tell() {
		const { ask, done } = this.#today();
		const answered = done.some((card) => card === this.#open);
		const place = done.length + (answered ? 0 : 1);
		const total = done.length + ask.length;
		this.#place.textContent = this.#open ? `Card ${Math.min(place, total)} of ${total} today` : '';
		const cap = String(settingOf(progressStore.read(), CAP) ?? USUAL_CAP);
		// A file may hold another number than the list does.
		if (![...this.#cap.options].some(({ value }) => value === cap))
			this.#cap.append(element('option', { value: cap }, cap));
		this.#cap.value = cap;
		const { trouble } = progressStore;
		const told = this.querySelector<HTMLElement>('.trouble')!;
		told.hidden = !trouble;
		told.textContent = trouble ? troubleText[trouble] : '';
	}

	#next() {
		const today = this.#today();
		this.#open = today.ask[0];
		if (this.#open) this.#ask(this.#open);
		else this.#finish(today);
		this.#tell();
	}

	#finish({ done, waiting, later, fresh }: CardsToday<Card>) {
		const today = dayOf(now());
		const next = later[0] && later[0].day - today;
		this.#card.replaceChildren(
			element('h3', { id: 'card-front' }, done.length ? `Done for today: ${cards(done.length)}` : 'Nothing for today'),
			element(
				'p',
				{},
				[
					waiting.length &&
						`${capitalised(cards(waiting.length))} more ${waiting.length === 1 ? 'is' : 'are'} due and first in turn tomorrow.`,
					fresh.length &&
						`${capitalised(cards(fresh.length))} of the deck ${fresh.length === 1 ? 'is' : 'are'} still new.`,
					!waiting.length &&
						!fresh.length &&
						next &&
						`You have met the whole deck. The next card comes back ${inDays(next)}.`,
				]
					.filter(Boolean)
					.join(' ') || 'You have met the whole deck.',
			),
		);
	}

	#ask(card: Card) {
		const { front, options } = card.inDeck.dataset;
		const text = card.inDeck.querySelector('.front')!.textContent;
		const actions = element('div', { class: 'actions' });
		this.#card.replaceChildren(element('h3', { id: 'card-front' }, front), element('p', {}, text), actions);
		if (card.kind === 'word') {
			const turn = button('Turn over', () => {
				const back = this.#back(card);
				actions.before(back);
				actions.replaceChildren(
					button('I knew it', () => this.#answerWord(card, true)),
					button('I did not', () => this.#answerWord(card, false)),
				);
				back.focus();
			});
			actions.append(turn);
			return;
		}
		for (const [id, name] of JSON.parse(options!) as [string, string][])
			actions.append(
				button(name, (pressed) => {
					if (pressed.ariaDisabled) return;
					const right = id === card.inDeck.dataset['right'];
					for (const other of actions.querySelectorAll('button')) other.ariaDisabled = 'true';
					pressed.classList.add('chosen');
					const back = this.#back(card);
					back.prepend(element('p', { class: 'verdict' }, right ? 'Right.' : `Not right: you chose ${name}.`));
					this.#card.append(
						back,
						element(
							'div',
							{ class: 'actions' },
							button('Next card', () => this.#goOn()),
						),
					);
					this.#record(card, id, right);
					back.focus();
				}),
			);
	}

	#answerWord(card: Card, knew: boolean) {
		this.#record(card, knew ? 'known' : 'not-known', knew);
		this.#goOn();
	}

	#goOn() {
		this.#next();
		this.#card.focus();
	}

	/** The back of a card, as the deck has it. It takes the focus, so that it is read out. */
	#back(card: Card) {
		const back = element('div', { class: 'back', tabindex: '-1' });
		back.append(...[...card.inDeck.querySelector('.back')!.childNodes].map((node) => node.cloneNode(true)));
		return back;
	}

	#record(card: Card, chosen: string, right: boolean) {
		const { record, version } = card;
		progressStore.record({ record, version, chosen: [chosen], right });
		const today = dayOf(now());
		const answers = answersByRecord(countingOn(progressStore.read(), today)).get(record) ?? [];
		const days = Math.max(1, (returnDay(answers, version, dayOf) ?? today) - today);
		this.#result.textContent = `${card.inDeck.dataset['front']} ${right ? 'Known' : 'Not known'}: this card comes back ${inDays(days)}.`;
	}
}

function button(text: string, press: (pressed: HTMLButtonElement) => void) {
	const made = element('button', { type: 'button' }, text);
	made.addEventListener('click', () => press(made));
	return made;
}

customElements.define('wp-cards', CardsElement);
