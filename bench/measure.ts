import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { readQueries, type Outcome } from '../src/search/query-set.ts';

const brotli = (body: Buffer) =>
	brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Notes what a page fetches, each file once, in bytes after brotli. */
export function weighing(page: Page) {
	const files = new Map<string, Promise<number>>();
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		files.set(
			pathname,
			response.body().then(
				// Pagefind packs its own files: what cannot be made smaller is sent as it is.
				(body) => Math.min(body.length, brotli(body)),
				() => 0,
			),
		);
	});
	return async (fits: (path: string) => boolean) => {
		let sum = 0;
		for (const [path, size] of files) if (fits(path)) sum += await size;
		return sum;
	};
}

/** Our search by the page that readers use. */
export async function ourOutcomes(page: Page, url: string): Promise<Outcome[]> {
	await page.goto(`${url}search/`);
	await page.locator('[data-search-state="done"]').waitFor();
	const outcomes: Outcome[] = [];
	for (const query of readQueries()) {
		const found = await page.evaluate(async (words) => {
			const element = document.querySelector('wp-search')!;
			element.querySelector('input')!.value = words;
			element.querySelector('form')!.requestSubmit();
			while (element.getAttribute('data-search-state') !== 'done') await new Promise((go) => setTimeout(go, 4));
			return {
				hrefs: [...element.querySelectorAll('ol[aria-label="Results"] > li')].map((item) =>
					item.querySelector('a')!.getAttribute('href')!,
				),
				refused: /^This guide /.test(element.querySelector('.notice strong')?.textContent ?? ''),
				card: element.querySelector('.card') !== null,
			};
		}, query.q);
		outcomes.push({ query, ...found });
	}
	return outcomes;
}

/** Milliseconds from the last letter to a list that answers it, for each of the words. */
export const keystrokes = (page: Page, words: readonly string[], field: string, list: string) =>
	page.evaluate(
		async ([words, field, list]) => {
			const input = document.querySelector<HTMLInputElement>(field)!;
			const type = (text: string) => {
				input.value = text;
				input.dispatchEvent(new InputEvent('input', { bubbles: true }));
			};
			const pause = (time: number) => new Promise((go) => setTimeout(go, time));
			const times: number[] = [];
			for (const word of words) {
				type(word.slice(0, -1));
				await pause(700);
				const before = document.querySelector(list)?.innerHTML;
				const changed = new Promise<number>((done) => {
					const look = () => {
						const now = document.querySelector(list)?.innerHTML;
						if (now && now !== before) done(performance.now());
					};
					const observer = new MutationObserver(look);
					observer.observe(document.body, { childList: true, subtree: true, characterData: true });
					setTimeout(() => done(NaN), 5000);
				});
				const start = performance.now();
				type(word);
				const end = await changed;
				if (!Number.isNaN(end)) times.push(end - start);
			}
			return times;
		},
		[[...words], field, list] as const,
	);

export const percentile = (values: readonly number[], share: number) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
