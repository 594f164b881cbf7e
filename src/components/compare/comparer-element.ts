import { counted } from '../../lib/counted.ts';
import { element } from '../../browser/elements.ts';
import { namesPlace, readHash, writeHash } from '../../browser/hash-state.ts';
import { sorted, type Row } from '../../lib/comparison.ts';
import type { RecordedDecisions } from '../../lib/recorded-decisions.ts';
import { copyTools } from './copy-tools.ts';

/** A row with what its cells show: their lines as they stand in the page. */
interface ShownRow extends Row {
	lines: HTMLLIElement[][];
}

interface ChosenRole {
	id: string;
	name: string;
	/** `ink-product` and so on: the colour of its side. */
	ink: string;
}

const textOf = (node: Node) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Sets two or three roles side by side, the differences first. Of more, or of one, the tables role by role show enough. */
class ComparerElement extends HTMLElement {
	readonly #decisions = JSON.parse(
		this.querySelector('.decision-data')?.textContent ?? '{"settings":[],"decisions":[],"parties":{}}',
	) as RecordedDecisions;
	readonly #form = this.querySelector('form')!;
	readonly #side = this.querySelector<HTMLElement>('.side-by-side')!;
	readonly #said = this.querySelector('.told p')!;
	readonly #jump = this.querySelector<HTMLButtonElement>('.jump')!;
	readonly #rows = this.querySelector<HTMLDetailsElement>('.rows')!;
	readonly #list = this.querySelector<HTMLElement>('.role-by-role')!;

	connectedCallback() {
		this.#rows.hidden = false;
		this.#form.addEventListener('change', this);
		this.#form.addEventListener('reset', this);
		this.#jump.addEventListener('click', this);
		addEventListener('hashchange', this);
		this.#fromAddress();
	}

	disconnectedCallback() {
		this.#form.removeEventListener('change', this);
		this.#form.removeEventListener('reset', this);
		this.#jump.removeEventListener('click', this);
		removeEventListener('hashchange', this);
	}

	handleEvent({ type }: Event) {
		if (type === 'hashchange') return this.#fromAddress();
		if (type === 'click') {
			this.#side.focus({ preventScroll: true });
			return this.#side.scrollIntoView();
		}
		// The boxes are empty only after the event.
		if (type === 'reset') return setTimeout(() => this.#changed());
		this.#changed();
	}

	#changed() {
		this.#show();
		const state = new URLSearchParams();
		const [roles, rows] = [this.#ticked('role'), this.#ticked('row')];
		if (roles.length) state.set('roles', roles.join(','));
		if (rows.length) state.set('rows', rows.join(','));
		if (this.#setting.value) state.set('setting', this.#setting.value);
		writeHash(state);
	}

	#fromAddress() {
		if (namesPlace()) return;
		const state = readHash();
		const listed = (name: string) => (state.get(name) ?? '').split(',');
		for (const [box, list] of [
			['role', listed('roles')],
			['row', listed('rows')],
		] as const)
			for (const input of this.#boxes(box)) input.checked = list.includes(input.value);
		this.#setting.value = state.get('setting') ?? '';
		if (this.#setting.selectedIndex < 0) this.#setting.value = '';
		// What a link has chosen is in view.
		if (this.#setting.value || this.#ticked('row').length) this.#rows.open = true;
		this.#show();
	}

	get #setting() {
		return this.#form.elements.namedItem('setting') as HTMLSelectElement;
	}

	#boxes(name: 'role' | 'row') {
		return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
	}

	#ticked(name: 'role' | 'row') {
		return this.#boxes(name)
			.filter(({ checked }) => checked)
			.map(({ value }) => value);
	}

	/** The lines of a role in a slot, as they stand in the page. */
	#linesOf(slot: string, role: string) {
		return [
			...this.#list.querySelectorAll<HTMLLIElement>(
				`[data-slot="${CSS.escape(slot)}"] [data-role="${CSS.escape(role)}"] li`,
			),
		];
	}

	#show() {
		const ticked = this.#ticked('role');
		const rows = this.#ticked('row');
		const side = ticked.length === 2 || ticked.length === 3;
		this.#side.hidden = this.#jump.hidden = !side;
		this.#list.hidden = side;
		for (const slot of this.#list.querySelectorAll<HTMLElement>('[data-slot]'))
			slot.hidden = rows.length > 0 && !rows.includes(slot.dataset['slot'] ?? '');
		if (!side) {
			this.#side.replaceChildren();
			if (ticked.length)
				for (const slot of this.#list.querySelectorAll<HTMLDetailsElement>('[data-telling]')) slot.open = true;
			this.#say(
				ticked.length === 0
					? ''
					: ticked.length === 1
						? 'One role. Choose a second, and the two stand side by side.'
						: `${ticked.length} roles. Two or three stand side by side; more stand below each other, slot by slot.`,
			);
			return;
		}
		const roles = ticked.map((id): ChosenRole => {
			const row = this.#list.querySelector(`[data-role="${CSS.escape(id)}"]`)!;
			return { id, name: textOf(row.querySelector('th')!), ink: row.classList[0] ?? '' };
		});
		this.#compare(roles, rows);
	}

	#say(text: string) {
		this.#said.textContent = text;
	}

	#compare(roles: ChosenRole[], wanted: string[]) {
		const slots = [...this.#list.querySelectorAll<HTMLElement>('[data-slot]')].flatMap(({ dataset }) => {
			const slot = dataset['slot'] ?? '';
			return (wanted.length ? wanted.includes(slot) : true) ? [slot] : [];
		});
		const { different, same, oneSided } = sorted([
			...slots
				.filter((slot) => slot !== 'schools' && slot !== 'settings')
				.map((slot) =>
					rowOf(
						textOf(this.#list.querySelector(`[data-slot="${CSS.escape(slot)}"] summary`)!),
						roles.map(({ id }) => this.#linesOf(slot, id)),
					),
				),
			...(slots.includes('schools') ? this.#schools(roles) : []),
			...this.#parts(roles),
		]);
		const fold = (title: string, rows: ShownRow[]) =>
			rows.length ? element('details', {}, element('summary', {}, title), this.#table(roles, rows, title)) : undefined;
		const columns = roles.map(({ name }) => name);
		this.#say(
			`${columns.join(', ')}: ${counted(different.length, 'row')} tell them apart` +
				(same.length ? `, ${same.length} read the same.` : '.'),
		);
		this.#side.replaceChildren(
			...(different.length ? [this.#table(roles, different, `${columns.join(' and ')}, side by side`)] : []),
			...[
				fold(`The same for all of them (${same.length})`, same),
				fold(`Said of one of them only (${oneSided.length})`, oneSided),
			].filter((part) => part !== undefined),
			copyTools(() => ({ columns, rows: [...different, ...same, ...oneSided] })),
		);
	}

	/** What each school means by the titles: a row for a school. */
	#schools(roles: ChosenRole[]) {
		const bySchool = new Map<string, HTMLLIElement[][]>();
		roles.forEach(({ id }, at) => {
			for (const line of this.#linesOf('schools', id)) {
				const school = textOf(line.querySelector('strong')!).replace(/:$/, '');
				const cells = bySchool.get(school) ?? roles.map(() => []);
				const text = element(
					'li',
					{},
					textOf(line)
						.slice(school.length + 1)
						.trim(),
				);
				cells[at]?.push(text);
				bySchool.set(school, cells);
			}
		});
		return [...bySchool].map(([school, cells]) => rowOf(`${school} says`, cells));
	}

	/** Which part each role has in the decisions in the chosen kind of place. Decisions in which none has one say nothing. */
	#parts(roles: ChosenRole[]) {
		const setting = this.#setting.value;
		return this.#decisions.decisions.flatMap(({ name, answers }) => {
			const answer = answers[setting];
			if (!answer) return [];
			const words = roles.map(({ id }) => {
				const has = (parties: string[]) => parties.includes(id);
				return answer.decides === id
					? `Decides (${answer.basis})`
					: has(answer.asked)
						? 'Is asked'
						: has(answer.told)
							? 'Is told'
							: 'No part';
			});
			return words.every((word) => word === 'No part')
				? []
				: [
						rowOf(
							name,
							words.map((word) => [element('li', {}, word.startsWith('Decides') ? element('strong', {}, word) : word)]),
						),
					];
		});
	}

	#table(roles: ChosenRole[], rows: ShownRow[], caption: string) {
		return element(
			'table',
			{ class: 'records compare' },
			element('caption', { class: 'sr-only' }, caption),
			element(
				'thead',
				{},
				element(
					'tr',
					{},
					element('td'),
					...roles.map(({ id }) =>
						element(
							'th',
							{ scope: 'col' },
							...[...this.#list.querySelector(`[data-role="${CSS.escape(id)}"] th`)!.childNodes].map((node) =>
								node.cloneNode(true),
							),
						),
					),
				),
			),
			element(
				'tbody',
				{},
				...rows.map(({ title, lines }) =>
					element(
						'tr',
						{},
						element('th', { scope: 'row' }, title),
						...lines.map((cell, at) =>
							element(
								'td',
								{ 'data-label': roles[at]?.name, class: roles[at]?.ink },
								cell.length ? element('ul', {}, ...cell.map((line) => line.cloneNode(true))) : 'Nothing recorded.',
							),
						),
					),
				),
			),
		);
	}
}

const rowOf = (title: string, lines: HTMLLIElement[][]): ShownRow => ({
	title,
	cells: lines.map((cell) => cell.map(textOf)),
	lines,
});

customElements.define('wp-comparer', ComparerElement);
