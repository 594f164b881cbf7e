import { now } from '../../browser/now.ts';
import { namesPlace, readHash, writeHash } from '../../browser/hash-state.ts';
import { progressStore, troubleText } from '../../browser/progress-store.ts';
import { countingOn, dayOf } from '../../progress/day-of.ts';
import { answersByRecord } from '../../progress/progress.ts';
import { belongs, type Choice, choices, inOrder, standingOf } from '../../progress/standing.ts';

/** Shown at once: as many as one ought to do in a sitting. */
const ROUND = 15;

/** Puts the questions in the order in which they are worth asking, and shows those that the reader wants. */
class BankElement extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #questions = [...this.querySelectorAll<HTMLElement>('.question')];
	readonly #round = this.querySelector<HTMLElement>('.round')!;
	readonly #more = this.querySelector<HTMLButtonElement>('.more')!;
	readonly #gone = new AbortController();

	connectedCallback() {
		const { signal } = this.#gone;
		for (const part of this.querySelectorAll<HTMLElement>('.topics, .by-topic')) part.hidden = true;
		for (const from of this.querySelectorAll<HTMLElement>('.from')) from.hidden = false;
		this.#form.hidden = this.#round.hidden = false;
		this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		this.#form.addEventListener(
			'change',
			() => {
				this.#writeAddress();
				this.#ask();
			},
			{ signal },
		);
		this.#more.addEventListener('click', () => this.#showMore(), { signal });
		addEventListener(
			'hashchange',
			() => {
				if (!namesPlace() || this.#wanted || namedTopic()) this.#readAddress();
			},
			{ signal },
		);
		progressStore.onChange(() => this.#tell(), { signal });
		this.#readAddress();
	}

	disconnectedCallback() {
		this.#gone.abort();
	}

	get #topic() {
		return this.#form.querySelector('select')!.value;
	}

	get #choice(): Choice {
		const chosen = new FormData(this.#form).get('show');
		return choices.find((choice) => choice === chosen) ?? 'all';
	}

	/** An address may also name one question, or one topic as the page without script has them. */
	get #wanted() {
		return this.#questions.find(({ id }) => id === location.hash.slice(1));
	}

	#readAddress() {
		const state = readHash();
		const show = choices.find((choice) => choice === state.get('show')) ?? 'all';
		this.#form.querySelector<HTMLInputElement>(`[value="${show}"]`)!.checked = true;
		const select = this.#form.querySelector('select')!;
		select.value = state.get('topic') ?? namedTopic() ?? '';
		if (select.selectedIndex < 0) select.value = '';
		this.#ask(this.#wanted);
	}

	#writeAddress() {
		const state = new URLSearchParams();
		if (this.#choice !== 'all') state.set('show', this.#choice);
		if (this.#topic) state.set('topic', this.#topic);
		writeHash(state);
	}

	/** Every question with how the reader stands, in the order of the pages. */
	#standings() {
		const today = dayOf(now());
		const answers = answersByRecord(countingOn(progressStore.read(), today));
		const questions = this.#questions
			.filter(({ dataset }) => !this.#topic || dataset['topic'] === this.#topic)
			.map((question) => ({
				question,
				standing: standingOf(
					answers.get(question.dataset['record']!) ?? [],
					Number(question.dataset['version']),
					dayOf,
				),
			}));
		return { questions, today };
	}

	/** Takes the questions anew. It happens when the reader asks for others, never while they answer. */
	#ask(first?: HTMLElement) {
		const { questions, today } = this.#standings();
		const asked = inOrder(
			questions.filter(({ standing }) => belongs(standing, this.#choice, today)),
			today,
		).map(({ question }) => question);
		if (first) asked.sort((a, b) => Number(b === first) - Number(a === first));
		asked.forEach((question, at) => (question.hidden = at >= ROUND));
		this.#round.replaceChildren(...asked);
		this.#more.hidden = asked.length <= ROUND;
		if (first) first.scrollIntoView();
		this.#tell();
	}

	#showMore() {
		const waiting = [...this.#round.children].filter((question) => (question as HTMLElement).hidden);
		for (const question of waiting.slice(0, ROUND)) (question as HTMLElement).hidden = false;
		this.#more.hidden = waiting.length <= ROUND;
		waiting[0]?.querySelector<HTMLElement>('a, button')?.focus();
		this.#tell();
	}

	/** Counts, and what the reader should know. */
	#tell() {
		const { questions, today } = this.#standings();
		for (const choice of choices)
			this.#form.querySelector(`[data-count="${choice}"]`)!.textContent = String(
				questions.filter(({ standing }) => belongs(standing, choice, today)).length,
			);
		const all = this.#round.children.length;
		const shown = [...this.#round.children].filter((question) => !(question as HTMLElement).hidden).length;
		this.#say(
			all === 0
				? nothing[this.#choice]
				: `${shown < all ? `${shown} of ${all}` : all} question${all === 1 ? '' : 's'}. Those you got wrong come first, then those that are due.`,
		);
		const { trouble } = progressStore;
		const told = this.#form.querySelector<HTMLElement>('.trouble')!;
		told.hidden = !trouble;
		told.textContent = trouble ? troubleText[trouble] : '';
	}

	#say(text: string) {
		const status = this.#form.querySelector('.shown')!;
		if (status.textContent !== text) status.textContent = text;
	}
}

const namedTopic = () => /^#topic-([^=]+)$/.exec(location.hash)?.[1];

const nothing: Record<Choice, string> = {
	all: 'There are no questions on this topic.',
	due: 'Nothing is due today. A question comes back a day after a wrong answer, and after 2, 4, 8 and 16 days while you get it right.',
	wrong: 'You have got nothing wrong here so far.',
	new: 'You have answered everything here at least once.',
};

customElements.define('wp-question-bank', BankElement);
