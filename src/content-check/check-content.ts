import { ambiguities } from './ambiguities.ts';
import { fieldOf, type Problem } from './problem.ts';
import { readEntries, type Entry } from './read-entries.ts';
import type { Collection } from './collections.ts';

const of = <C extends Collection>(entries: Entry[], collection: C) =>
	entries.filter((entry): entry is Entry<C> => entry.collection === collection);

/** Every reference in an entry, with its path. A reference is what `referenceTo()` makes of an id. */
function* references(
	value: unknown,
	path: PropertyKey[] = [],
): Generator<{ collection: string; id: string; path: PropertyKey[] }> {
	if (!value || typeof value !== 'object') return;
	if ('collection' in value && 'id' in value && Object.keys(value).length === 2)
		yield { collection: String(value.collection), id: String(value.id), path };
	else
		for (const [key, child] of Object.entries(value))
			yield* references(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A reference to nothing. */
function dangling(entries: Entry[]): Problem[] {
	const known = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
	return entries.flatMap((entry) =>
		[...references(entry.data)]
			.filter(({ collection, id }) => !known.has(`${collection}/${id}`))
			.map(({ collection, id, path }) => ({
				file: entry.file,
				line: entry.lineOf(path),
				field: fieldOf(path),
				found: `"${id}", and there is no such entry in src/content/${collection}/`,
				advice: `Check the spelling, or write src/content/${collection}/${id}.${collection === 'roles' ? 'mdx' : 'yaml'}.`,
			})),
	);
}

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

/** A name that leads to two records, so that search could not tell which is meant. A term may repeat the role of the same id. */
function sharedNames(entries: Entry[]): Problem[] {
	const owners = new Map<string, Entry>();
	return entries.flatMap((entry) =>
		[...new Set(namesOf(entry).map(sameWord))].flatMap((name) => {
			const owner = owners.get(name);
			if (!owner) owners.set(name, entry);
			if (!owner || owner.id === entry.id || name in ambiguities) return [];
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

/** Figures and claims that ran out before the edition was finished, and do not say so. */
function outOfDate(entries: Entry[]): Problem[] {
	const edition = of(entries, 'edition')[0]?.data.date;
	if (!edition)
		return [
			{
				file: 'src/content/edition/current.yaml',
				field: 'date',
				found: 'no edition date',
				advice: 'Write the file with "date" and "version": everything is judged against that day.',
			},
		];
	const figures = of(entries, 'figures').flatMap((entry) =>
		entry.data.validUntil < edition && !entry.data.lastKnown
			? [
					{
						file: entry.file,
						line: entry.lineOf(['validUntil']),
						field: 'validUntil',
						found: `${entry.data.validUntil}, which is before the edition date ${edition}`,
						advice:
							'Look for a newer figure. If there is none to be found, add "lastKnown: true": the page then says so.',
					},
				]
			: [],
	);
	const rules = [...of(entries, 'certifications'), ...of(entries, 'claims')].flatMap((entry) =>
		entry.data.validUntil && entry.data.validUntil < edition
			? [
					{
						file: entry.file,
						line: entry.lineOf(['validUntil']),
						field: 'validUntil',
						found: `${entry.data.validUntil}, which is before the edition date ${edition}`,
						advice: 'Check the entry against its source, then set a later day.',
					},
				]
			: [],
	);
	return [...figures, ...rules];
}

/** Objectives that no question tests, and questions that test no objective. */
function untested(entries: Entry[]): Problem[] {
	const questions = of(entries, 'questions');
	const pages = of(entries, 'docs').flatMap((entry) =>
		entry.data.kind === 'explain' ? [{ entry, objectives: entry.data.objectives }] : [],
	);
	return [
		...pages.flatMap(({ entry, objectives }) =>
			objectives
				.filter(({ id }) => !questions.some(({ data }) => data.page === entry.id && data.objective === id))
				.map(({ id }) => ({
					file: entry.file,
					line: entry.lineOf(['objectives']),
					field: 'objectives',
					found: `the objective "${id}", which no question tests`,
					advice: `Write a question in src/content/questions/ with "page: ${entry.id}" and "objective: ${id}".`,
				})),
		),
		...questions
			.filter(
				({ data }) =>
					!pages.some(
						({ entry, objectives }) => entry.id === data.page && objectives.some(({ id }) => id === data.objective),
					),
			)
			.map(({ file, data }) => ({
				file,
				field: 'objective',
				found: `"${data.objective}" of the page "${data.page}", which has no such objective`,
				advice: 'Name the id of a page and of one of its objectives.',
			})),
	];
}

/** What each component of prose takes as its id. */
const components = { Cite: 'sources', Term: 'terms', Figure: 'figures' } as const;

/** Ids in the prose of pages and roles that lead nowhere, and citations that the page does not list. */
function wrongInProse(entries: Entry[]): Problem[] {
	const known = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
	return [...of(entries, 'docs'), ...of(entries, 'roles')].flatMap((entry) => {
		const listed = new Set(entry.data.sources.map(({ id }) => id));
		return [...entry.body.matchAll(/<(Cite|Term|Figure)\s+id="([^"]*)"/g)].flatMap(({ 1: name, 2: id, index }) => {
			const collection = components[name as keyof typeof components];
			const at = {
				file: entry.file,
				line: entry.bodyLine + entry.body.slice(0, index).split('\n').length - 1,
				field: `<${name} id>`,
			};
			if (!known.has(`${collection}/${id}`))
				return [
					{
						...at,
						found: `"${id}", and there is no such entry in src/content/${collection}/`,
						advice: `Check the spelling, or write src/content/${collection}/${id}.yaml.`,
					},
				];
			if (name === 'Cite' && !listed.has(id!))
				return [
					{
						...at,
						found: `a citation of "${id}", which the page does not list`,
						advice: 'Add the id to "sources:" in the frontmatter.',
					},
				];
			return [];
		});
	});
}

/** Everything that is wrong with the content under `root`, in the order of the files. */
export function checkContent(root: string): Problem[] {
	const { entries, problems } = readEntries(root);
	// A broken entry would make every reference to it look dangling: those wait until it is mended.
	if (problems.length) return problems;
	return [
		...dangling(entries),
		...wrongInProse(entries),
		...sharedNames(entries),
		...outOfDate(entries),
		...untested(entries),
	].sort((a, b) => (a.file < b.file ? -1 : 1));
}
