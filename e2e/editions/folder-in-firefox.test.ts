import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { sitemap } from '../addresses.ts';
import { askAll, placed } from '../ask-all.ts';
import { asItShould, standing } from '../standing.ts';
import { questions, servedAnswers } from '../served-answers.ts';
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
	page,
}) => {
	test.setTimeout(400_000);
	const served = await servedAnswers(page, rootUrl);
	await tab.goto(folder.fileOf('/search/'));
	const found = placed(await tab.evaluate(askAll, questions), (href) => folder.addressOf(href));
	expect(found).toEqual(served);
	expect(found.filter(({ hrefs }) => hrefs.length).length).toBeGreaterThan(200);
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
