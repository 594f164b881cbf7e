import { search, type Hit } from './pagefind.ts';
import { describe } from './result-item.ts';

const SHOWN = 30;

/** The search page: what is asked is in the address, so that a search can be sent to somebody. */
class SearchPageElement extends HTMLElement {
	readonly #form = this.querySelector('form');
	readonly #input = this.querySelector('input');
	readonly #list = this.querySelector('ol');
	readonly #status = this.querySelector('[role="status"]');
	#asked = 0;

	connectedCallback() {
		if (this.#input) this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
		this.#form?.addEventListener('submit', this);
		this.#input?.addEventListener('input', this);
		void this.#ask();
	}

	disconnectedCallback() {
		this.#form?.removeEventListener('submit', this);
		this.#input?.removeEventListener('input', this);
	}

	handleEvent(event: Event) {
		if (event.type === 'submit') event.preventDefault();
		const words = this.#input?.value ?? '';
		history.replaceState(null, '', words.trim() ? `?q=${encodeURIComponent(words)}` : location.pathname);
		void this.#ask();
	}

	async #ask() {
		const words = this.#input?.value ?? '';
		const asked = ++this.#asked;
		this.dataset['searchState'] = 'busy';
		try {
			const hits = await search(words, SHOWN);
			if (asked === this.#asked) this.#show(hits, words.trim());
		} catch {
			if (asked !== this.#asked) return;
			this.#say(
				'Search could not be loaded. Check the connection and try again; everything there is to find is listed below.',
			);
			this.dataset['searchState'] = 'failed';
		}
	}

	#show(hits: Hit[], words: string) {
		this.#list?.replaceChildren(
			...hits.map((hit) => {
				const item = document.createElement('li');
				item.append(...describe(hit, Object.assign(document.createElement('a'), { href: hit.href })));
				return item;
			}),
		);
		if (this.#list) this.#list.hidden = hits.length === 0;
		this.#say(
			!words
				? ''
				: hits.length
					? `${hits.length} results for “${words}”`
					: `Nothing in the guide has all of “${words}”. Try fewer words, or look in the list below.`,
		);
		this.dataset['searchState'] = 'done';
	}

	#say(text: string) {
		if (this.#status) this.#status.textContent = text;
	}
}

customElements.define('wp-search', SearchPageElement);
