import { element } from '../../browser/elements.ts';
import { namesPlace, readHash, writeHash } from '../../browser/hash-state.ts';
import { progressStore, troubleText } from '../../browser/progress-store.ts';
import { DrillQuestion, type DrillData } from './drill-view.ts';

/** Shows one drill at a time, lets the reader answer it, and leads to the next. */
class DrillsElement extends HTMLElement {
	readonly #data = new Map(
		Object.entries(JSON.parse(this.querySelector('.drill-data')?.textContent ?? '{}') as Record<string, DrillData>),
	);
	readonly #controls = this.querySelector<HTMLFormElement>('.controls')!;
	readonly #ready = new Set<string>();
	#shown = '';

	connectedCallback() {
		this.#controls.hidden = false;
		this.#controls.addEventListener('change', this);
		this.addEventListener('click', this);
		addEventListener('hashchange', this);
		progressStore.addEventListener('change', this);
		this.#fromAddress();
		this.#tellStanding();
	}

	disconnectedCallback() {
		this.#controls.removeEventListener('change', this);
		this.removeEventListener('click', this);
		removeEventListener('hashchange', this);
		progressStore.removeEventListener('change', this);
	}

	handleEvent({ type, target, currentTarget }: Event) {
		if (currentTarget === progressStore) return this.#tellStanding();
		if (type === 'hashchange') return this.#fromAddress();
		if (type === 'change') return this.#show(this.#chosen().includes(this.#shown) ? this.#shown : this.#chosen()[0]);
		const button = target instanceof Element ? target.closest('button') : null;
		const step = Number(button?.dataset['step']);
		if (step) {
			const next = this.#from(button!, step);
			if (next) this.#show(next);
			// From the end of a drill the next one begins above.
			if (button?.closest('.drill')) this.#article(this.#shown)?.querySelector('h3')?.focus();
		} else if (button?.dataset['all'] !== undefined) {
			this.#all = !this.#all;
			this.#show(this.#shown);
		}
	}

	get #all() {
		return this.querySelector('[data-all]')?.getAttribute('aria-pressed') === 'true';
	}

	set #all(all: boolean) {
		this.querySelector('[data-all]')?.setAttribute('aria-pressed', String(all));
	}

	/** Reads `#drill=…&setting=…&topic=…`, or the plain name of a drill as the links in the guide have it. */
	#fromAddress() {
		const plain = decodeURIComponentSafely(location.hash.slice(1));
		if (this.#data.has(plain)) return this.#reveal(plain);
		// The name of another heading: the reader has gone there, and the drill stays.
		if (namesPlace() && this.#shown) return;
		const state = readHash();
		this.#select('setting').value = state.get('setting') ?? '';
		this.#select('topic').value = state.get('topic') ?? '';
		// A filter that does not exist is none.
		for (const select of this.#controls.querySelectorAll('select')) if (select.selectedIndex < 0) select.value = '';
		this.#all = state.get('all') === 'yes';
		const drill = state.get('drill') ?? '';
		if (this.#data.has(drill)) this.#reveal(drill, Boolean(this.#shown));
		else this.#show(this.#chosen()[0], false);
	}

	/** Shows a drill that was asked for by name, and lifts a filter that would hide it. */
	#reveal(id: string, write = true) {
		if (!this.#chosen().includes(id)) {
			this.#select('setting').value = '';
			this.#select('topic').value = '';
		}
		this.#show(id, write);
		if (write) this.#article(id)?.querySelector('h3')?.focus();
	}

	#select(name: string) {
		return this.#controls.elements.namedItem(name) as HTMLSelectElement;
	}

	#article(id: string) {
		return this.querySelector<HTMLElement>(`[data-drill="${CSS.escape(id)}"]`);
	}

	/** The drill that a button leads to: from the one in which it stands, else from the one that is shown. */
	#from(button: HTMLButtonElement, step: number) {
		const chosen = this.#chosen();
		const from = button.closest<HTMLElement>('.drill')?.dataset['drill'] ?? this.#shown;
		return chosen[chosen.indexOf(from) + step];
	}

	/** The ids of the drills that the filters leave. */
	#chosen() {
		const [setting, topic] = [this.#select('setting').value, this.#select('topic').value];
		return [...this.#data]
			.filter(([, data]) => (!setting || data.setting === setting) && (!topic || data.topic === topic))
			.map(([id]) => id);
	}

	/** Shows a drill; none is asked for where the filters leave none. */
	#show(id: string | undefined, write = true) {
		const chosen = this.#chosen();
		this.#shown = id ?? '';
		for (const key of this.#data.keys()) {
			const shown = this.#all ? chosen.includes(key) : key === id;
			this.#article(key)!.hidden = !shown;
			if (shown) this.#prepare(key);
		}
		const at = chosen.indexOf(this.#shown);
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]'))
			button.disabled = !this.#from(button, Number(button.dataset['step']));
		for (const button of this.#controls.querySelectorAll<HTMLButtonElement>('[data-step]')) button.hidden = this.#all;
		this.#find(chosen);
		const where = this.#controls.querySelector('.at')!;
		where.textContent = !chosen.length
			? 'No drill is about that topic in that place. Widen the choice.'
			: this.#all
				? `${chosen.length} drills.`
				: `Drill ${at + 1} of ${chosen.length}: ${this.#article(this.#shown)?.querySelector('h3')?.textContent.trim()}`;
		if (!write) return;
		const state = new URLSearchParams();
		for (const [name, value] of [
			['drill', this.#all ? '' : this.#shown],
			['setting', this.#select('setting').value],
			['topic', this.#select('topic').value],
			['all', this.#all ? 'yes' : ''],
		] as const)
			if (value) state.set(name, value);
		writeHash(state);
	}

	/** Leaves in the lists only what the filters leave, and marks the one that is shown. */
	#find(chosen: string[]) {
		for (const link of this.querySelectorAll<HTMLAnchorElement>('.finder a')) {
			const id = link.hash.slice(1);
			link.closest('li')!.hidden = !chosen.includes(id);
			if (id === this.#shown && !this.#all) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		for (const list of this.querySelectorAll<HTMLDetailsElement>('.finder details')) {
			const count = list.querySelectorAll('li:not([hidden])').length;
			list.hidden = !count;
			list.querySelector('.count')!.textContent = String(count);
		}
	}

	/** Says beside each name in the lists how the reader last answered the drill. */
	#tellStanding() {
		const last = new Map(progressStore.read().answers.map((answer) => [answer.record, answer]));
		for (const link of this.querySelectorAll<HTMLAnchorElement>('.finder a')) {
			const id = link.hash.slice(1);
			const answer = last.get(`scenarios/${id}`);
			link.nextElementSibling?.remove();
			if (answer && answer.version === this.#data.get(id)?.version)
				link.after(element('span', {}, answer.right ? ' · right last time' : ' · not right last time'));
		}
	}

	/** Makes forms of a drill's questions. The changed facts wait until the situation itself has been answered or uncovered. */
	#prepare(id: string) {
		if (this.#ready.has(id)) return;
		this.#ready.add(id);
		const article = this.#article(id)!;
		article.querySelector('h3')!.tabIndex = -1;
		const [first, ...pivots] = article.querySelectorAll<HTMLElement>('.question');
		const { version } = this.#data.get(id)!;
		const record = (part: string) => (letter: string, right: boolean) => {
			progressStore.record({ record: `scenarios/${id}${part}`, version, chosen: [letter], right });
			const { trouble } = progressStore;
			return trouble && troubleText[trouble];
		};
		const reveal = () => {
			for (const pivot of pivots) pivot.hidden = false;
		};
		const situation = new DrillQuestion(first!, id, this.#data.get(id), (letter, right) => {
			reveal();
			return record('')(letter, right);
		});
		situation.whenSeen(reveal);
		pivots.forEach((pivot, at) => {
			new DrillQuestion(pivot, `${id}-${at + 1}`, undefined, record(`#fact-${at + 1}`));
			pivot.hidden = true;
		});
		article.append(
			element('p', { class: 'onward' }, element('button', { type: 'button', 'data-step': '1' }, 'Next drill')),
		);
	}
}

/** What stands in the address may be anything. */
function decodeURIComponentSafely(text: string) {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}

customElements.define('wp-drills', DrillsElement);
