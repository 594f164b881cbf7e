/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/ */
interface Pagefind {
	options(options: { excerptLength: number }): Promise<void>;
	search(words: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

interface Fragment {
	url: string;
	/** Words around the match, with `<mark>` around what matched; everything else in it is escaped. */
	excerpt: string;
	meta: { title?: string; kind?: string };
}

/** One page found. */
export interface Hit {
	href: string;
	title: string;
	kind: string;
	excerpt: string;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

let engine: Promise<Pagefind> | undefined;

/** Pagefind is written into the build, so there is nothing to import until a reader shows that they will search. */
export function loadPagefind(): Promise<Pagefind> {
	engine ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
		await pagefind.options({ excerptLength: 22 });
		return pagefind;
	});
	engine.catch(() => (engine = undefined));
	return engine;
}

/** The pages that hold the words, best first. */
export async function search(words: string, limit: number): Promise<Hit[]> {
	if (!words.trim()) return [];
	const { results } = await (await loadPagefind()).search(words);
	const fragments = await Promise.all(results.slice(0, limit).map((result) => result.data()));
	return fragments.map(({ url, excerpt, meta }) => ({
		href: url,
		title: meta.title ?? url,
		kind: meta.kind ?? 'Page',
		excerpt,
	}));
}
