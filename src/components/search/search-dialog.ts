import type { Answer } from '../../search/answer.ts';
import type { GuideSearch } from '../../search/guide-search.ts';
import type { Kind } from '../../search/kinds.ts';
import { cardView } from './card-view.ts';
import { element } from '../../browser/elements.ts';
import { Asking } from './asking.ts';
import { warmUp } from './engine.ts';
import { toHere } from './places.ts';
import { recents } from './recents.ts';
import { correction, describe, filters, lackingWords, notice, summary } from './result-view.ts';
import results from './results.css?inline';
import own from './search-dialog.css?inline';
import { letSlashOpen, remember, slashOpens } from './store.ts';

export { warmUp };

// An ordinary import of styles would put them into every page, searched or not.
const styles = new CSSStyleSheet();
styles.replaceSync(own + results);
document.adoptedStyleSheets.push(styles);

const SHOWN = 8;
/** How long typing must rest before the number of results is spoken. */
const REST = 500;

/** An editable combobox with a list, after the ARIA Authoring Practices: the focus stays in the field. */
class SearchDialog {
	readonly #input = element('input', {
		// Not of the type search, to which ARIA gives a role of its own.
		type: 'text',
		role: 'combobox',
		autocomplete: 'off',
		autocapitalize: 'off',
		spellcheck: 'false',
		enterkeyhint: 'search',
		placeholder: 'po vs pm, who owns the deadline …',
		'aria-label': 'Search',
		'aria-expanded': 'false',
		'aria-controls': 'search-options',
		'aria-autocomplete': 'list',
	});
	readonly #above = element('div', { class: 'above' });
	readonly #list = element('ol', { id: 'search-options', role: 'listbox', 'aria-label': 'Results', hidden: true });
	readonly #status = element('p', { role: 'status', class: 'heard' });
	readonly #count = element('p', { class: 'count-line', 'aria-hidden': 'true' });
	readonly #recent = element('div', { class: 'recent' });
	readonly #all = element('a', {}, 'All results on a page of their own');
	readonly #dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search the guide' });
	readonly #asking: Asking;
	#active = -1;
	/** The question that the list answers, which may still be an older one than is in the field. */
	#answered: string | undefined;
	/** Enter was pressed before there was an answer. */
	#waiting: MouseEvent | KeyboardEvent | undefined;
	#sure = false;
	#kind: Kind | undefined;
	#speaking: ReturnType<typeof setTimeout> | undefined;

	constructor(searchPage: string) {
		this.#all.href = searchPage;
		const close = element('button', { type: 'button', class: 'close' }, 'Close');
		close.addEventListener('click', () => this.#dialog.close());
		this.#dialog.append(
			element('div', { class: 'row' }, this.#input, close),
			this.#status,
			element('div', { class: 'answers' }, this.#recent, this.#count, this.#above, this.#list),
			element('p', { class: 'foot' }, this.#all, this.#keySetting()),
		);
		this.#asking = new Asking({
			seen: SHOWN,
			show: (answer, guide) => this.#show(answer, guide),
			done: (lacking) => lacking && this.#lack(lackingWords[lacking]),
			waits: () => this.#input.value.trim() && this.#say(lackingWords.yet),
			failed: () => this.#fail(),
		});
		this.#input.addEventListener('input', () => this.#ask());
		this.#input.addEventListener('keydown', (event) => this.#press(event));
		this.#list.addEventListener('click', (event) => this.#click(event));
		this.#above.addEventListener(
			'click',
			({ target }) => target instanceof HTMLAnchorElement && remember(this.#input.value),
		);
		this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
		// A keyboard on the screen covers the page without making it smaller: what is left over is ours.
		visualViewport?.addEventListener('resize', () => this.#fit());
		document.body.append(this.#dialog);
	}

	/** @param typed What was typed before the dialog was there. */
	open(typed: string) {
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#fit();
		this.#input.focus();
		if (typed) this.#input.value = typed;
		else this.#input.select();
		if (typed || !this.#input.value) this.#ask();
	}

	#fit() {
		this.#dialog.style.setProperty('--room', `${Math.round(visualViewport?.height ?? innerHeight)}px`);
	}

	/** Single keys that do something are in the way of those who speak to their computer: they can be switched off. */
	#keySetting() {
		const box = element('input', { type: 'checkbox', checked: slashOpens() });
		box.addEventListener('change', () => letSlashOpen(box.checked));
		return element('label', { class: 'setting' }, box, ' The / key opens this');
	}

	#ask(literal = false) {
		const words = this.#input.value;
		if (!literal) this.#kind = undefined;
		this.#waiting = undefined;
		this.#all.search = words.trim() ? String(new URLSearchParams({ q: words })) : '';
		this.#asking.ask(words, { literal });
	}

	/** Says so, and keeps no list of an older question. */
	#fail() {
		this.#above.replaceChildren();
		this.#list.replaceChildren();
		this.#list.hidden = true;
		this.#input.setAttribute('aria-expanded', 'false');
		this.#choose(-1);
		this.#answered = undefined;
		this.#waiting = undefined;
		this.#say(lackingWords.index);
	}

	#lack(words: string) {
		if (!this.#input.value.trim()) return;
		this.#above.append(element('p', { class: 'notice' }, words));
		this.#say(`${this.#count.textContent} ${words}`);
	}

	#show(answer: Answer, guide: GuideSearch) {
		const stale = this.#answered !== answer.query;
		this.#answered = answer.query;
		this.#sure = !answer.beyond;
		const asked = answer.query.trim() !== '';
		const fitting = answer.results.filter(({ kind }) => !this.#kind || kind === this.#kind);
		const kept = fitting.slice(0, SHOWN);
		const active = stale ? undefined : this.#options[this.#active]?.dataset['href'];
		this.#recent.replaceChildren(
			...(asked
				? []
				: recents(
						(words) => this.#askFor(words),
						() => this.#input.focus(),
					)),
		);
		this.#above.replaceChildren(
			...[
				correction(answer, () => {
					this.#ask(true);
					this.#input.focus();
				}),
				asked ? notice(answer) : undefined,
				answer.card && cardView(answer.card),
				filters(answer, this.#kind, (kind) => {
					this.#kind = kind;
					this.#show(answer, guide);
					this.#above.querySelector<HTMLElement>(`[data-kind="${kind ?? 'all'}"]`)?.focus();
				}),
			].filter((part) => part !== undefined),
		);
		this.#list.replaceChildren(
			...kept.flatMap((result) => [
				this.#option(result.href, describe(result, answer, guide, element('span', { class: 'title' }))),
				...result.places.map(({ href, title }) => this.#option(href, [document.createTextNode(title)], 'place')),
			]),
		);
		for (const [at, option] of this.#options.entries()) option.id = `search-option-${at}`;
		this.#list.hidden = kept.length === 0;
		this.#input.setAttribute('aria-expanded', String(kept.length > 0));
		// A better answer to the same question leaves the reader where they are in the list.
		this.#choose(active === undefined ? -1 : this.#options.findIndex(({ dataset }) => dataset['href'] === active));
		this.#say(summary(answer, fitting.length, this.#kind, kept.length));
		const waiting = this.#waiting;
		this.#waiting = undefined;
		if (waiting) this.#enter(waiting);
	}

	#option(href: string, children: Node[], part?: string) {
		const option = element('li', { role: 'option', 'aria-selected': 'false', class: part, 'data-href': toHere(href) });
		option.append(...children);
		return option;
	}

	get #options() {
		return [...this.#list.children] as HTMLElement[];
	}

	#askFor(words: string) {
		this.#input.value = words;
		this.#input.focus();
		this.#ask();
	}

	/** Seen at once, spoken once the typing has stopped. */
	#say(text: string) {
		this.#count.textContent = text;
		clearTimeout(this.#speaking);
		this.#speaking = setTimeout(() => (this.#status.textContent = text), REST);
	}

	#choose(index: number) {
		this.#active = index;
		for (const [at, option] of this.#options.entries()) {
			option.setAttribute('aria-selected', String(at === index));
			if (at === index) option.scrollIntoView({ block: 'nearest' });
		}
		if (index < 0) this.#input.removeAttribute('aria-activedescendant');
		else this.#input.setAttribute('aria-activedescendant', `search-option-${index}`);
	}

	#click(event: MouseEvent) {
		const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]') : null;
		if (option?.dataset['href']) this.#go(option.dataset['href'], event);
	}

	#go(href: string, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent) {
		remember(this.#input.value);
		if (ctrlKey || metaKey) window.open(href, '_blank', 'noopener');
		else {
			this.#dialog.close();
			location.href = href;
		}
	}

	/** Opens the chosen result, or the best; where there is none to be sure of, the page with all of them. */
	#enter(event: MouseEvent | KeyboardEvent) {
		if (this.#answered !== this.#input.value) {
			this.#waiting = event;
			return;
		}
		const option = this.#options[this.#active] ?? (this.#sure ? this.#options[0] : undefined);
		this.#go(option?.dataset['href'] ?? this.#all.href, event);
	}

	#press(event: KeyboardEvent) {
		const count = this.#answered === this.#input.value ? this.#options.length : 0;
		// What is pressed while a word is being composed belongs to that word. Safari says so by a number alone.
		if (event.isComposing || event.keyCode === 229) return;
		if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
			event.preventDefault();
			const step = event.key === 'ArrowDown' ? 1 : -1;
			this.#choose(this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count);
		} else if (event.key === 'Enter') {
			event.preventDefault();
			this.#enter(event);
		} else if (event.key === 'Escape' && this.#input.value) {
			event.preventDefault();
			this.#input.value = '';
			this.#ask();
		}
	}
}

let dialog: SearchDialog | undefined;

export function openSearch(typed = '') {
	const page = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? toHere('/search/');
	dialog ??= new SearchDialog(page);
	dialog.open(typed);
	warmUp();
}
