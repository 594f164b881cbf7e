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

class ThemeElement extends HTMLElement {
	readonly #select = this.querySelector('select');

	connectedCallback() {
		if (!this.#select) return;
		this.#select.value = kept.get();
		this.#select.addEventListener('change', this);
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#select?.removeEventListener('change', this);
	}

	handleEvent() {
		const value = this.#select?.value ?? 'auto';
		kept.set(value);
		if (value === 'auto') delete document.documentElement.dataset['scheme'];
		else document.documentElement.dataset['scheme'] = value;
	}
}

customElements.define('wp-theme', ThemeElement);
