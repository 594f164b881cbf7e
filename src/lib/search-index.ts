import { getCollection, type CollectionKey } from 'astro:content';
import { ambiguities } from '../content-check/ambiguities.ts';
import { collections } from '../content.config.ts';
import { buildIndex } from '../search/build-index.ts';
import type { ContentEntry } from '../search/document.ts';

async function readAll() {
	const lists = await Promise.all(
		Object.keys(collections)
			.filter((name) => !['i18n', 'edition', 'sources'].includes(name))
			.sort()
			.map(async (name): Promise<ContentEntry[]> => {
				const entries = await getCollection(name as CollectionKey);
				return entries.map((entry) => ({
					collection: name,
					id: entry.id,
					data: entry.data,
					...('body' in entry && { body: entry.body }),
				}));
			}),
	);
	return buildIndex(lists.flat(), ambiguities);
}

let read: ReturnType<typeof readAll> | undefined;

/** Everything that search finds, and the index made of it. Made once for a build; anew for each request while writing. */
export const searchIndex = () => (import.meta.env.DEV ? readAll() : (read ??= readAll()));
