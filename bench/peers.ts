import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Page } from '@playwright/test';
import type { Outcome, Query } from '../src/search/query-set.ts';
import type { Section } from './pages.ts';

/** A record that stands on a page with others counts as found when a peer finds the page: it cannot know better. */
const pageIfRecord = (to: readonly string[]) =>
	to.flatMap((href) =>
		/^\/(claims|about|careers\/pay|careers\/certifications|together\/who-decides|practise\/misconceptions|roles\/skills|templates)\/#/.test(
			href,
		)
			? [href, href.split('#')[0]!]
			: [href],
	);

const outcome = (query: Query, hrefs: string[]): Outcome => ({
	query: { ...query, to: pageIfRecord(query.to) },
	hrefs,
	refused: query.class === 'none' && hrefs.length === 0,
	card: false,
});

/** MiniSearch over the sections of all pages, with the settings of VitePress's local search. */
export function asVitePress(queries: readonly Query[], sections: readonly Section[]) {
	const index = new MiniSearch<Section>({
		fields: ['title', 'titles', 'text'],
		storeFields: ['title', 'titles'],
		searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
		extractField: (section, field) => {
			const value = section[field as keyof Section];
			return Array.isArray(value) ? value.join(' ') : value;
		},
	});
	index.addAll([...new Map(sections.map((section) => [section.id, section])).values()]);
	return {
		outcomes: queries.map((query) =>
			outcome(
				query,
				index
					.search(query.q)
					.slice(0, 30)
					.map(({ id }) => id as string),
			),
		),
		bytes: brotliCompressSync(JSON.stringify(index)).length,
	};
}

/** Pagefind's own files for the built guide, as they come: our build makes fewer and smaller ones of them. */
export async function writeStock(dist: string, folder: string) {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join('\n'));
	await index.addDirectory({ path: dist });
	await index.writeFiles({ outputPath: folder });
	await close();
}

/** Pagefind as Starlight sets it, over the pages as they are built. The headings of a result count as the result. */
export async function stockPagefind(queries: readonly Query[], page: Page): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const query of queries) {
		const found = await page.evaluate(async (words) => {
			const pagefind = await import(`${location.origin}/stock/pagefind.js`);
			await pagefind.options({
				ranking: { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 },
			});
			const { results } = await pagefind.search(words);
			return Promise.all(
				results
					.slice(0, 8)
					.map(async (result: { data(): Promise<{ url: string; sub_results: { url: string }[] }> }) => {
						const { url, sub_results } = await result.data();
						return [url, ...sub_results.slice(0, 3).map(({ url }) => url)];
					}),
			) as Promise<string[][]>;
		}, query.q);
		const to = pageIfRecord(query.to);
		outcomes.push(
			outcome(
				query,
				found.map((urls) => urls.find((url) => to.includes(url)) ?? urls[0]!),
			),
		);
	}
	return outcomes;
}
