import { namesPlace, readHash, writeHash } from '../../browser/hash-state.ts';
import { saveFile } from '../../browser/save-file.ts';
import { toCsv } from '../../lib/csv.ts';
import { choiceIn, choiceNames, fits, type Choice } from '../../lib/pay-choice.ts';
import { readPayRecords, type PayRecord } from './pay-records.ts';

/** Shows only the pay figures that a reader asks for. What was asked stands in the address. */
class PayElement extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #outcome = this.querySelector('output')!;
	readonly #selects = new Map(
		choiceNames.map((name) => [name, this.querySelector<HTMLSelectElement>(`select[name=${name}]`)!]),
	);
	readonly #page = readPayRecords();

	connectedCallback() {
		this.#form.hidden = false;
		for (const type of ['change', 'reset', 'submit', 'click']) this.#form.addEventListener(type, this);
		addEventListener('hashchange', this);
		this.#readAddress();
	}

	disconnectedCallback() {
		for (const type of ['change', 'reset', 'submit', 'click']) this.#form.removeEventListener(type, this);
		removeEventListener('hashchange', this);
	}

	handleEvent(event: Event) {
		switch (event.type) {
			case 'submit':
				return event.preventDefault();
			case 'hashchange':
				return namesPlace() ? undefined : this.#readAddress();
			case 'reset':
				event.preventDefault();
				return this.#choose({});
			case 'change':
				return this.#choose(this.#chosen());
			case 'click':
				if (event.target instanceof HTMLButtonElement && event.target.name === 'csv') this.#save();
		}
	}

	#chosen(): Choice {
		return Object.fromEntries([...this.#selects].flatMap(([name, { value }]) => (value ? [[name, value]] : [])));
	}

	#fitting(): PayRecord[] {
		const choice = this.#chosen();
		return this.#page.records.filter(({ facets }) => fits(facets, choice));
	}

	#save() {
		const rows: Record<string, string | number | undefined>[] = this.#fitting().map(({ row }) => row);
		saveFile('which-pm-pay.csv', 'text/csv', toCsv(rows, this.#page.columns));
	}

	#readAddress() {
		const offered = (name: (typeof choiceNames)[number]) =>
			[...this.#selects.get(name)!.options].map(({ value }) => value);
		this.#show(choiceIn(readHash(), offered));
	}

	#choose(choice: Choice) {
		const state = readHash();
		for (const name of choiceNames) {
			if (choice[name]) state.set(name, choice[name]);
			else state.delete(name);
		}
		writeHash(state);
		this.#show(choice);
	}

	#show(choice: Choice) {
		for (const [name, select] of this.#selects) select.value = choice[name] ?? '';
		const shown = new Set(this.#fitting().map(({ id }) => id));
		for (const row of this.querySelectorAll<HTMLElement>('[data-figure]'))
			row.hidden = !shown.has(row.dataset['figure']!);
		for (const row of this.querySelectorAll<HTMLElement>('tbody tr')) row.hidden = !shown.has(row.id);
		const groups = [...this.querySelectorAll<HTMLElement>('.pay-group')].filter((group) => {
			group.hidden = !group.querySelector('[data-figure]:not([hidden])');
			return !group.hidden && group.querySelector('.axis');
		}).length;
		this.#outcome.value = told(shown.size, this.#page.records.length, groups);
		this.querySelector<HTMLElement>('.table-title')!.hidden = this.querySelector('table')!.hidden = !shown.size;
		this.#form.querySelector<HTMLButtonElement>('[name=csv]')!.disabled = !shown.size;
	}
}

/** What the choice has left over. */
function told(shown: number, all: number, groups: number) {
	if (!shown) return 'No figure here is all of that at once. Take one choice back, or show all.';
	const some = shown === all ? `All ${all} figures` : `${shown} of ${all} figures`;
	if (!groups) return `${some}, each of which stands alone.`;
	return `${some}, in ${groups === 1 ? 'one group' : `${groups} groups`}. Compare within a group only.`;
}

customElements.define('wp-pay', PayElement);
