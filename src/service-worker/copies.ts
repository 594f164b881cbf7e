import { placesOf, type Manifest, type Place } from '../offline/manifest.ts';
import { readFile, readList } from './store.ts';

interface Copies {
	/** The lists that can answer, the best first. */
	places: Map<string, Place>[];
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
	return { places: lists.map(placesOf), ready: current !== undefined, left: new Set(lists[0]?.left) };
}

/** The lists, read once for as long as they stay as they are. */
export const copies = () => (read ??= readCopies());

/** To be called when a list has changed, or may have been erased from outside. */
export const lookAgain = () => (read = undefined);

/** The bytes that are kept for a path: of the present version, or else of the one before. */
export async function bytesOf(path: string): Promise<ArrayBuffer | undefined> {
	for (const places of (await copies()).places) {
		const place = places.get(path);
		const bytes = place && (await readFile(place));
		if (bytes) return bytes;
	}
	return undefined;
}
