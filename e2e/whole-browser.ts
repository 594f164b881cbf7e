import type { LaunchOptions, Page } from '@playwright/test';

export const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	// Tests see a page for moments: to compile its scripts as for hours takes a tenth more of a core than it saves.
	'--js-flags=--no-opt --no-maglev',
];

const file = process.env['CHROMIUM'];

/**
 * How to start a Chromium with all that readers have. Most journeys run in a headless shell, which is faster, but has no
 * page cache, no settings of a reader's and nothing to install a site with.
 */
export const wholeBrowser: LaunchOptions = file ? { executablePath: file, args: browserArguments } : {};

/** Whether this is a headless shell after all, since no other browser is there. */
export async function isShell(page: Page): Promise<boolean> {
	const devtools = await page.context().newCDPSession(page);
	const { product } = await devtools.send('Browser.getVersion');
	return product.startsWith('HeadlessChrome/');
}
