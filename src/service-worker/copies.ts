import { hashesOf, type Manifest } from '../offline/manifest.ts';
import { readFile, readList } from './store.ts';

interface Copies {
	/** The lists that can answer, the best first. */
	hashes: Map<string, string>[];
	/** Whether there is one that was once complete. */
	ready: boolean;
	left: ReadonlySet<string>;
}

let read: Promise<Copies> | undefined;

async function readCopies(): Promise<Copies> {
	const [current, previous, pending] = await Promise.all([
		readList('current'),
		readList('previous'),
		readList('pending'),
	]);
	// What is here of a copy that is not complete is better than nothing, where nothing else answers.
	const lists = [current, previous, pending].filter((list): list is Manifest => list !== undefined);
	return { hashes: lists.map(hashesOf), ready: current !== undefined, left: new Set(lists[0]?.left) };
}

/** The lists, read once for as long as they stay as they are. */
export const copies = () =>
	(read ??= readCopies().catch(() => {
		// The browser's storage has failed: the network answers, and the next request asks the storage again.
		read = undefined;
		return { hashes: [], ready: false, left: new Set<string>() };
	}));

/** To be called when a list has changed, or may have been erased from outside. */
export const lookAgain = () => (read = undefined);

/** The bytes that are kept for a path: of the present version, or else of the one before. */
export async function bytesOf(path: string): Promise<ArrayBuffer | undefined> {
	for (const hashes of (await copies()).hashes) {
		const hash = hashes.get(path);
		const bytes = hash && (await readFile(hash).catch(() => undefined));
		if (bytes) return bytes;
	}
	return undefined;
}
