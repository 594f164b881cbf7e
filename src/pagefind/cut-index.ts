// cspell:ignore cbor
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { array, itemsOf, text, textOf } from './cbor.ts';

/**
 * Pagefind cuts its index into files of some 30 kB, which is much for a question of two words. Here each is cut again,
 * so that a word costs a few kB. The files are what Pagefind 1.6 writes: a mark, then CBOR, all in gzip.
 * A list of words is `[[[word, …], …]]`; the table of contents has the lists third, as `[first, last, name]`.
 */
const MARK = 'pagefind_dcd';
const LISTS = 2;

/** Bytes before packing. */
const ENOUGH = 6_000;
/** Words that begin alike stay together: Pagefind looks for longer words in the file of the shorter. */
const ALIKE = 4;

export interface List {
	/** The first word and the last, as far as they tell the list from its neighbours. */
	from: string;
	to: string;
	name: string;
}

function unpack(file: Uint8Array): Uint8Array {
	const bytes = gunzipSync(file);
	if (bytes.subarray(0, MARK.length).toString() !== MARK) throw new Error('Pagefind’s files are not what they were.');
	return bytes.subarray(MARK.length);
}

const pack = (bytes: Uint8Array) => gzipSync(Buffer.concat([Buffer.from(MARK), bytes]), { level: 9 });

/** Two neighbours, each as far as it takes to tell them apart. */
function border(last: string, first: string): [last: string, first: string] {
	let same = 0;
	while (same < last.length && last[same] === first[same]) same++;
	return [last.slice(0, same + 1), first.slice(0, same + 1)];
}

/** One list of words as several: each with its name, its file and its first and last word. */
export function cutList(list: List, file: Uint8Array): (List & { file: Uint8Array })[] {
	const [words, ...rest] = itemsOf(unpack(file));
	if (!words || rest.length) throw new Error('Pagefind’s lists of words are not what they were.');
	const parts: { from: string; to: string; items: Uint8Array[] }[] = [];
	let size = Infinity;
	let before = '';
	for (const item of itemsOf(words)) {
		const word = textOf(itemsOf(item)[0]!);
		if (size + item.length > ENOUGH && word.slice(0, ALIKE) !== before.slice(0, ALIKE)) {
			const last = parts.at(-1);
			const [to, from] = last ? border(before, word) : ['', list.from];
			if (last) last.to = to;
			parts.push({ from, to: list.to, items: [] });
			size = 0;
		}
		parts.at(-1)!.items.push(item);
		size += item.length;
		before = word;
	}
	const language = list.name.slice(0, list.name.lastIndexOf('_') + 1);
	return parts.map(({ from, to, items }) => {
		const bytes = array([array(items)]);
		return {
			from,
			to,
			name: language + createHash('sha256').update(bytes).digest('hex').slice(0, 7),
			file: pack(bytes),
		};
	});
}

/** The lists of words in a table of contents. */
export function listsIn(meta: Uint8Array): List[] {
	return itemsOf(itemsOf(unpack(meta))[LISTS]!).map((item) => {
		const [from, to, name, ...rest] = itemsOf(item).map(textOf);
		if (name === undefined || rest.length) throw new Error('Pagefind’s table of contents is not what it was.');
		return { from: from!, to: to!, name };
	});
}

/** The table of contents with other lists. */
export function withLists(meta: Uint8Array, lists: readonly List[]): Uint8Array {
	const items = itemsOf(unpack(meta));
	items[LISTS] = array(lists.map(({ from, to, name }) => array([text(from), text(to), text(name)])));
	return pack(array(items));
}
