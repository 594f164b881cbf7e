import { element } from '../../browser/elements.ts';
import { namesPlace, readHash, writeHash } from '../../browser/hash-state.ts';
import { formatAmount } from '../../lib/format-figure.ts';
import { whyApart } from '../../lib/like-with-like.ts';
import { readPayRecords, type PayRecord } from './pay-records.ts';

const names = ['this', 'beside'] as const;

/** Draws two figures on one axis if they are alike, and says why not if they are not. The two stand in the address. */
class SideBySideElement extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #verdict = this.querySelector('.verdict')!;
	readonly #selects = names.map((name) => this.querySelector<HTMLSelectElement>(`select[name=${name}]`)!);
	readonly #records = new Map(readPayRecords().records.map((record) => [record.id, record]));

	connectedCallback() {
		this.#form.hidden = false;
		for (const example of this.querySelectorAll<HTMLElement>('[data-this]')) example.hidden = false;
		for (const type of ['change', 'submit', 'click']) this.addEventListener(type, this);
		addEventListener('hashchange', this);
		this.#readAddress();
	}

	disconnectedCallback() {
		for (const type of ['change', 'submit', 'click']) this.removeEventListener(type, this);
		removeEventListener('hashchange', this);
	}

	handleEvent(event: Event) {
		switch (event.type) {
			case 'submit':
				return event.preventDefault();
			case 'hashchange':
				return namesPlace() ? undefined : this.#readAddress();
			case 'change':
				return this.#choose();
			case 'click':
				return this.#tryExample(event.target);
		}
	}

	#tryExample(target: EventTarget | null) {
		if (!(target instanceof HTMLButtonElement)) return;
		for (const select of this.#selects) select.value = target.dataset[select.name] ?? '';
		this.#choose();
		// The verdict stands above the examples.
		this.#selects[0]!.focus();
	}

	#choose() {
		const state = readHash();
		for (const { name, value } of this.#selects) {
			if (value) state.set(name, value);
			else state.delete(name);
		}
		writeHash(state);
		this.#judge();
	}

	#readAddress() {
		const state = readHash();
		for (const select of this.#selects) {
			const id = state.get(select.name) ?? '';
			select.value = this.#records.has(id) ? id : '';
		}
		this.#judge();
		if (this.#verdict.hasChildNodes()) this.#form.scrollIntoView({ block: 'nearest' });
	}

	#judge() {
		const [one, other] = this.#selects.map(({ value }) => this.#records.get(value));
		this.#verdict.replaceChildren(...(one && other ? verdictOn(one, other) : []));
	}
}

function verdictOn(one: PayRecord, other: PayRecord): Node[] {
	if (one.id === other.id) return [element('p', {}, 'That is one figure twice. Choose another beside it.')];
	const why = whyApart(one.judged, other.judged);
	if (!why.length) return sideBySide(one, other);
	return [
		element('p', { class: 'answer' }, 'No. These two may not stand side by side, so they are not drawn.'),
		element('ul', {}, ...why.map((reason) => element('li', {}, reason))),
		...[one, other].map(({ label }) => element('p', { class: 'figure-line' }, label)),
	];
}

/** Rows of one group have one axis already: copied, they keep it. */
function sideBySide(one: PayRecord, other: PayRecord): Node[] {
	const rows = [one, other].map(({ id }) => document.querySelector<HTMLElement>(`wp-pay [data-figure="${id}"]`)!);
	const axis = rows[0]!.closest('.pay-group')!.querySelector('.axis')!.cloneNode(true);
	const copies = rows.map((row) => {
		const copy = row.cloneNode(true) as HTMLElement;
		copy.hidden = false;
		return copy;
	});
	const difference = Math.abs(one.row.value - other.row.value);
	return [
		element('p', { class: 'answer' }, 'Yes. Both were counted in one way, in one place and at one time.'),
		element(
			'div',
			{ class: 'pay-group' },
			element('ol', {}, ...copies),
			axis,
			element(
				'p',
				{ class: 'from' },
				difference
					? `The higher lies ${formatAmount({ ...one.judged, value: difference })} above the other.`
					: 'The two numbers are the same.',
			),
		),
	];
}

customElements.define('wp-side-by-side', SideBySideElement);
