import type { Page } from '@playwright/test';
import { expect, test } from './offline-test.ts';
import { SearchDialog } from './pages/search-dialog.ts';

/** The names under which anything is kept for this site, wherever a browser can keep things. */
const kept = (page: Page) =>
	page.evaluate(async () => [
		...Object.keys(localStorage),
		...Object.keys(sessionStorage),
		...(await caches.keys()),
		...(await indexedDB.databases()).map(({ name }) => `${name} (database)`),
		...(await navigator.serviceWorker.getRegistrations()).map(({ active, installing }) =>
			new URL((active ?? installing)!.scriptURL).pathname.slice(1),
		),
		...document.cookie.split(';').filter(Boolean),
	]);

test('what is kept is what the page on privacy lists, no more and no less, and each goes as it says there', async ({
	page,
	context,
	panel,
	root,
}) => {
	test.setTimeout(120_000);
	const elsewhere: string[] = [];
	context.on('request', (request) => {
		if (!request.url().startsWith(root) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
	});
	const open = (address: string) => page.goto(root + address);

	await open('about/privacy/');
	const names = await page
		.getByRole('row')
		.getByRole('cell')
		.locator('code')
		.evaluateAll((all) => all.map(({ textContent }) => textContent));
	// The names of what is kept for offline are followed by the path of the guide.
	const listed = names.map((name) => (name.endsWith(':') ? `${name}/` : name)).sort();
	expect(listed.length).toBeGreaterThan(6);

	const seen = new Set<string>();
	/** Does something, after which nothing may be kept that is not listed. */
	const use = async (what: string, action: () => Promise<unknown>) => {
		await test.step(what, async () => {
			await action();
			for (const name of await kept(page)) {
				expect(listed, what).toContain(name);
				seen.add(name);
			}
		});
	};

	const theme = page.getByRole('banner').getByRole('combobox', { name: 'Theme' });
	await use('a theme', () => theme.selectOption('dark'));
	await use('a search', async () => {
		const search = new SearchDialog(page);
		await search.openByKey();
		await search.ask('gantt chart');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/glossary\/gantt-chart\/$/);
	});
	await use('the search page', async () => {
		await open('search/?q=scrum&kind=term');
		await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	});
	await use('a comparison', async () => {
		await open('compare/');
		await page.getByRole('checkbox', { name: 'Product owner' }).check();
	});
	await use('a place of work', async () => {
		await open('together/who-decides/');
		await page.getByRole('button', { name: 'Government service' }).click();
	});
	await use('the work samples', async () => {
		await open('decide/');
		await page.locator('wp-sheet').getByRole('radio').first().check();
	});
	await use('an advert', async () => {
		await open('decide/read-an-advert/');
		await page.getByRole('button', { name: 'Use the example' }).click();
	});
	await use('pay', async () => {
		await open('careers/pay/');
		await page
			.getByRole('form', { name: 'Show only some of the pay figures' })
			.getByLabel('Place')
			.selectOption('Germany');
	});
	await use('a question', async () => {
		await open('products-and-projects/#check-yourself');
		await page.getByRole('group', { name: 'Answers to question 1', exact: true }).locator('.option').first().click();
	});
	await use('the bank of questions', async () => {
		await open('practise/');
		await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 1 });
	});
	await use('a drill', async () => {
		await open('practise/who-decides/');
		const drill = page.getByRole('article').first();
		await drill.getByRole('group', { name: 'Who decides?' }).getByRole('radio').first().check();
		await drill.getByRole('button', { name: 'Check' }).first().click();
	});
	await use('cards', async () => {
		await open('practise/cards/');
		await page.locator('wp-cards').getByRole('combobox').selectOption('5');
		await page.locator('wp-cards .card button').first().click();
	});
	await use('the sheet of the agreement', async () => {
		await open('together/working-agreement/');
		await page.getByLabel('Product or project').fill('Freight');
		await page.getByRole('checkbox', { name: 'Keep my sheet on this device until I erase it' }).check();
	});
	const sure = page.getByRole('dialog').getByRole('button', { name: 'Erase it' });
	await use('a record of answers that cannot be read, as a browser that broke off would leave it', async () => {
		await page.evaluate(() => localStorage.setItem('which-pm:progress', '{"format":"which-pm progress","ver'));
		await open('practise/progress/');
		await expect(page.getByRole('region', { name: 'What could not be read' })).toBeVisible();
	});
	await use('answers that are erased', async () => {
		await page.getByRole('button', { name: 'Erase …' }).click();
		await sure.click();
		await expect(page.getByRole('button', { name: 'Bring back what was erased' })).toBeVisible();
	});
	await use('the offline copy', async () => {
		await panel.open(root);
		await panel.keep();
	});
	expect([...seen].sort(), 'all that is listed was met').toEqual(listed);

	await test.step('each is erased', async () => {
		await panel.press('Remove offline copy');
		await panel.says('The offline copy is removed');
		await theme.selectOption('auto');
		const search = new SearchDialog(page);
		await search.openByKey();
		await page.getByRole('button', { name: 'Erase these' }).click();
		await open('together/working-agreement/');
		await page.getByRole('button', { name: 'Erase my sheet' }).click();
		await open('practise/progress/');
		await page.getByRole('button', { name: 'Forget it now' }).click();
		await page
			.getByRole('region', { name: 'What could not be read' })
			.getByRole('button', { name: 'Erase it' })
			.click();
		await sure.click();
		await expect(page.getByRole('region', { name: 'What could not be read' })).toBeHidden();
	});
	// One line stays, as the page says: when something was erased.
	expect(await kept(page)).toEqual(['which-pm:progress']);
	const line = await page.evaluate(() => localStorage.getItem('which-pm:progress'));
	expect(JSON.parse(line!)).toMatchObject({ answers: [], settings: [] });
	expect(await context.cookies()).toEqual([]);
	expect(elsewhere).toEqual([]);
});
