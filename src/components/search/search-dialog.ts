import './search-dialog.css';
import { loadPagefind, search, type Hit } from './pagefind.ts';
import { describe } from './result-item.ts';

const SHOWN = 8;

/** Fetches the index ahead, since the reader is about to ask. */
export const warmUp = () => void loadPagefind().catch(() => {});

function go(href: string, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent) {
	if (ctrlKey || metaKey) window.open(href, '_blank', 'noopener');
	else location.href = href;
}

/** An editable combobox with a list, after the ARIA Authoring Practices: the focus stays in the field. */
class SearchDialog {
	readonly #dialog = document.createElement('dialog');
	readonly #input = document.createElement('input');
	readonly #list = document.createElement('ol');
	readonly #status = document.createElement('p');
	readonly #all = document.createElement('a');
	#active = -1;
	/** Goes up with every question, so that a slow answer to an old one is dropped. */
	#asked = 0;
	#speak: ReturnType<typeof setTimeout> | undefined;

	constructor(searchPage: string) {
		this.#all.href = searchPage;
		this.#dialog.className = 'search-dialog';
		this.#dialog.setAttribute('aria-label', 'Search the guide');
		Object.assign(this.#input, {
			type: 'search',
			autocomplete: 'off',
			spellcheck: false,
			placeholder: 'who owns the deadline, earned value …',
		});
		for (const [name, value] of Object.entries({
			role: 'combobox',
			'aria-label': 'Search',
			'aria-expanded': 'false',
			'aria-controls': 'search-options',
			'aria-autocomplete': 'list',
			enterkeyhint: 'search',
		}))
			this.#input.setAttribute(name, value);
		this.#list.id = 'search-options';
		this.#list.setAttribute('role', 'listbox');
		this.#list.setAttribute('aria-label', 'Results');
		this.#list.hidden = true;
		this.#status.setAttribute('role', 'status');
		this.#all.textContent = 'All results on a page of their own';
		const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
		close.addEventListener('click', () => this.#dialog.close());
		const row = Object.assign(document.createElement('div'), { className: 'row' });
		row.append(this.#input, close);
		this.#dialog.append(row, this.#status, this.#list, this.#all);
		this.#input.addEventListener('input', () => void this.#ask());
		this.#input.addEventListener('keydown', (event) => this.#press(event));
		this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
		document.body.append(this.#dialog);
	}

	open() {
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#input.focus();
		this.#input.select();
	}

	async #ask() {
		const words = this.#input.value;
		const asked = ++this.#asked;
		this.#all.search = words.trim() ? `?q=${encodeURIComponent(words)}` : '';
		try {
			const hits = await search(words, SHOWN);
			if (asked === this.#asked) this.#show(hits, words);
		} catch {
			if (asked === this.#asked)
				this.#say('Search could not be loaded. Check the connection and type again, or open the glossary.');
		}
	}

	#show(hits: Hit[], words: string) {
		this.#list.replaceChildren(
			...hits.map((hit, index) => {
				const option = document.createElement('li');
				option.id = `search-option-${index}`;
				option.setAttribute('role', 'option');
				option.setAttribute('aria-selected', 'false');
				option.dataset['href'] = hit.href;
				option.append(...describe(hit, Object.assign(document.createElement('span'), { className: 'title' })));
				option.addEventListener('click', (event) => go(hit.href, event));
				return option;
			}),
		);
		this.#list.hidden = hits.length === 0;
		this.#input.setAttribute('aria-expanded', String(hits.length > 0));
		this.#choose(-1);
		this.#say(
			!words.trim()
				? ''
				: hits.length
					? `${hits.length === SHOWN ? 'First ' : ''}${hits.length} results for ${words.trim()}`
					: `Nothing in the guide has all of: ${words.trim()}. Try fewer words.`,
		);
	}

	/** Shown at once, spoken once the typing has stopped. */
	#say(text: string) {
		clearTimeout(this.#speak);
		this.#speak = setTimeout(() => (this.#status.textContent = text), 400);
	}

	#choose(index: number) {
		this.#active = index;
		for (const [at, option] of [...this.#list.children].entries()) {
			option.setAttribute('aria-selected', String(at === index));
			if (at === index) option.scrollIntoView({ block: 'nearest' });
		}
		if (index < 0) this.#input.removeAttribute('aria-activedescendant');
		else this.#input.setAttribute('aria-activedescendant', `search-option-${index}`);
	}

	#press(event: KeyboardEvent) {
		const count = this.#list.children.length;
		if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
			event.preventDefault();
			const step = event.key === 'ArrowDown' ? 1 : -1;
			this.#choose(this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count);
		} else if (event.key === 'Enter') {
			event.preventDefault();
			const option = this.#list.children[Math.max(this.#active, 0)];
			go((option instanceof HTMLElement && option.dataset['href']) || this.#all.href, event);
		} else if (event.key === 'Escape' && this.#input.value) {
			event.preventDefault();
			this.#input.value = '';
			void this.#ask();
		}
	}
}

let dialog: SearchDialog | undefined;

export function openSearch() {
	const page = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '/search/';
	dialog ??= new SearchDialog(page);
	dialog.open();
	warmUp();
}
