import { ambiguities } from './ambiguities.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';

/** The names under which an entry is found: its own, its short forms, its aliases and misspellings. */
function namesOf(entry: Entry): string[] {
	const data: { name?: string; abbreviation?: string | undefined; aliases?: string[]; misspellings?: string[] } =
		entry.collection === 'roles' || entry.collection === 'terms' || entry.collection === 'certifications'
			? (entry.data as Entry<'terms'>['data'])
			: {};
	return [data.name, data.abbreviation, ...(data.aliases ?? []), ...(data.misspellings ?? [])].flatMap((name) =>
		name ? [name] : [],
	);
}

const sameWord = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** A term may repeat the role or the certificate of the same id: both lead to the same thing. */
const sameThing = (a: Entry, b: Entry) => a.id === b.id && (a.collection === 'terms' || b.collection === 'terms');

/** A name that leads to two records, so that search could not tell which is meant. */
export function sharedNames(entries: Entry[]): Problem[] {
	const owners = new Map<string, Entry>();
	return entries.flatMap((entry) =>
		[...new Set(namesOf(entry).map(sameWord))].flatMap((name) => {
			const owner = owners.get(name);
			if (!owner) owners.set(name, entry);
			if (!owner || sameThing(owner, entry) || Object.hasOwn(ambiguities, name)) return [];
			return [
				{
					file: entry.file,
					field: 'aliases',
					found: `"${name}", which ${owner.file} has too`,
					advice:
						'Take it out of one of the two. If both are right, list it in src/content-check/ambiguities.ts with what it can mean.',
				},
			];
		}),
	);
}
