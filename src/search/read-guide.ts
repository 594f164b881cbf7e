import { ambiguities } from '../content-check/ambiguities.ts';
import { readEntries } from '../content-check/read-entries.ts';
import { buildIndex } from './build-index.ts';
import { GuideSearch } from './guide-search.ts';

/** The search over the content of a copy of the repo, as a browser gets it; for tests and measurements. */
export function readGuide(root: string) {
	const { entries } = readEntries(root);
	const { documents, index, details, notes } = buildIndex(entries, ambiguities);
	const guide = new GuideSearch(index);
	guide.tell(details);
	for (const [group, some] of notes.entries()) guide.note(group, some);
	return { guide, documents, entries, index, details, notes };
}
