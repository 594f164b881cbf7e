import type { Problem } from '../content-check/problem.ts';
import { targetOf, type BuiltPages } from './read-pages.ts';

/** Pages that readers reach without a link in a text: by the address itself, and by any wrong address. */
const reachedAnyway = new Set(['/', '/404.html']);

/** How many other pages must link to a page, so that a reader who missed one link has another chance. */
const LEAST = 2;

/**
 * Names every finished page that too few others link to in what they are about. Menus, headers and feet do not
 * count: they stand on hundreds of pages, and nobody reads them to learn what to read next.
 * @param base The path below which the guide is served.
 * @param sourceOf The file in which a writer mends a page, from the page's address.
 */
export function findOrphans(pages: BuiltPages, base: string, sourceOf: (address: string) => string): Problem[] {
	const linkedFrom = new Map([...pages.keys()].map((address) => [address, new Set<string>()]));
	for (const [address, { links }] of pages)
		for (const link of links) {
			const path = link.inMain && targetOf(link, address, base)?.path;
			if (path && path !== address) linkedFrom.get(path)?.add(address);
		}
	return [...linkedFrom]
		.filter(([address, from]) => from.size < LEAST && !reachedAnyway.has(address))
		.map(([address, from]) => ({
			file: sourceOf(address),
			field: '',
			found: `${address}, to which ${from.size ? `only ${[...from].join(', ')} links` : 'no other page links'}`,
			advice: `Link to it where a reader would want it: from the text or the "onward" of at least ${LEAST} other pages.`,
		}));
}
