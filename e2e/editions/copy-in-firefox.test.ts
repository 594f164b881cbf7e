import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { sitemap } from '../addresses.ts';
import { askAll, below, placed } from '../ask-all.ts';
import { asItShould, standing } from '../standing.ts';
import { MoodyServer } from '../moody-server.ts';
import { questions, servedAnswers } from '../served-answers.ts';
import { rootUrl } from '../servers.ts';
import { firefox, firefoxTest, noFirefox } from './firefox.ts';

/** A tab of a Firefox that has kept the guide, and the server that it was kept from. */
const test = firefoxTest.extend<{ tab: Page }, { server: MoodyServer; kept: void; root: string }>({
	server: [
		async ({}, use) => {
			const server = await new MoodyServer(rootUrl).start();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' },
	],
	root: [async ({ server }, use) => use(`${server.origin}/`), { scope: 'worker' }],
	/** The copy is kept, and the server stopped. */
	kept: [
		async ({ browserApart, root, server }, use) => {
			const tab = await browserApart.newPage();
			await tab.goto(`${root}take-away/`);
			await (await tab.waitForSelector('main wp-offline ::-p-text(Keep this guide offline)'))!.click();
			await tab.waitForSelector('main wp-offline ::-p-text(Ready offline)', { timeout: 120_000 });
			await tab.close();
			await server.stop();
			await use();
		},
		{ scope: 'worker', timeout: 240_000 },
	],
	tab: async ({ browserApart, kept: _ }, use) => {
		const tab = await browserApart.newPage();
		const faults: string[] = [];
		tab.on('pageerror', (error) => {
			if (!leftBefore.test(String(error))) faults.push(`${tab.url()}: ${error}`);
		});
		await use(tab);
		expect(faults).toEqual([]);
		await tab.close();
	},
});

/**
 * What Firefox says of a request whose page was left before the answer came: it has no address any more. One that fails is
 * told with its address.
 */
const leftBefore = /Failed to load ‘’\. A ServiceWorker intercepted the request/;

test.skip(!firefox, noFirefox);
test.describe.configure({ mode: 'serial' });

test('kept in Firefox, with the server stopped, every address of the sitemap opens with its looks and pictures', async ({
	tab,
	root,
	server,
}) => {
	test.setTimeout(400_000);
	await expect(fetch(root)).rejects.toThrow();
	server.forget();
	for (const address of await sitemap()) {
		await tab.goto(new URL(address, root).href);
		expect(await tab.evaluate(standing), address).toEqual(asItShould);
		expect(await tab.evaluate(() => navigator.serviceWorker.controller?.state), address).toBe('activated');
	}
	expect(server.asked).toEqual([]);
});

test('kept in Firefox, with the server stopped, search answers every judged query with the list that the website gives', async ({
	tab,
	root,
	page,
}) => {
	test.setTimeout(240_000);
	const served = await servedAnswers(page, rootUrl);
	await tab.goto(`${root}search/`);
	expect(placed(await tab.evaluate(askAll, questions), below(root))).toEqual(served);
	expect(served.filter(({ hrefs }) => hrefs.length).length).toBeGreaterThan(200);
});

test('kept in Firefox, with the server stopped, an address without its slash opens, and a wrong one gets the page for that', async ({
	tab,
	root,
}) => {
	await tab.goto(`${root}roles/product-manager?from=mail`);
	expect(tab.url()).toBe(`${root}roles/product-manager/?from=mail`);
	expect(await tab.$eval('h1', (heading) => heading.textContent?.trim())).toBe('Product manager');
	await tab.goto(`${root}roles/prodct-owner/`);
	expect(await tab.$eval('h1', (heading) => heading.textContent?.trim())).toBe('There is no page here');
});

test('kept in Firefox, with the server stopped, a question is answered and counts on the next page', async ({
	tab,
	root,
}) => {
	await tab.goto(`${root}products-and-projects/#check-yourself`);
	const option = await tab.waitForSelector('wp-options button');
	await option!.click();
	await tab.waitForSelector('wp-options [role=status] ::-p-text(The reason stands below each answer.)');
	await tab.goto(`${root}practise/progress/`);
	expect(await tab.$eval('main', (main) => main.textContent)).not.toContain('Nothing is kept yet.');
});
