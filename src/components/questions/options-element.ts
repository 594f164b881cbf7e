import { element } from '../../browser/elements.ts';
import { progressStore, troubleText } from '../../browser/progress-store.ts';
import { writtenMoment } from '../../browser/written-moment.ts';

const letters = 'abcde';

/** Lets a reader choose one of the answers in the page, tells the reason beside each, and records the choice. */
class OptionsElement extends HTMLElement {
	readonly #options = [...this.querySelectorAll<HTMLElement>('ol > li')];
	readonly #details = this.querySelector('details');
	/** What stands behind the answer besides the reasons, such as who is told of a decision. */
	readonly #beyond = [...(this.#details?.children ?? [])].slice(2);
	readonly #result = element('p', { class: 'result', role: 'status' });
	readonly #kept = element('p', { class: 'kept' });
	#buttons: HTMLButtonElement[] = [];

	connectedCallback() {
		const { record, of } = this.dataset;
		if (!record || !this.#details || this.#buttons.length) return;
		this.setAttribute('role', 'group');
		this.setAttribute('aria-label', `Answers to ${of}`);
		this.#buttons = this.#options.map((option, at) => {
			const button = element('button', { type: 'button', class: 'option' }, ...option.childNodes);
			button.addEventListener('click', () => this.#choose(at));
			option.append(button);
			return button;
		});
		this.#details.before(this.#result, this.#kept);
		this.#tellLast();
	}

	/** What was answered on an earlier visit, so that coming back is not starting again. */
	#tellLast() {
		const { record, version } = this.dataset;
		const last = progressStore
			.read()
			.answers.findLast((answer) => answer.record === record && answer.version === Number(version));
		this.#kept.textContent = last
			? `You answered on ${writtenMoment(last.at)}: ${last.chosen.join(', ')}, ${last.right ? 'right' : 'not right'}.`
			: '';
	}

	#choose(chosen: number) {
		if (this.#details!.hidden) return;
		const { record, version } = this.dataset;
		const option = this.#options[chosen]!;
		const right = option.dataset['right'] !== undefined;
		const belief = option.dataset['belief'];
		progressStore.record({
			record: record!,
			version: Number(version),
			chosen: [letters[chosen]!],
			right,
			...(!right && belief && { belief }),
		});
		option.dataset['chosen'] = '';
		const reasons = this.#details!.querySelectorAll('ul > li');
		this.#options.forEach((other, at) => {
			this.#buttons[at]!.setAttribute('aria-disabled', 'true');
			const why = element('div', { class: 'why' });
			if (at === chosen) why.append(element('em', {}, 'Your answer. '));
			why.append(...[...reasons[at]!.childNodes].map((node) => node.cloneNode(true)));
			other.append(why);
		});
		const answer = letters[this.#options.findIndex(({ dataset }) => dataset['right'] !== undefined)];
		this.#result.textContent = right
			? `${letters[chosen]} is right. The reason stands below each answer.`
			: `Not right: you chose ${letters[chosen]}, and ${answer} is right. The reason stands below each answer.`;
		const { trouble } = progressStore;
		this.#kept.textContent = trouble ? troubleText[trouble] : '';
		this.#details!.hidden = true;
		const again = element('button', { type: 'button', class: 'again' }, 'Answer again');
		again.addEventListener('click', () => this.#again(again));
		this.#kept.after(...this.#beyond, again);
	}

	#again(button: HTMLButtonElement) {
		button.remove();
		this.#details!.append(...this.#beyond);
		this.#details!.hidden = false;
		this.#result.textContent = '';
		for (const why of this.querySelectorAll('.why')) why.remove();
		for (const option of this.#options) delete option.dataset['chosen'];
		for (const option of this.#buttons) option.removeAttribute('aria-disabled');
		this.#tellLast();
		this.#buttons[0]?.focus();
	}
}

customElements.define('wp-options', OptionsElement);
