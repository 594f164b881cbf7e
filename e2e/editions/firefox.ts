import { test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';

/** The Firefox that `npm run test:editions` found, or that the reader named. */
export const firefox = process.env['FIREFOX'];

export const noFirefox =
	'There is no Firefox here, so nothing was tried in it. Install it, or name one: FIREFOX=/path/to/firefox';

/** A test with one Firefox for all tests of a file, beside the browser that other tests use. */
export const firefoxTest = test.extend<object, { browserApart: Browser }>({
	browserApart: [
		async ({}, use) => {
			const browser = await puppeteer.launch({
				browser: 'firefox',
				executablePath: firefox!,
				headless: true,
				// Nobody looks, so it need not draw sixty times a second.
				extraPrefsFirefox: { 'layout.frame_rate': 5 },
			});
			await use(browser);
			await browser.close();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});
