import { chromium, test as base, expect } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { kinds, sitemap } from './addresses.ts';
import { askAll, placed } from './ask-all.ts';
import { asItShould, standing } from './standing.ts';
import { answering, serve } from './global-setup.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { questions, servedAnswers } from './served-answers.ts';
import { otherPort } from './servers.ts';
import { useAllTools } from './tool-journeys.ts';
import { Unpacked } from './unpacked.ts';
import { isShell, wholeBrowser } from './whole-browser.ts';

/** Beside those of the tests that start servers of their own. */
const schoolPort = otherPort + 5;

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
				const own = [baseURL!, `http://localhost:${schoolPort}/`];
				if (!/^(?:file|data|blob):/.test(request.url()) && !own.some((start) => request.url().startsWith(start)))
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
	const served = await servedAnswers(page, baseURL!);
	await page.goto(folder.fileOf('/search/'));
	const found = placed(await page.evaluate(askAll, questions), (href) => folder.addressOf(href));
	expect(found).toEqual(served);
	expect(found.filter(({ hrefs }) => hrefs.length).length).toBeGreaterThan(200);
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

test('opened from a folder in Chromium, theme, questions, progress, menus and printing work from page to page', async ({
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
	await page.locator('wp-options').nth(1).getByRole('button').first().click();
	await page.goto(folder.fileOf('/practise/progress/'));
	await expect(page.getByRole('main')).toContainText(/1 answer/);
	await expect(page.getByRole('main')).not.toContainText('Nothing is kept yet.');
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
	// It tells of no button that it has not.
	const main = page.getByRole('main');
	for (const words of [/You press the button/, /Check copy/, /Remove offline copy/, /Update fetches/])
		await expect(main.getByText(words)).toHaveCount(0);
	await expect(main.getByRole('link', { name: /^(Keep it|Home page)$/ })).toHaveCount(0);
	const row = page.getByRole('row', { name: /^A folder/ });
	await expect(row).toContainText(/[\d.]+ MB/);
	await expect(row.getByRole('link')).toHaveCount(0);
});

test('opened from a read-only folder in a browser that may keep nothing, all works until the page is left, and it says so', async ({
	folder,
}) => {
	test.setTimeout(120_000);
	// A reader's own setting, not a stand-in of ours: no site may keep anything on this device.
	const profile = mkdtempSync(join(tmpdir(), 'which-pm-profile-'));
	const preferences = join(profile, 'Default/Preferences');
	mkdirSync(dirname(preferences));
	writeFileSync(preferences, JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
	const context = await chromium.launchPersistentContext(profile, wholeBrowser);
	try {
		const page = await context.newPage();
		test.skip(await isShell(page), 'A headless shell reads no settings of a reader’s.');
		const faults: string[] = [];
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		page.on('pageerror', (error) => faults.push(error.message));
		const keepsNothing = 'Your browser lets this site keep nothing. Your answers count until you leave this page.';
		await page.goto(folder.fileOf('/practise/'));
		const refusal = await page.evaluate(() => {
			try {
				return String(localStorage.length);
			} catch (problem) {
				return (problem as Error).name;
			}
		});
		expect(refusal).toBe('SecurityError');
		// Said before anything is answered, and again where it is.
		await expect(page.locator('wp-question-bank').getByText(keepsNothing)).toBeVisible();
		const question = page.locator('wp-options').first();
		await question.getByRole('button').first().click();
		await expect(question.getByRole('status')).toHaveText(/^(?:Not right: you chose a|a is right)/);
		await expect(question.getByText(keepsNothing)).toBeVisible();
		// What was answered counts as long as the page stands.
		await page.goto(folder.fileOf('/practise/cards/'));
		const cards = page.getByRole('region', { name: 'Today’s cards' });
		await expect(cards.getByText(keepsNothing)).toBeVisible();
		await expect(cards.getByText('Card 1 of 10 today')).toBeVisible();
		// The first card of the deck asks which of two; others are turned over.
		await cards.getByRole('article').getByRole('button').first().click();
		await cards.getByRole('button', { name: /^(?:Next card|I knew it)$/ }).click();
		await expect(cards.getByText('Card 2 of 10 today')).toBeVisible();
		// Search from any page, and every kind of page stands.
		const search = new SearchDialog(page);
		await search.openByKey();
		await search.ask('prodct backlog');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(folder.fileOf('/glossary/product-backlog/'));
		await page.getByRole('banner').getByRole('combobox', { name: 'Theme' }).selectOption('dark');
		await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
		for (const address of kinds) {
			await page.goto(folder.fileOf(address));
			expect(await page.evaluate(standing), address).toEqual(asItShould);
		}
		expect(faults).toEqual([]);
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
});

test('opened from a folder in an engine that is too old for its scripts, a page is plain text, and says so', async ({
	page,
	folder,
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
	for (const address of kinds) {
		await page.goto(folder.fileOf(address));
		await expect(page.getByRole('note').first(), address).toContainText('Our search and tools do not work in it');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.goto(folder.fileOf('/practise/'));
	await page.getByText('Answer, and why').first().click();
	await expect(page.getByText(/is right\./).first()).toBeVisible();
});

test('put on a server, as a school may, the folder works, and offers no copy of itself', async ({ page, folder }) => {
	const server = serve(folder.folder, schoolPort, '/');
	try {
		const school = `http://localhost:${schoolPort}/`;
		await answering(school);
		await page.goto(`${school}take-away/index.html`);
		await expect(page.locator('wp-offline').first()).toContainText('This copy is the folder, on a server');
		await expect(page.getByRole('button', { name: 'Offline' })).toHaveCount(0);
		const search = new SearchDialog(page);
		await search.openByKey();
		await search.ask('prodct backlog');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(`${school}glossary/product-backlog/index.html`);
	} finally {
		server.kill();
	}
});
