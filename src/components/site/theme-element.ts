const KEY = 'which-pm:theme';

/** Keeps the reader's choice on this device. A blocked storage only means that the choice ends with the page. */
const kept = {
	get(): string {
		try {
			const value = localStorage.getItem(KEY);
			return value === 'light' || value === 'dark' ? value : 'auto';
		} catch {
			return document.documentElement.dataset['scheme'] ?? 'auto';
		}
	},
	set(value: string) {
		try {
			if (value === 'auto') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, value);
		} catch {
			// The page still changes; it just cannot be remembered.
		}
	},
};

/** Every chooser on the page shows the same choice, in other tabs too. */
const CHANGED = 'wp-theme:changed';

class ThemeElement extends HTMLElement {
	readonly #select = this.querySelector('select');

	connectedCallback() {
		if (!this.#select) return;
		this.#select.value = kept.get();
		this.#select.addEventListener('change', this);
		addEventListener(CHANGED, this);
		addEventListener('storage', this);
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#select?.removeEventListener('change', this);
		removeEventListener(CHANGED, this);
		removeEventListener('storage', this);
	}

	handleEvent({ type }: Event) {
		if (!this.#select) return;
		if (type !== 'change') this.#select.value = kept.get();
		const { value } = this.#select;
		if (value === 'auto') delete document.documentElement.dataset['scheme'];
		else document.documentElement.dataset['scheme'] = value;
		if (type !== 'change') return;
		kept.set(value);
		dispatchEvent(new Event(CHANGED));
	}
}

customElements.define('wp-theme', ThemeElement);
