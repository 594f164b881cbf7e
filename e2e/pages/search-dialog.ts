import type { Page } from '@playwright/test';

/** The search dialog, in a reader's words. */
export class SearchDialog {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get field() {
		return this.#page.getByRole('combobox', { name: 'Search' });
	}

	get results() {
		return this.#page.getByRole('listbox', { name: 'Results' }).getByRole('option');
	}

	async openByKey(key = '/') {
		await this.#page.keyboard.press(key);
		await this.field.waitFor();
	}

	/** Types and waits until the list answers what was typed. */
	async ask(words: string) {
		await this.field.fill(words);
		await this.#page.getByRole('status').filter({ hasText: words }).waitFor();
	}
}
