import { chromium } from '@playwright/test';
import { findBrowser } from '../../commands/find-browser.mjs';
import { serve } from '../../commands/serve.ts';
import { makeBooks, type Book } from './make-books.ts';

/**
 * The books of a finished guide.
 * @param from `root` of the repo, `dist` with the finished guide, `base` below which it is served, `site` where it will
 *   stand on the web, and `tell`, which hears of each book as it is done.
 */
export async function booksOf({
	root,
	dist,
	base,
	site,
	tell,
}: {
	root: string;
	dist: string;
	base: string;
	site: string | undefined;
	tell(text: string): void;
}): Promise<Book[]> {
	const { url, close } = await serve({ dist, base, port: 0 });
	const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
	try {
		return await makeBooks(root, url, browser, {
			base,
			...(site && { site }),
			onBook: ({ name, bytes }) => tell(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB`),
		});
	} finally {
		await browser.close();
		await close();
	}
}
