import { expect, type Page } from '@playwright/test';

/** The offline copy on the page that tells of it. */
export class OfflinePanel {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	/** @param root The guide's home page. */
	async open(root: string) {
		await this.page.goto(new URL('take-away/', root).href);
		await expect(this.element).toHaveAttribute('data-state', /./);
	}

	get element() {
		return this.page.getByRole('main').locator('wp-offline');
	}

	button(name: string) {
		return this.element.getByRole('button', { name });
	}

	async press(name: string) {
		await this.button(name).click();
	}

	/** Waits until a heading says so. */
	async says(heading: string, timeout = 60_000) {
		await expect(this.element.locator('.heading')).toHaveText(heading, { timeout });
	}

	async keep() {
		await this.press('Keep this guide offline');
		await this.says('Ready offline');
	}
}
