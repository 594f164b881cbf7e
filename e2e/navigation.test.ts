import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { kinds } from './addresses.ts';
import { rootUrl } from './servers.ts';
import { expect, test } from './test.ts';
import { isShell, wholeBrowser } from './whole-browser.ts';

interface Asked {
	path: string;
	/** `prefetch`, or `prefetch;prerender`: what Chromium asks ahead for. */
	purpose: string;
}

/** A way to the guide that notes what is asked for. */
async function noting() {
	const asked: Asked[] = [];
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push({ path, purpose: String(request.headers['sec-purpose'] ?? '') });
		void fetch(new URL(path, rootUrl)).then(async ({ status, headers, body }) => {
			response.writeHead(status, Object.fromEntries([...headers].filter(([name]) => !/^content-(enc|len)/.test(name))));
			if (body) for await (const part of body) response.write(part);
			response.end();
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = `http://localhost:${(server.address() as AddressInfo).port}`;
	return { asked, url, close: () => (server.closeAllConnections(), server.close()) };
}

test('a page that is pointed at is fetched once, before the click, and not again', async ({ page }) => {
	const { asked, url, close } = await noting();
	await page.goto(`${url}/roles/`);
	const link = page.getByRole('link', { name: 'Product manager', exact: true }).first();
	await link.hover();
	const to = '/roles/product-manager/';
	await expect.poll(() => asked.filter(({ path }) => path === to)).toHaveLength(1);
	expect(asked.find(({ path }) => path === to)!.purpose).toMatch(/^prefetch/);
	await page.waitForTimeout(500);
	await link.click();
	await expect(page).toHaveURL(url + to);
	expect(
		await page.evaluate(() => {
			const [arrival] = performance.getEntriesByType('navigation');
			return (arrival as PerformanceNavigationTiming & { deliveryType: string }).deliveryType;
		}),
	).toBe('navigational-prefetch');
	// The pointer still rests where the link was: the page must not fetch itself.
	await page.waitForTimeout(1000);
	expect(asked.filter(({ path }) => path === to)).toHaveLength(1);
	close();
});

test('files that are no pages are not fetched ahead', async ({ page }) => {
	const { asked, url, close } = await noting();
	await page.goto(`${url}/take-away/`);
	const files = page.getByRole('main').locator('a[href*="."]:not([href^="http"])');
	expect(await files.count()).toBeGreaterThan(0);
	await files.first().hover();
	await page.waitForTimeout(700);
	expect(asked.filter(({ purpose }) => purpose)).toEqual([]);
	close();
});

test('back and forward show the page as it was left, without loading it again', async () => {
	test.setTimeout(120_000);
	// Playwright switches the page cache off.
	const browser = await chromium.launch({ ...wholeBrowser, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
	const page = await browser.newPage();
	test.skip(await isShell(page), 'A headless shell has no page cache.');
	for (const address of kinds) {
		await page.goto(new URL(address, rootUrl).href, { waitUntil: 'networkidle' });
		await page.evaluate(() => Object.assign(window, { left: true }));
		await page.goto(new URL('/about/privacy/', rootUrl).href);
		await page.evaluate(() => history.back());
		await expect
			.poll(() => page.evaluate(() => [location.pathname, 'left' in window]).catch(() => []), { message: address })
			.toEqual([address, true]);
	}
	await browser.close();
});
