import { againstTheTable } from './drills.ts';
import { entriesIn } from './entries-in.ts';
import { fieldOf, type Problem } from './problem.ts';
import { sharedAddresses } from './addresses.ts';
import { unlikeUnderOneKey } from './comparable.ts';
import { sharedNames } from './names.ts';
import { wrongInProse } from './prose.ts';
import { readEntries, type Entry } from './read-entries.ts';

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

/** Figures and claims that ran out before the edition was finished, and do not say so. */
function outOfDate(entries: Entry[]): Problem[] {
	const edition = entriesIn(entries, 'edition')[0]?.data.date;
	if (!edition)
		return [
			{
				file: 'src/content/edition/current.yaml',
				field: 'date',
				found: 'no edition date',
				advice: 'Write the file with "date" and "version": everything is judged against that day.',
			},
		];
	const figures = entriesIn(entries, 'figures').flatMap((entry) =>
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
	const rules = [...entriesIn(entries, 'certifications'), ...entriesIn(entries, 'claims')].flatMap((entry) =>
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
	const questions = entriesIn(entries, 'questions');
	const pages = entriesIn(entries, 'docs').flatMap((entry) =>
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

/** Everything that is wrong with the content under `root`, in the order of the files. */
export function checkContent(root: string): Problem[] {
	const { entries, problems } = readEntries(root);
	// A broken entry would make every reference to it look dangling: those wait until it is mended.
	if (problems.length) return problems;
	return [
		...dangling(entries),
		...wrongInProse(root, entries),
		...sharedAddresses(root, entries),
		...sharedNames(entries),
		...outOfDate(entries),
		...unlikeUnderOneKey(entries),
		...untested(entries),
		...againstTheTable(entries),
	].sort((a, b) => (a.file < b.file ? -1 : 1));
}
