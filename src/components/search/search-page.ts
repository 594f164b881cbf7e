import './results.css';
import type { Answer } from '../../search/answer.ts';
import type { GuideSearch } from '../../search/guide-search.ts';
import { isKind, type Kind } from '../../search/kinds.ts';
import { cardView } from './card-view.ts';
import { element } from '../../browser/elements.ts';
import { Asking } from './asking.ts';
import { warmUp } from './engine.ts';
import { toHere } from './places.ts';
import { recents } from './recents.ts';
import { correction, describe, filters, lackingWords, notice, summary } from './result-view.ts';
import { remember } from './store.ts';

const REST = 500;

/** The search page: what is asked is in the address, so that a search can be sent to somebody. */
class SearchPageElement extends HTMLElement {
	readonly #form = this.querySelector('form');
	readonly #input = this.querySelector('input');
	readonly #list = this.querySelector('ol');
	readonly #status = this.querySelector('[role="status"]');
	readonly #count = this.querySelector('.count-line');
	readonly #above = this.querySelector('.above');
	#kind: Kind | undefined;
	#speaking: ReturnType<typeof setTimeout> | undefined;
	readonly #asking = new Asking({
		seen: Infinity,
		show: (answer, guide) => this.#show(answer, guide),
		done: (lacking) => {
			if (lacking && this.#words.trim()) this.#lack(lackingWords[lacking]);
			this.dataset['searchState'] = 'done';
		},
		waits: () => this.#words.trim() && this.#say(lackingWords.yet),
		failed: () => {
			this.#above?.replaceChildren();
			this.#list?.replaceChildren();
			this.#say(`${lackingWords.index} Everything there is to find is listed below.`);
			this.dataset['searchState'] = 'failed';
		},
	});

	connectedCallback() {
		const asked = new URLSearchParams(location.search);
		const kind = asked.get('kind') ?? '';
		this.#kind = isKind(kind) ? kind : undefined;
		if (this.#input) this.#input.value = asked.get('q') ?? '';
		this.#form?.addEventListener('submit', this);
		this.#input?.addEventListener('input', this);
		this.#list?.addEventListener('click', this);
		if (this.#words.trim()) this.#ask({ wait: 0 });
		else this.#rest();
	}

	/** Nothing is asked yet: what answers is fetched as soon as the reader turns to the field. */
	#rest() {
		this.#above?.replaceChildren(...this.#recents());
		this.dataset['searchState'] = 'done';
		for (const intent of ['pointerover', 'focusin'] as const)
			this.#form?.addEventListener(intent, warmUp, { once: true });
	}

	#recents() {
		return recents(
			(words) => this.#askFor(words),
			() => this.#input?.focus(),
		);
	}

	disconnectedCallback() {
		this.#form?.removeEventListener('submit', this);
		this.#input?.removeEventListener('input', this);
		this.#list?.removeEventListener('click', this);
	}

	handleEvent(event: Event) {
		if (event.type === 'click') {
			remember(this.#words);
			return;
		}
		if (event.type === 'submit') {
			event.preventDefault();
			remember(this.#words);
		} else this.#kind = undefined;
		this.#keepInAddress();
		this.#ask(event.type === 'submit' ? { wait: 0 } : {});
	}

	get #words() {
		return this.#input?.value ?? '';
	}

	#keepInAddress() {
		const asked = new URLSearchParams();
		if (this.#words.trim()) asked.set('q', this.#words);
		if (this.#kind) asked.set('kind', this.#kind);
		history.replaceState(null, '', asked.size ? `?${asked}` : location.pathname);
	}

	#ask(how: { literal?: boolean; wait?: number } = {}) {
		this.dataset['searchState'] = 'busy';
		this.#asking.ask(this.#words, how);
	}

	#show(answer: Answer, guide: GuideSearch) {
		const asked = answer.query.trim() !== '';
		this.toggleAttribute('data-asked', asked);
		const kept = answer.results.filter(({ kind }) => !this.#kind || kind === this.#kind);
		this.#above?.replaceChildren(
			...[
				...(asked ? [] : this.#recents()),
				correction(answer, () => {
					this.#ask({ literal: true, wait: 0 });
					this.#input?.focus();
				}),
				asked ? notice(answer) : undefined,
				answer.card && cardView(answer.card),
				filters(answer, this.#kind, (kind) => {
					this.#kind = kind;
					this.#keepInAddress();
					this.#show(answer, guide);
					this.querySelector<HTMLElement>(`[data-kind="${kind ?? 'all'}"]`)?.focus();
				}),
			].filter((part) => part !== undefined),
		);
		this.#list?.replaceChildren(
			...kept.map((result) => {
				const link = element('a', { href: toHere(result.href), class: 'title' });
				const item = element('li', {}, ...describe(result, answer, guide, link));
				if (result.places.length)
					item.append(
						element(
							'ul',
							{ class: 'places' },
							...result.places.map(({ href, title }) => element('li', {}, element('a', { href: toHere(href) }, title))),
						),
					);
				return item;
			}),
		);
		if (this.#list) this.#list.hidden = kept.length === 0;
		this.#say(summary(answer, kept.length, this.#kind));
	}

	#lack(words: string) {
		this.#above?.append(element('p', { class: 'notice' }, words));
		this.#say(`${this.#count?.textContent ?? ''} ${words}`);
	}

	#askFor(words: string) {
		if (!this.#input) return;
		this.#input.value = words;
		this.#input.focus();
		this.#keepInAddress();
		this.#ask({ wait: 0 });
	}

	/** Seen at once, spoken once the typing has stopped. */
	#say(text: string) {
		if (this.#count) this.#count.textContent = text;
		clearTimeout(this.#speaking);
		this.#speaking = setTimeout(() => this.#status && (this.#status.textContent = text), REST);
	}
}

customElements.define('wp-search', SearchPageElement);
