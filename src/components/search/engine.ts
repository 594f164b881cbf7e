import { GuideSearch } from '../../search/guide-search.ts';
import type { PackedDetails, PackedIndex, PackedNotes } from '../../search/pack.ts';
import type { Pagefind } from './pagefind.ts';
import { base } from './places.ts';

/** What search reads: each part is a file, `search/<part>.json` or `pagefind/pagefind.js`. */
type Part = 'index' | 'details' | `notes-${number}` | 'pagefind';

/**
 * All that search reads is loaded by `read` below and nowhere else. Where files cannot be fetched, as in a guide that is
 * opened from a folder, a classic script may say how to come by them before anybody searches:
 *
 *     globalThis.whichPm = { search: { load: (part) => Promise } };
 *
 * It is asked for the parts by name and answers with what is in the JSON file or, for `pagefind`, with an object that
 * has Pagefind's functions. For what it does not have it answers with a promise that fails: without `pagefind` the
 * records are searched all the same, without `details` and notes there are titles.
 */
declare global {
	var whichPm: { search?: { load(part: string): Promise<unknown> } } | undefined;
}

async function read(part: Part): Promise<unknown> {
	const other = globalThis.whichPm?.search;
	if (other) return other.load(part);
	if (part === 'pagefind') return import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
	const response = await fetch(`${base}search/${part}.json`);
	if (!response.ok) throw new Error(`${part}: ${response.status}`);
	return response.json();
}

const parts = new Map<Part, Promise<unknown>>();

/** Each part once; what has failed is asked for anew the next time. */
function once<Content>(part: Part, use: (content: Content) => unknown): Promise<unknown> {
	let loading = parts.get(part);
	if (!loading) {
		loading = read(part).then((content) => use(content as Content));
		parts.set(part, loading);
		loading.catch(() => parts.delete(part));
	}
	return loading;
}

let guide: GuideSearch | undefined;

/** The guide's search, once its index is there. */
export const loaded = () => guide;

/** The index; a question can be answered as soon as it is there. */
export const loadIndex = () =>
	once<PackedIndex>('index', (index) => (guide = new GuideSearch(index))) as Promise<GuideSearch>;

/** Headings, and what stands on cards. Without them there is a list all the same. */
export const loadDetails = async () => {
	const found = await loadIndex();
	await once<PackedDetails>('details', (details) => found.tell(details));
};

/** What is told below these addresses. */
export const loadNotes = async (hrefs: Iterable<string>) => {
	const found = await loadIndex();
	await Promise.all(
		found.untold(hrefs).map((group) => once<PackedNotes>(`notes-${group}`, (notes) => found.note(group, notes))),
	);
};

/** The engine of the full text. */
export const loadPagefind = (prepare: (pagefind: Pagefind) => Promise<void>) =>
	once<Pagefind>('pagefind', async (pagefind) => {
		await prepare(pagefind);
		return pagefind;
	}) as Promise<Pagefind>;

/** Fetches ahead what the first answer needs, since the reader is about to ask. */
export function warmUp() {
	loadDetails().catch(() => {});
}
