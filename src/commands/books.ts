import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { makeBooks } from '../exports/book/make-books.ts';
import { findBrowser } from './find-browser.mjs';
import { main, root, Stop } from './run.mjs';
import { serve } from './serve.ts';

/** `npm run books`: the built guide as PDF and EPUB files, in dist/take-away. */
await main(async () => {
	const dist = join(root, 'dist');
	if (!existsSync(join(dist, 'index.html'))) throw new Stop('There is no built guide. Run "npm run build" first.');
	const { url, close } = await serve({ dist, port: 0 });
	const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
	const folder = join(dist, 'take-away');
	mkdirSync(folder, { recursive: true });
	const site = process.env['SITE_URL'];
	await makeBooks(root, url, browser, {
		...(site && { site }),
		onBook: ({ name, bytes }) => {
			writeFileSync(join(folder, name), bytes);
			console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB`);
		},
	});
	await browser.close();
	await close();
	return 0;
});
