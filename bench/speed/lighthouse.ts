import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/commands/run.mjs';

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

/** Lighthouse for phones, with its own settings, once. */
export async function lighthouseOf(url: string, browser: string): Promise<Scores> {
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
export function median(all: readonly Scores[]): Scores {
	const middle = (name: keyof Scores) => all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
	return Object.fromEntries(
		Object.keys(all[0]!).map((name) => [name, middle(name as keyof Scores)]),
	) as unknown as Scores;
}
