import type { BrowserContext } from '@playwright/test';
import { sitemap } from './addresses.ts';
import { askAll, below, placed } from './ask-all.ts';
import { answering } from './global-setup.ts';
import { MoodyServer } from './moody-server.ts';
import { OfflinePanel } from './pages/offline-panel.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { questions, servedAnswers } from './served-answers.ts';
import { asItShould, standing } from './standing.ts';
import { expect, test as base } from './test.ts';

/** What all tests of this file look at: the copy is kept once, and the server that it came from is stopped. */
let server: MoodyServer;
let root: string;
let kept: BrowserContext | undefined;

const test = base.extend({
	context: async ({}, use) => use(kept!),
	page: async ({ context }, use) => {
		const page = await context.newPage();
		await use(page);
		await page.close();
	},
});

// In one worker, which keeps the copy.
test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ baseURL, browser }) => {
	test.setTimeout(260_000);
	await answering(baseURL!, 180);
	server = await new MoodyServer(baseURL!).start();
	root = server.origin + new URL(baseURL!).pathname;
	kept = await browser.newContext();
	const page = await kept.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	page.on('response', (response) => response.ok() || faults.push(`${response.status()} ${response.url()}`));
	const panel = new OfflinePanel(page);
	await panel.open(root);
	await panel.keep();
	expect(faults).toEqual([]);
	await page.close();
	await server.stop();
	await expect(fetch(root)).rejects.toThrow();
});

test.afterAll(() => kept?.close());

test('with the server stopped, every address of the sitemap opens with its styles, scripts and pictures', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(300_000);
	const addresses = await sitemap(baseURL!);
	expect(addresses.length).toBeGreaterThan(300);
	for (const address of addresses) {
		const response = await page.goto(server.origin + address);
		expect(response?.status(), address).toBe(200);
		expect(response?.fromServiceWorker(), address).toBe(true);
		expect(await page.evaluate(standing), address).toEqual(asItShould);
	}
});

test('with the server stopped, search answers every judged query with the list that the website gives', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(240_000);
	// Below the path a figure was changed, and what is found with it.
	const served = await servedAnswers(page, baseURL!);
	expect(served.filter(({ hrefs }) => hrefs.length).length).toBeGreaterThan(200);
	await page.goto(`${root}search/`);
	expect(placed(await page.evaluate(askAll, questions), below(root))).toEqual(served);
	// From the dialog too, on another page.
	await page.goto(`${root}answer/`);
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('prodct backlog');
	await search.results.first().click();
	await expect(page).toHaveURL(`${root}glossary/product-backlog/`);
});

test('with the server stopped, addresses work without a slash, with a query, an anchor or index.html', async ({
	page,
}) => {
	await page.goto(`${root}roles/product-manager?from=mail#sources`);
	await expect(page).toHaveURL(`${root}roles/product-manager/?from=mail#sources`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const form of ['roles/index.html', 'roles/?x=1&y=2', 'roles/#main', 'index.html', '?utm=1', '']) {
		const response = await page.goto(root + form);
		expect(response?.status(), form).toBe(200);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	}
});

test('with the server stopped, an unknown address gets the page for that, with its status', async ({
	page,
	expectedFailures,
}) => {
	const wrong = `${root}roles/prodct-owner/`;
	expectedFailures.add(wrong);
	expect((await page.goto(wrong))?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await page.getByRole('link', { name: 'Product owner', exact: true }).first().click();
	await expect(page).toHaveURL(`${root}roles/product-owner/`);
});

test('with the server stopped, questions show their answers, and data files and templates can be had', async ({
	page,
}) => {
	await page.goto(`${root}practise/`);
	await page.getByText('Answer, and why').first().click();
	await expect(page.getByText(/is right\./).first()).toBeVisible();
	const kept = await page.evaluate(async (home) => {
		const types: Record<string, string | null> = {};
		for (const file of ['data/figures.csv', 'data/terms.json', 'templates/charter.docx', 'favicon.svg']) {
			const response = await fetch(new URL(file, home));
			types[file] = response.ok ? response.headers.get('content-type') : String(response.status);
		}
		return types;
	}, root);
	expect(kept).toMatchObject({
		'data/figures.csv': 'text/csv; charset=utf-8',
		'data/terms.json': expect.stringContaining('json'),
		'templates/charter.docx': expect.stringContaining('wordprocessingml'),
		'favicon.svg': 'image/svg+xml; charset=utf-8',
	});
});
