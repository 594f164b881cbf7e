import { piecesOf } from './excerpt.ts';
import { loadPagefind } from './engine.ts';
import { fromRoot } from './places.ts';
import type { Passage } from '../../search/passages.ts';

/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/. It is WebAssembly: a policy has to say 'wasm-unsafe-eval'. */
export interface Pagefind {
	options(options: { excerptLength: number; noWorker: boolean }): Promise<void>;
	search(words: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

interface Fragment {
	url: string;
	/** Words around the match, with `<mark>` around what matched; everything else in it is escaped. */
	excerpt: string;
	meta: { title?: string; kind?: string };
	sub_results?: { url: string; title: string; excerpt: string }[];
}

/** The pages whose text holds all the words, best first. */
export async function fullText(words: string, limit: number): Promise<Passage[]> {
	if (!words.trim()) return [];
	// Its worker is the same code once more: a guide of this size is searched in a few milliseconds without.
	const pagefind = await loadPagefind((pagefind) => pagefind.options({ excerptLength: 22, noWorker: true }));
	const { results } = await pagefind.search(words);
	const fragments = await Promise.all(results.slice(0, limit).map((result) => result.data()));
	return fragments.map(({ url, excerpt, meta, sub_results = [] }) => ({
		href: fromRoot(url),
		title: meta.title ?? url,
		label: meta.kind ?? 'Page',
		excerpt: piecesOf(excerpt),
		places: sub_results.map(({ url, title, excerpt }) => ({ href: fromRoot(url), title, excerpt: piecesOf(excerpt) })),
	}));
}
