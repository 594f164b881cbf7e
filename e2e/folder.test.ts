import { test as base, expect } from '@playwright/test';
// The queries are those that search is measured by.
// eslint-disable-next-line no-restricted-imports
import { readQueries } from '../src/search/query-set.ts';
import { sitemap } from './addresses.ts';
import { askAll } from './ask-all.ts';
import { asItShould, standing } from './folder-page.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { useAllTools } from './tool-journeys.ts';
import { Unpacked } from './unpacked.ts';

/** A test with the folder edition, which fails at any fault of a page and at any request that is not for a file. */
const test = base.extend<{ quiet: void }, { folder: Unpacked }>({
	folder: [
		async ({}, use) => {
			const folder = new Unpacked();
			const before = folder.fingerprint;
			await use(folder);
			expect(folder.fingerprint, 'nothing is written into the folder').toBe(before);
			folder.remove();
		},
		{ scope: 'worker' },
	],
	quiet: [
		async ({ page, baseURL }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
			page.on('pageerror', (error) => faults.push(error.message));
			page.on('requestfailed', (request) => {
				if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`${request.url()} failed`);
			});
			page.on('request', (request) => {
				if (!/^(?:file|data|blob):/.test(request.url()) && !request.url().startsWith(baseURL!))
					faults.push(`A request: ${request.url()}`);
			});
			await use();
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

test('opened from a folder in Chromium, every address of the sitemap stands, with its looks, pictures and links', async ({
	page,
	folder,
}) => {
	test.setTimeout(240_000);
	const files = new Set(folder.paths.map((path) => path.slice(folder.folder.length + 1)));
	for (const address of await sitemap()) {
		await page.goto(folder.fileOf(address));
		expect(await page.evaluate(standing), address).toEqual(asItShould);
		const leads = await page.evaluate(() =>
			[...document.querySelectorAll('a[href]')].map(
				(link) => new URL(link.getAttribute('href')!, document.baseURI).href,
			),
		);
		const astray = leads.filter((href) => {
			if (!href.startsWith('file:')) return !/^(?:https?:|mailto:)/.test(href);
			const path = decodeURI(href.replace(folder.root, '').replace(/[?#].*$/, ''));
			return !files.has(path);
		});
		expect(astray, address).toEqual([]);
	}
});

test('opened from a folder in Chromium, search answers every judged query with the list that the website gives', async ({
	page,
	folder,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const questions = readQueries().map(({ q }) => q);
	await page.goto(`${baseURL}search/`);
	const served = (await page.evaluate(askAll, questions)).map((list) =>
		list.map((href) => `/${href.slice(baseURL!.length)}`),
	);
	await page.goto(folder.fileOf('/search/'));
	const found = (await page.evaluate(askAll, questions)).map((list) => list.map((href) => folder.addressOf(href)));
	expect(found).toEqual(served);
	expect(found.filter((list) => list.length).length).toBeGreaterThan(200);
});

test('opened from a folder in Chromium, search can be used from any page, by keyboard, and its address can be kept', async ({
	page,
	folder,
}) => {
	await page.goto(folder.fileOf('/roles/product-manager/'));
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('prodct backlog');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(folder.fileOf('/glossary/product-backlog/'));
	await page.goto(`${folder.fileOf('/search/')}?q=scrum+master`);
	const results = page.getByRole('list', { name: 'Results' });
	await expect(results.getByRole('link').first()).toBeVisible();
	await page.getByRole('searchbox').fill('raci');
	await expect(page).toHaveURL(/index\.html\?q=raci$/);
	await results.getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('opened from a folder in Chromium, theme, questions, menus and printing work from page to page', async ({
	page,
	folder,
}) => {
	await page.goto(folder.fileOf('/'));
	await page.getByRole('banner').getByRole('combobox', { name: 'Theme' }).selectOption('dark');
	await page.getByRole('link', { name: 'Understand it' }).click();
	await expect(page).toHaveURL(folder.fileOf('/answer/'));
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await page.goto(folder.fileOf('/practise/'));
	await page.getByText('Answer, and why').first().click();
	await expect(page.getByText(/is right\./).first()).toBeVisible();
	await page.setViewportSize({ width: 360, height: 780 });
	await page.getByRole('button', { name: 'Menu' }).click();
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Careers' }).click();
	await expect(page).toHaveURL(folder.fileOf('/careers/'));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
	expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
});

test('opened from a folder in Chromium, every tool does its work', async ({ page, folder }) => {
	test.setTimeout(120_000);
	await useAllTools(test.step, { page, open: (address) => page.goto(folder.fileOf(address)) });
});

test('opened from a folder, the guide says that it is one, and offers no copy of itself', async ({ page, folder }) => {
	await page.goto(folder.fileOf('/take-away/'));
	await expect(page.locator('wp-offline').first()).toContainText('This copy is a folder on your device');
	await expect(page.getByRole('button', { name: 'Offline' })).toHaveCount(0);
	const row = page.getByRole('row', { name: /^A folder/ });
	await expect(row).toContainText(/[\d.]+ MB/);
	await expect(row.getByRole('link')).toHaveCount(0);
});
