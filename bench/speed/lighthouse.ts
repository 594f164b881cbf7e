import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/commands/run.mjs';
import { serve } from '../../src/commands/serve.ts';
import { kinds } from './kinds.ts';
import { middle } from './middle.ts';
import type { Site } from './sites.ts';

/** Of so many kinds of page the peers are read as well. */
const PEER_KINDS = 2;

/** What Lighthouse says of a page on a slow phone. Times are in milliseconds, scores out of 100. */
export interface Scores {
	performance: number;
	accessibility: number;
	'best-practices': number;
	seo: number;
	speedIndex: number;
	blocked: number;
	shift: number;
}

interface Audit {
	numericValue: number;
}
interface Result {
	lhr: { categories: Record<string, { score: number }>; audits: Record<string, Audit> };
}
interface Chrome {
	port: number;
	kill(): void;
}

// These packages stand in `bench`, and are installed only there.
const load = (path: string) => import(pathToFileURL(join(root, 'bench/node_modules', path)).href);

/** Lighthouse for phones, with its own settings. Now and then it sees no first paint on a busy machine: then it looks once more. */
export async function lighthouseOf(url: string, browser: string): Promise<Scores> {
	for (let tries = 0; tries < 3; tries++) {
		const scores = await lookOnce(url, browser);
		if (!Object.values(scores).some(Number.isNaN)) return scores;
	}
	throw new Error(`Lighthouse saw nothing of ${url}.`);
}

async function lookOnce(url: string, browser: string): Promise<Scores> {
	const { launch } = (await load('chrome-launcher/dist/index.js')) as { launch(options: object): Promise<Chrome> };
	const { default: lighthouse } = (await load('lighthouse/core/index.js')) as {
		default(url: string, options: object): Promise<Result>;
	};
	const chrome = await launch({
		chromePath: browser,
		chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
	});
	try {
		const { lhr } = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error' });
		const score = (name: string) => Math.round(100 * (lhr.categories[name]?.score ?? 0));
		const value = (name: string) => lhr.audits[name]?.numericValue ?? NaN;
		return {
			performance: score('performance'),
			accessibility: score('accessibility'),
			'best-practices': score('best-practices'),
			seo: score('seo'),
			speedIndex: value('speed-index'),
			blocked: value('total-blocking-time'),
			shift: value('cumulative-layout-shift'),
		};
	} finally {
		chrome.kill();
	}
}

/** The middle one of each number. */
const middles = (all: readonly Scores[]) =>
	Object.fromEntries(
		Object.keys(all[0]!).map((name) => [name, middle(all.map((one) => one[name as keyof Scores]))]),
	) as unknown as Scores;

/** What Lighthouse says of one page of one site: the middle of all rounds. */
export interface LighthouseRow extends Scores {
	site: string;
	address: string;
}

/**
 * Lighthouse on the same pages of all sites in turn, so that a busy moment of this machine falls on all of them.
 * @param peers Sites of which only the first few kinds of page are read: one page takes seconds.
 * @param at The pages to read.
 */
export async function lighthouseRounds(
	sites: readonly Site[],
	peers: readonly Site[],
	rounds: number,
	browser: string,
	at: readonly string[] = kinds,
): Promise<LighthouseRow[]> {
	const hosts = await Promise.all(
		[...sites, ...peers].map(async ({ name, dist }) => ({ name, server: await serve({ dist, port: 0 }) })),
	);
	const rows: LighthouseRow[] = [];
	for (const address of at) {
		const read = hosts.slice(0, kinds.indexOf(address) < PEER_KINDS ? undefined : sites.length);
		const scores = read.map((): Scores[] => []);
		for (let round = 0; round < rounds; round++)
			for (const [index, { server }] of read.entries())
				scores[index]!.push(await lighthouseOf(new URL(address, server.url).href, browser));
		read.forEach(({ name }, index) => rows.push({ site: name, address, ...middles(scores[index]!) }));
	}
	await Promise.all(hosts.map(({ server }) => server.close()));
	return rows;
}
