import { chromium } from '@playwright/test';
import { serve } from '../../src/commands/serve.ts';
import { weighing } from '../measure.ts';
import { kinds } from './kinds.ts';
import type { Site } from './sites.ts';
import { weighPage } from './weigh-page.ts';

/** What one page of one site costs somebody who has never been there. All but counts is in bytes after Brotli 11. */
export interface Visit {
	site: string;
	address: string;
	words: number;
	/** Whether pictures are drawn in the text itself. */
	drawn: boolean;
	/** The page and all that keeps it from being shown. */
	first: number;
	/** The same up to the 400th word. */
	screen: number;
	/** How many files keep it from being shown. */
	blocking: number;
	requests: number;
	bytes: number;
	script: number;
	font: number;
}

/** What a browser fetches of each page, as a first visit: until nothing has been asked for half a second. */
export async function firstVisits(sites: readonly Site[], browser: string): Promise<Visit[]> {
	const opened = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
	const visits: Visit[] = [];
	for (const { name, dist } of sites) {
		const server = await serve({ dist, port: 0 });
		for (const address of kinds) {
			const context = await opened.newContext({ viewport: { width: 412, height: 823 } });
			const page = await context.newPage();
			const weigh = weighing(page);
			let requests = 0;
			page.on('response', () => requests++);
			await page.goto(new URL(address, server.url).href);
			await page.waitForLoadState('networkidle');
			const weight = weighPage(dist, `${address.slice(1)}index.html`);
			const script = await weigh((path) => path.endsWith('.js'));
			if (script < weight.scripts.bytes) throw new Error(`${name} was left at ${address} before its scripts had come.`);
			visits.push({
				site: name,
				address,
				words: weight.words,
				drawn: weight.drawn,
				first: weight.html + weight.blocking.bytes,
				screen: weight.firstScreen + weight.blocking.bytes,
				blocking: weight.blocking.files.length,
				requests,
				bytes: await weigh(() => true),
				script,
				font: await weigh((path) => /\.woff2?$/.test(path)),
			});
			await context.close();
		}
		await server.close();
	}
	await opened.close();
	return visits;
}
