import { element } from '../../browser/elements.ts';
import { namesPlace, readHash, writeHash } from '../../browser/hash-state.ts';
import { listOfNames } from '../../lib/list-of-names.ts';
import { claimsOn, forces, settle, type Organisation, type Settled } from '../../lib/organisation.ts';
import type { RecordedDecisions } from '../../lib/recorded-decisions.ts';
import { showDecisions } from './decisions-view.ts';
import { showDuties } from './duties-view.ts';

/** A decision as the chosen organisation settles it. */
export interface SettledDecision extends Settled {
	id: string;
	name: string;
}

/** Sets the tables around it to an organisation that the reader puts together from four facts. */
class DialElement extends HTMLElement {
	readonly #data = JSON.parse(
		this.querySelector('.decision-data')?.textContent ?? '{"settings":[],"decisions":[],"parties":{}}',
	) as RecordedDecisions;
	readonly #form = this.querySelector('form');
	readonly #outcome = this.querySelector('.outcome');

	connectedCallback() {
		this.#form?.addEventListener('change', this);
		this.#form?.addEventListener('click', this);
		addEventListener('hashchange', this);
		this.querySelector<HTMLElement>('.dial')!.hidden = false;
		this.#fromAddress();
	}

	disconnectedCallback() {
		this.#form?.removeEventListener('change', this);
		this.#form?.removeEventListener('click', this);
		removeEventListener('hashchange', this);
	}

	handleEvent({ type, target }: Event) {
		if (type === 'hashchange') return this.#fromAddress();
		if (type === 'click') {
			const button = target instanceof HTMLButtonElement ? target : undefined;
			if (!button) return;
			this.#check(() => button.dataset['preset']);
		}
		this.#show();
		const state = new URLSearchParams();
		for (const { name, value } of this.#checked()) state.set(name, value);
		writeHash(state);
	}

	/** Only known facts count, and only where all four are known: a link that was cut short shows all settings. */
	#fromAddress() {
		if (namesPlace()) return;
		const state = readHash();
		this.#check((force) => state.get(force) ?? undefined);
		this.#show();
	}

	/** Checks for each fact the value that is recorded in a setting. */
	#check(settingOf: (force: keyof Organisation) => string | undefined) {
		for (const force of forces) {
			const setting = this.#data.settings.find(({ id }) => id === settingOf(force));
			for (const input of this.#inputs(force)) input.checked = input.dataset['fact'] === setting?.facts[force];
		}
	}

	#inputs(force: keyof Organisation) {
		return this.querySelectorAll<HTMLInputElement>(`.dial input[name="${force}"]`);
	}

	#checked() {
		return [...this.querySelectorAll<HTMLInputElement>('.dial input:checked')];
	}

	#show() {
		const checked = this.#checked();
		const organisation = Object.fromEntries(
			checked.map(({ name, dataset }) => [name, dataset['fact'] ?? '']),
		) as Organisation;
		const { settings, decisions, parties } = this.#data;
		const whole = checked.length === forces.length;
		this.toggleAttribute('data-set', whole);
		const settled = whole
			? decisions.map(({ id, name, answers }) => ({
					id,
					name,
					...settle(claimsOn(answers, settings, organisation)),
				}))
			: [];
		showDecisions(this, settled, settings);
		showDuties(this, settled);
		const left = forces.length - checked.length;
		this.#outcome?.replaceChildren(
			whole ? outcomeOf(settled, parties) : left < forces.length ? `Choose ${left} more to set the table.` : '',
		);
	}
}

/** In two sentences: to whom most falls, and how much the records leave open. */
function outcomeOf(settled: SettledDecision[], parties: RecordedDecisions['parties']) {
	const counts = new Map<string, number>();
	for (const { claim } of settled) {
		const party = claim && parties[claim.answer.decides];
		if (party) counts.set(party, (counts.get(party) ?? 0) + 1);
	}
	const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3);
	const open = settled.filter(({ claim }) => !claim).length;
	const quarrels = settled.filter(({ rivals }) => rivals.some(({ force }) => force !== 'size')).length;
	return element(
		'span',
		{},
		`Who decides most: ${listOfNames(most.map(([party, count]) => `${party} (${count})`))}. `,
		quarrels ? `In ${quarrels} two texts name different parties: those vary. ` : '',
		open
			? `For ${open} of ${settled.length} nothing is recorded of these facts: find out who settled it last time.`
			: `Something is recorded for all ${settled.length}.`,
	);
}

customElements.define('wp-dial', DialElement);
