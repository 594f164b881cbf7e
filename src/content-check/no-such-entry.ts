import { didYouMean } from './nearest.ts';
import type { Entry } from './read-entries.ts';

/** What an author is told of a reference to an entry that is not among `entries`, and what may have been meant. */
export function noSuchEntry(entries: Pick<Entry, 'collection' | 'id'>[], collection: string, id: string) {
	const elsewhere = entries.find((entry) => entry.id === id);
	const near = didYouMean(
		id,
		entries.filter((entry) => entry.collection === collection).map((entry) => entry.id),
	);
	return {
		found: `"${id}", and there is no such entry in src/content/${collection}/${elsewhere ? ` (there is one in src/content/${elsewhere.collection}/)` : ''}`,
		advice: `${near ? `${near}Otherwise` : 'Check the spelling, or'} write src/content/${collection}/${id}.${collection === 'roles' ? 'mdx' : 'yaml'}.`,
	};
}
