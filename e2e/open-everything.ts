import type { Page } from '@playwright/test';
import { SearchDialog } from './pages/search-dialog.ts';

/** How a tool is brought to show what it has to show. */
const uses: Record<string, (page: Page) => Promise<unknown>> = {
	'/compare/': async (page) => {
		await page.getByRole('checkbox', { name: 'Product owner' }).check();
		await page.getByRole('checkbox', { name: 'Project manager', exact: true }).check();
	},
	'/careers/pay/': (page) =>
		page
			.getByRole('button', { name: /^Choose these two/ })
			.first()
			.click(),
	'/search/': (page) => page.goto('/search/?q=product+owner'),
	'/practise/': (page) => page.getByRole('list', { name: 'Questions' }).getByRole('button').first().click(),
	'/practise/cards/': (page) =>
		page
			.getByRole('button', { name: /^Begin|^Start|^Show/ })
			.first()
			.click(),
	'/practise/who-decides/': async (page) => {
		for (const group of await page.getByRole('group', { name: 'Who decides' }).all())
			if (await group.isVisible()) {
				await group.getByRole('radio').first().check();
				break;
			}
		await page.getByRole('button', { name: 'Check' }).first().click();
	},
	'/decide/': async (page) => {
		for (const group of await page.getByRole('group', { name: /^Situation/ }).all())
			await group.getByRole('radio').first().check();
		await page.getByRole('button', { name: 'Show what it comes to' }).click();
	},
	'/decide/read-an-advert/': (page) => page.getByRole('button', { name: 'Use the example' }).click(),
	'/together/who-decides/': (page) => page.getByRole('radio', { name: 'Nine to thirty people' }).check(),
	'/together/working-agreement/': (page) => page.getByRole('radio', { name: 'product', exact: true }).check(),
};

/** Brings the tool of the page at `address` to show its results, where there is one. */
export const readersTool = async (page: Page, address: string) => void (await uses[address]?.(page));

/**
 * Opens what opens on a page on a phone, one thing after another, and names each state: all that folds, then the menu,
 * a definition, a source and the search.
 */
export async function* openEverything(page: Page): AsyncGenerator<string> {
	await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
	yield 'unfolded';
	await page.getByRole('button', { name: 'Menu' }).click();
	yield 'with the menu';
	await page.keyboard.press('Escape');
	for (const [state, opener] of [
		['with a definition', page.locator('main .term > button')],
		['with a source', page.getByRole('main').getByRole('button', { name: /^Source \d+: / })],
	] as const) {
		const first = opener.locator('visible=true').first();
		if (!(await first.count())) continue;
		await first.click();
		yield state;
		await page.keyboard.press('Escape');
	}
	const search = new SearchDialog(page);
	await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
	// On the search page itself the button leads to its field.
	if (await search.field.isVisible()) {
		await search.ask('product owner');
		yield 'with the search';
	}
}
