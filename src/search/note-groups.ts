import type { SearchDocument } from './document.ts';

/** So many that a group is worth a request and a list needs few groups. */
const SIZE = 12;

/**
 * The numbers of the documents, parted into groups whose notes are fetched together. Neighbours by the last part of
 * their addresses are often found together: all that begins with "product-owner".
 */
export function noteGroups(places: readonly SearchDocument[]): number[][] {
	const slugs = places.map(({ href }) => href.split(/[/#]/).filter(Boolean).at(-1) ?? '');
	const sorted = places
		.map((_, id) => id)
		.sort((a, b) => (slugs[a]! < slugs[b]! ? -1 : slugs[a]! > slugs[b]! ? 1 : a - b));
	return Array.from({ length: Math.ceil(sorted.length / SIZE) }, (_, at) => sorted.slice(at * SIZE, (at + 1) * SIZE));
}
