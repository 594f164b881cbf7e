import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../src/commands/serve.ts';
import { kinds } from './kinds.ts';
import type { Site } from './sites.ts';

/** The pages of a site that a browser shows again as they were left, when the reader goes back to them. */
export interface Restored {
	site: string;
	restored: string[];
	loadedAgain: string[];
}

/** Whether the page that was gone back to is the one that was left. Playwright tells of no arrival from the page cache. */
async function isAsLeft(page: Page, address: string): Promise<boolean> {
	for (let tries = 0; tries < 100; tries++) {
		const found = await page.evaluate(() => [location.pathname, 'left' in window] as const).catch(() => undefined);
		if (found?.[0] === address) return found[1];
		await pause(100);
	}
	throw new Error(`Going back did not lead to ${address}.`);
}

export async function backAndForward(sites: readonly Site[], browser: string): Promise<Restored[]> {
	// Playwright switches the page cache off.
	const opened = await chromium.launch({
		executablePath: browser,
		args: ['--no-sandbox', '--disable-gpu'],
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
	});
	const rows: Restored[] = [];
	for (const { name, dist } of sites) {
		const server = await serve({ dist, port: 0 });
		const row: Restored = { site: name, restored: [], loadedAgain: [] };
		for (const address of kinds) {
			const page = await opened.newPage();
			await page.goto(new URL(address, server.url).href, { waitUntil: 'networkidle' });
			await page.evaluate(() => Object.assign(window, { left: true }));
			await page.goto(new URL(address === '/hire/' ? '/' : '/hire/', server.url).href);
			await page.evaluate(() => history.back());
			row[(await isAsLeft(page, address)) ? 'restored' : 'loadedAgain'].push(address);
			await page.close();
		}
		rows.push(row);
		await server.close();
	}
	await opened.close();
	return rows;
}
