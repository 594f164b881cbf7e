import { copyText } from '../../browser/copy-text.ts';
import { element } from '../../browser/elements.ts';
import { readHash, writeHash } from '../../browser/hash-state.ts';
import {
	alternatives,
	explain,
	marginInWords,
	readAnswers,
	resultName,
	writeAnswers,
	type Counted,
	type Explanation,
} from '../../lib/work-sample-explanation.ts';
import { columns, type Column, type Weights } from '../../lib/work-sample-result.ts';
import { capitalised } from '../../lib/capitalised.ts';
import { pointsItem } from './points.ts';

/** Where the answers stand in the address. */
const KEY = 'answers';

const times = (count: number) => ['', 'one answer', 'two answers', 'three answers', 'four answers or more'][count]!;

/** Adds up the work sheet and explains the result. The answers are kept in the address alone. */
class SheetElement extends HTMLElement {
	readonly #situations = [...this.querySelectorAll('fieldset')];
	readonly #counting = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '[]') as {
		weights: Weights;
		reason: string;
	}[][];
	readonly #addUp = this.querySelector<HTMLElement>('.add-up')!;
	readonly #outcome = this.querySelector<HTMLElement>('.outcome')!;

	connectedCallback() {
		this.addEventListener('change', this);
		this.addEventListener('click', this);
		addEventListener('hashchange', this);
		this.#addUp.hidden = false;
		this.#fromAddress();
	}

	disconnectedCallback() {
		this.removeEventListener('change', this);
		this.removeEventListener('click', this);
		removeEventListener('hashchange', this);
	}

	handleEvent({ type, target }: Event) {
		if (type === 'hashchange') {
			if (readHash().has(KEY)) this.#fromAddress();
		} else if (type === 'change') {
			this.#keep();
			this.#count();
			if (!this.#outcome.hidden) this.#show();
		} else if (target instanceof HTMLElement && target.dataset['do']) this.#do(target.dataset['do']);
	}

	#do(what: string) {
		if (what === 'clear') {
			for (const box of this.querySelectorAll('input')) box.checked = false;
			this.#keep();
			this.#hide();
			this.#count();
			this.querySelector('input')?.focus();
		} else if (what === 'show') {
			const open = this.#choices.indexOf(undefined);
			if (open >= 0) this.#situations[open]?.querySelector('input')?.focus();
			else {
				this.#show();
				this.#outcome.querySelector('h2')?.focus();
			}
		} else if (what === 'copy') void this.#copy();
	}

	async #copy() {
		// What a browser kept on going back to the page may not stand in the address yet.
		this.#keep();
		const went = await copyText(location.href);
		this.#outcome.querySelector('[role="status"]')!.textContent = went
			? 'Copied. Whoever opens it sees your answers.'
			: 'The browser did not allow it. The address of this page is the link.';
	}

	/** For each situation the place of the option that is marked. */
	get #choices() {
		return this.#situations.map((situation) => {
			const at = [...situation.querySelectorAll('input')].findIndex(({ checked }) => checked);
			return at < 0 ? undefined : at;
		});
	}

	#keep() {
		const choices = this.#choices;
		const state = readHash();
		if (choices.some((choice) => choice !== undefined)) state.set(KEY, writeAnswers(choices));
		else state.delete(KEY);
		writeHash(state);
	}

	#fromAddress() {
		const answers = readHash().get(KEY);
		// Without answers in the address, what a browser kept on going back to the page stays.
		if (answers !== null)
			for (const [situation, choice] of readAnswers(answers, this.#situations.length).entries())
				for (const [at, box] of this.#situations[situation]!.querySelectorAll('input').entries())
					box.checked = at === choice;
		this.#count();
		if (this.#choices.includes(undefined)) this.#hide();
		else if (answers !== null) this.#show();
	}

	#count() {
		const open = this.#choices.flatMap((choice, situation) => (choice === undefined ? [situation + 1] : []));
		const all = this.#situations.length;
		this.#addUp.querySelector('p')!.textContent = open.length
			? `${all - open.length} of ${all} answered.${open.length < 6 ? ` Still open: ${open.join(', ')}.` : ''}`
			: 'All answered.';
		const button = this.#addUp.querySelector<HTMLButtonElement>('[data-do="show"]')!;
		button.textContent = open.length ? 'Go to the next open one' : 'Show what it comes to';
	}

	#hide() {
		this.#outcome.hidden = true;
		delete this.dataset['shown'];
	}

	#part(name: string) {
		return this.#outcome.querySelector(`[data-part="${name}"]`)!;
	}

	/** What a column comes to where each answer is the one that counts most for it. */
	#highestOf(column: Column) {
		return this.#counting
			.map((options) => Math.max(...options.map(({ weights }) => weights[column])))
			.reduce((sum, weight) => sum + weight, 0);
	}

	/** What the page says of a result, in the table of all results. */
	#meaning(result: string, part: string) {
		return [...document.querySelectorAll(`[data-result="${result}"] [data-part="${part}"]`)];
	}

	/** "3b, 8c": the situation and the letter of an answer. */
	#short = ({ situation, choice }: { situation: number; choice: number }) => `${situation + 1}${'abcd'[choice]}`;

	#text = ({ situation, choice }: { situation: number; choice: number }) =>
		this.#situations[situation]?.querySelectorAll('label')[choice]?.lastElementChild?.textContent.trim() ?? '';

	#show() {
		const choices = this.#choices.filter((choice) => choice !== undefined);
		if (choices.length < this.#situations.length) {
			this.#hide();
			return;
		}
		const explanation = explain(
			this.#counting.map((options) => options.map(({ weights }) => weights)),
			choices,
		);
		const { result, sums } = explanation;
		const which = result.kind === 'job' ? result.column : result.kind;
		this.#outcome.querySelector('h2')!.textContent = `The sheet says ${resultName(result)}`;
		this.#part('means').textContent = this.#meaning(which, 'means')[0]?.textContent ?? '';
		this.#outcome
			.querySelector('.points')!
			.replaceChildren(
				...columns.map((column) =>
					pointsItem(
						column,
						this.querySelector(`.ink-${column}.side-mark`)!.cloneNode(true),
						column,
						sums[column],
						this.#highestOf(column),
						`${sums[column]} of ${this.#highestOf(column)}`,
					),
				),
			);
		this.#part('margin').textContent = marginInWords(explanation);
		this.#listAnswers(explanation);
		this.#listFlips(explanation);
		this.#part('against').textContent = this.#meaning(which, 'against')[0]?.textContent ?? '';
		this.#part('own-answers').textContent = this.#ownAnswers(explanation);
		const tests =
			result.kind === 'either'
				? result.columns.slice(0, 2).flatMap((column) => this.#meaning(column, 'test').slice(0, 1))
				: this.#meaning(which, 'test');
		this.#part('tests').replaceChildren(...tests.map((test) => element('li', {}, test.cloneNode(true))));
		this.#outcome.hidden = false;
		this.dataset['shown'] = '';
	}

	#listAnswers({ answers, sums }: Explanation) {
		const cells = (weights: Weights) =>
			columns.map((column) =>
				element(
					'td',
					{ class: weights[column] ? 'number' : 'number nought', 'data-label': capitalised(column) },
					String(weights[column]),
				),
			);
		const row = (answer: Counted) =>
			element(
				'tr',
				{},
				element(
					'th',
					{ scope: 'row' },
					element('span', { class: 'named' }, 'Situation '),
					String(answer.situation + 1),
				),
				element('td', { 'data-label': 'Your answer' }, `${this.#short(answer)}: ${this.#text(answer)}`),
				element('td', { 'data-label': 'Why it counts so' }, this.#counting[answer.situation]?.[answer.choice]?.reason),
				...cells(answer.weights),
			);
		this.#outcome.querySelector('tbody')!.replaceChildren(...answers.map(row));
		this.#outcome
			.querySelector('tfoot')!
			.replaceChildren(element('tr', {}, element('th', { scope: 'row', colspan: '3' }, 'Sums'), ...cells(sums)));
	}

	#listFlips({ flips, fewest }: Explanation) {
		this.#part('turning').textContent = flips.length
			? 'One changed answer is enough. Go back to those at which you hesitated.'
			: `No single answer turns it. At least ${times(fewest)} would have to be others.`;
		/** "with b, c or d: project; with a: either". */
		const inWords = (situation: number) => {
			const byResult = new Map<string, string[]>();
			for (const flip of flips.filter((flip) => flip.situation === situation)) {
				const name = resultName(flip.result);
				byResult.set(name, [...(byResult.get(name) ?? []), 'abcd'[flip.choice]!]);
			}
			return [...byResult].map(([name, letters]) => `with ${alternatives(letters)} instead, ${name}`).join('; ');
		};
		const situations = [...new Set(flips.map(({ situation }) => situation))];
		this.#part('flips').replaceChildren(
			...situations.map((situation) => element('li', {}, `Situation ${situation + 1}: ${inWords(situation)}.`)),
		);
		(this.#part('flips') as HTMLElement).hidden = !flips.length;
	}

	#ownAnswers({ against, result, margin: { highest } }: Explanation) {
		if (!against.length)
			return result.kind === 'neither'
				? 'In the sheet itself: nothing. No answer of yours was typical of the highest column.'
				: 'In the sheet itself: nothing. No answer of yours counted more for something else, which is rare. Did you answer for somebody whom you would like to be?';
		const list = against.map(this.#short).join(', ');
		const many = against.length === 1 ? 'one of your answers' : `${against.length} of your answers`;
		return result.kind === 'neither'
			? `In the sheet itself: ${many} (${list}) counted three for ${highest}.`
			: `In the sheet itself: ${many} (${list}) counted more for what is not named.`;
	}
}

customElements.define('wp-sheet', SheetElement);
