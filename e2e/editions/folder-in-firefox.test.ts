import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
// The queries are those that search is measured by.
import { readQueries } from '../../src/search/query-set.ts';
import { sitemap } from '../addresses.ts';
import { askAll } from '../ask-all.ts';
import { asItShould, standing } from '../standing.ts';
import { rootUrl } from '../servers.ts';
import { Unpacked } from '../unpacked.ts';
import { firefox, firefoxTest, noFirefox } from './firefox.ts';

const test = firefoxTest.extend<{ tab: Page }, { folder: Unpacked }>({
	folder: [
		async ({}, use) => {
			const folder = new Unpacked();
			await use(folder);
			folder.remove();
		},
		{ scope: 'worker' },
	],
	tab: async ({ browserApart }, use) => {
		const tab = await browserApart.newPage();
		const faults: string[] = [];
		tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		tab.on('pageerror', (error) => faults.push(String(error)));
		tab.on('request', (request) => {
			if (!/^(?:file|data|blob|about):/.test(request.url()) && !request.url().startsWith(rootUrl))
				faults.push(`A request: ${request.url()}`);
		});
		await use(tab);
		expect(faults).toEqual([]);
		await tab.close();
	},
});

test.skip(!firefox, noFirefox);
test.describe.configure({ mode: 'serial' });

test('opened from a folder in Firefox, every address of the sitemap stands, with its looks and pictures', async ({
	tab,
	folder,
}) => {
	test.setTimeout(400_000);
	for (const address of await sitemap()) {
		await tab.goto(folder.fileOf(address));
		expect(await tab.evaluate(standing), address).toEqual(asItShould);
	}
});

test('opened from a folder in Firefox, search answers every judged query with the list that the website gives', async ({
	tab,
	folder,
}) => {
	test.setTimeout(400_000);
	const questions = readQueries().map(({ q }) => q);
	await tab.goto(`${rootUrl}search/`);
	const served = (await tab.evaluate(askAll, questions)).map((list) =>
		list.map((href) => `/${href.slice(rootUrl.length)}`),
	);
	await tab.goto(folder.fileOf('/search/'));
	const found = (await tab.evaluate(askAll, questions)).map((list) => list.map((href) => folder.addressOf(href)));
	expect(found).toEqual(served);
	expect(found.filter((list) => list.length).length).toBeGreaterThan(200);
});

test('opened from a folder in Firefox, the theme is kept from page to page, and questions show their answers', async ({
	tab,
	folder,
}) => {
	await tab.setViewport({ width: 1280, height: 900 });
	await tab.goto(folder.fileOf('/'));
	await tab.select('header wp-theme select', 'dark');
	await tab.goto(folder.fileOf('/practise/'));
	expect(await tab.$eval('html', (html) => html.dataset['scheme'])).toBe('dark');
	await (await tab.$('wp-options details > summary'))!.click();
	expect(await tab.$eval('wp-options details[open]', (opened) => opened.textContent)).toContain('is right.');
	const link = await tab.$('nav[aria-label="Sections"] a[href$="careers/index.html"]');
	await Promise.all([tab.waitForNavigation(), link!.click()]);
	expect(tab.url()).toBe(folder.fileOf('/careers/'));
});
