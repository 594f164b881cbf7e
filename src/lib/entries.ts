import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';

/** Follow a reference, and stop the build when it leads nowhere: Astro itself only logs. */
export async function entryOf<Collection extends CollectionKey>(reference: { collection: Collection; id: string }) {
	const entry = await getEntry(reference.collection, reference.id);
	if (!entry)
		throw new Error(
			`There is no "${reference.id}" in src/content/${reference.collection}/. Check the spelling, or add the entry.`,
		);
	return entry as CollectionEntry<Collection>;
}

/** All entries of a collection, in an order that does not depend on the file system. */
export async function entriesOf<Collection extends CollectionKey>(collection: Collection) {
	const entries: CollectionEntry<Collection>[] = await getCollection(collection);
	return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The edition that this build is of. */
export const currentEdition = async () => (await entryOf({ collection: 'edition', id: 'current' })).data;
