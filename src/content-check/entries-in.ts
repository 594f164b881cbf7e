import type { Collection } from './collections.ts';
import type { Entry } from './read-entries.ts';

/** The entries of one collection. */
export const entriesIn = <C extends Collection>(entries: Entry[], collection: C) =>
	entries.filter((entry): entry is Entry<C> => entry.collection === collection);
