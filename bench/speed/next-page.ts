import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { policyIn } from '../../src/header-files.ts';
import { contentTypeOf, headersFor } from '../../src/headers.ts';
import { middle } from './middle.ts';
import type { Site } from './sites.ts';

/** How late each answer comes, how long the pointer rests on the link, and how long the button is held, in milliseconds. */
const LINK = 150;
const HOVER = 350;
const HOLD = 60;

/** From a page to one that it links to. */
const ways = [
	['/roles/', '/roles/product-manager/'],
	['/compare/', '/compare/product-manager-vs-project-manager/'],
	['/questions/', '/questions/who-owns-the-deadline/'],
] as const;

/** A click on a link to a page that was not visited before. */
export interface Arrival {
	/** From the release of the button to the first frame of the next page, in milliseconds. */
	ms: number;
	/** Bytes fetched for what the reader might do next, up to then. */
	ahead: number;
	/** Whether the page had been made ready unseen. */
	prerendered: boolean;
}

export interface NextPage {
	site: string;
	/** Medians over all ways and rounds. */
	ms: number;
	ahead: number;
	prerendered: number;
	arrivals: number;
}

const CLICKED = '/bench-clicked';

/** A host at the far end of a slow link: all that it sends is packed as well as can be, and its named files are kept. */
async function slowHost(dist: string) {
	const packed = new Map<string, Buffer>();
	const pack = (file: string) => {
		const body = packed.get(file) ?? brotliCompressSync(readFileSync(file));
		packed.set(file, body);
		return body;
	};
	const rules = join(dist, '_headers');
	const policy = existsSync(rules) ? policyIn(readFileSync(rules, 'utf8')) : undefined;
	let ahead = 0;
	let clicked: ((time: number) => void) | undefined;
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
		if (pathname === CLICKED) clicked?.(Number(searchParams.get('at')));
		const path = decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
		const file = join(dist, path);
		const found = !path.includes('..') && existsSync(file);
		const body = found ? pack(file) : Buffer.alloc(0);
		if (String(request.headers['sec-purpose'] ?? '').startsWith('prefetch')) ahead += body.length;
		setTimeout(() => {
			response.writeHead(found ? 200 : 404, {
				...headersFor(path, policy),
				// VitePress names these files after what is in them, as Astro does.
				...(/^(_astro|assets)\//.test(path) && { 'Cache-Control': 'public, max-age=31536000, immutable' }),
				'Content-Type': contentTypeOf(path),
				'Content-Encoding': 'br',
				'Content-Length': body.length,
			});
			response.end(body);
		}, LINK);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		/** Starts to count anew; gives when the next click was released, by the browser's clock. */
		begin: () => {
			ahead = 0;
			return new Promise<number>((done) => (clicked = done));
		},
		ahead: () => ahead,
		close: () => (server.closeAllConnections(), server.close()),
	};
}

/** In the page that is left: tells when the button is released, and when the heading of a page that comes into this document is painted. */
function watch(clicked: string) {
	addEventListener(
		'pointerup',
		({ timeStamp }) => navigator.sendBeacon(`${clicked}?at=${performance.timeOrigin + timeStamp}`),
		true,
	);
	const first = document.querySelector('h1');
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { identifier: string; renderTime: number })[])
			if (entry.identifier === 'arrived') Object.assign(window, { arrived: performance.timeOrigin + entry.renderTime });
	}).observe({ type: 'element' });
	new MutationObserver(() => {
		const heading = document.querySelector('h1');
		if (heading && heading !== first) heading.setAttribute('elementtiming', 'arrived');
	}).observe(document.body, { childList: true, subtree: true });
}

/** In whatever page is shown: when its first frame came, by the same clock, if it has. */
function arrival() {
	const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
		activationStart: number;
	})[];
	const [paint] = performance.getEntriesByName('first-contentful-paint');
	const { arrived } = window as { arrived?: number };
	return {
		path: location.pathname,
		// In a document that stayed, its first paint was that of the page before.
		at: 'benchWatched' in window ? arrived : paint && performance.timeOrigin + paint.startTime,
		prerendered: (navigation?.activationStart ?? 0) > 0,
	};
}

async function once(
	host: Awaited<ReturnType<typeof slowHost>>,
	[from, to]: readonly [string, string],
	executablePath: string,
): Promise<Arrival> {
	// No protocol client may be attached to the page itself: Chromium then refuses to prerender.
	const browser = await puppeteer.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
		defaultViewport: { width: 1280, height: 900 },
	});
	try {
		const clicked = host.begin();
		const page = await browser.newPage();
		await page.goto(host.url + from, { waitUntil: 'load' });
		await pause(2500);
		const link = await page.evaluateHandle(
			(to) =>
				[...document.querySelectorAll<HTMLAnchorElement>('main a')].find(
					(one) => one.pathname === to && one.checkVisibility(),
				),
			to,
		);
		const element = link.asElement();
		if (!element) throw new Error(`${from} has no link to ${to}.`);
		await element.evaluate((one) => (one as Element).scrollIntoView({ block: 'center', behavior: 'instant' }));
		await pause(1000);
		await page.evaluate(watch, CLICKED);
		await page.evaluate(() => Object.assign(window, { benchWatched: true }));
		const { x, y } = await element.clickablePoint();
		await page.mouse.move(x, y);
		await pause(HOVER);
		await page.mouse.down();
		await pause(HOLD);
		await page.mouse.up();
		const released = await Promise.race([clicked, pause(10_000)]);
		if (released === undefined) throw new Error(`The click from ${from} to ${to} was not seen.`);
		for (let tries = 0; tries < 200; tries++) {
			// The document may be exchanged while it is asked.
			const found = await page.evaluate(arrival).catch(() => undefined);
			if (found?.path === to && found.at)
				return { ms: found.at - released, ahead: host.ahead(), prerendered: found.prerendered };
			await pause(50);
		}
		throw new Error(`Nothing was painted after the click from ${from} to ${to}.`);
	} finally {
		await browser.close();
	}
}

/**
 * The time from a click to the next page, on all sites in turn with a fresh browser each time, so that a busy moment of
 * this machine falls on all of them.
 */
export async function nextPages(sites: readonly Site[], rounds: number, browser: string): Promise<NextPage[]> {
	const hosts = await Promise.all(sites.map(({ dist }) => slowHost(dist)));
	const found = sites.map((): Arrival[] => []);
	// The first round packs the files, and does not count.
	for (let round = 0; round <= rounds; round++)
		for (const way of ways)
			for (const [index, host] of hosts.entries()) {
				const arrived = await once(host, way, browser);
				if (round) found[index]!.push(arrived);
			}
	for (const host of hosts) host.close();
	return sites.map(({ name }, index) => ({
		site: name,
		ms: middle(found[index]!.map(({ ms }) => ms)),
		ahead: middle(found[index]!.map(({ ahead }) => ahead)),
		prerendered: found[index]!.filter(({ prerendered }) => prerendered).length,
		arrivals: found[index]!.length,
	}));
}
