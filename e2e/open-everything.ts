import type { Locator, Page } from '@playwright/test';
import { SearchDialog } from './pages/search-dialog.ts';

/** How a tool is brought to show what it has to show. */
const uses: Record<string, (page: Page) => Promise<unknown>> = {
	'/compare/': async (page) => {
		await page.getByRole('checkbox', { name: 'Product owner' }).check();
		await page.getByRole('checkbox', { name: 'Project manager', exact: true }).check();
	},
	'/careers/pay/': (page) => page.getByRole('combobox', { name: 'Year' }).selectOption({ index: 1 }),
	'/search/': (page) => page.goto('/search/?q=product+owner'),
	'/practise/': (page) => page.getByRole('list', { name: 'Questions' }).getByRole('button').first().click(),
	'/practise/cards/': (page) => page.getByRole('article').getByRole('button').first().click(),
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
 * Opens what opens on a page on a phone, one thing after another, and names each state and what has opened: all that
 * folds, then the menu, a definition, a source and the search.
 */
export async function* openEverything(page: Page): AsyncGenerator<{ state: string; opened: Locator }> {
	await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
	yield { state: 'unfolded', opened: page.locator('html') };
	await page.getByRole('button', { name: 'Menu' }).click();
	yield { state: 'the menu', opened: page.getByRole('navigation', { name: 'Pages' }) };
	await page.keyboard.press('Escape');
	const word = page.locator('main .term').locator('visible=true').first();
	if (await word.count()) {
		await word.getByRole('button').click();
		yield { state: 'a definition', opened: word };
		await page.keyboard.press('Escape');
	}
	const source = page.getByRole('main').getByRole('button', { name: /^Source \d+: / });
	if (await source.locator('visible=true').count()) {
		await source.locator('visible=true').first().click();
		yield { state: 'a source', opened: page.locator('.note:popover-open') };
		await page.keyboard.press('Escape');
	}
	const search = new SearchDialog(page);
	await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
	// On the search page itself the button leads to its field.
	if (new URL(page.url()).pathname !== '/search/') {
		await search.field.waitFor();
		await search.ask('product owner');
		yield { state: 'the search', opened: page.getByRole('dialog') };
	}
}
