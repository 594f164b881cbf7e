import { againstTheTable } from './drills.ts';
import { entriesIn } from './entries-in.ts';
import { fieldOf, type Problem } from './problem.ts';
import { sharedAddresses } from './addresses.ts';
import { unlikeUnderOneKey } from './comparable.ts';
import { sharedNames } from './names.ts';
import { wrongInProse } from './prose.ts';
import { didYouMean } from './nearest.ts';
import { noSuchEntry } from './no-such-entry.ts';
import { readEntries, type Entry, type Unsound } from './read-entries.ts';
import { schemas } from './collections.ts';
import { soundParts, valueAt } from './shape.ts';

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

/** A reference to nothing, in an entry or in a sound part of one that has faults. An entry with faults is not nothing. */
function dangling(entries: Entry[], unsound: Unsound[]): Problem[] {
	const there = [...entries, ...unsound];
	const known = new Set(there.map(({ collection, id }) => `${collection}/${id}`));
	const parts = [
		...entries.map((entry) => ({ entry, data: entry.data as unknown, path: [] as PropertyKey[] })),
		...unsound.flatMap((entry) =>
			[...soundParts(schemas[entry.collection], entry.raw)].map((part) => ({ entry, ...part })),
		),
	];
	return parts.flatMap(({ entry, data, path: upTo }) =>
		[...references(data, upTo)]
			.filter(({ collection, id }) => !known.has(`${collection}/${id}`))
			.map(({ collection, id, path }) => ({
				file: entry.file,
				line: entry.lineOf(path),
				field: fieldOf(path),
				...noSuchEntry(there, collection, id),
			})),
	);
}

/** Figures and claims that ran out before the edition was finished, and do not say so. */
function outOfDate(entries: Entry[], unsound: Unsound[]): Problem[] {
	const edition = entriesIn(entries, 'edition')[0]?.data.date;
	// Of an edition that is there and has faults, the faults are told.
	if (!edition && unsound.some(({ collection }) => collection === 'edition')) return [];
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

/** Objectives that no question tests, and questions that test no objective. What an entry with faults may say is not held against others. */
function untested(entries: Entry[], unsound: Unsound[]): Problem[] {
	const questions = entriesIn(entries, 'questions');
	const pages = entriesIn(entries, 'docs').flatMap((entry) =>
		entry.data.kind === 'explain' ? [{ entry, objectives: entry.data.objectives }] : [],
	);
	const faulty = (collection: string) => unsound.filter((entry) => entry.collection === collection);
	/** What questions with faults may be about; a part that cannot be read may be anything. */
	const perhaps = faulty('questions').map(({ raw }) => [valueAt(raw, ['page']), valueAt(raw, ['objective'])] as const);
	const mayBe = (read: unknown, name: string) => typeof read !== 'string' || read === name;
	const faultyPages = new Set(faulty('docs').map(({ id }) => id));
	return [
		...pages.flatMap(({ entry, objectives }) =>
			objectives
				.filter(
					({ id }) =>
						!questions.some(({ data }) => data.page === entry.id && data.objective === id) &&
						!perhaps.some(([page, objective]) => mayBe(page, entry.id) && mayBe(objective, id)),
				)
				.map(({ id }) => ({
					file: entry.file,
					line: entry.lineOf(['objectives']),
					field: 'objectives',
					found: `the objective "${id}", which no question tests`,
					advice: `Write a question in src/content/questions/ with "page: ${entry.id}" and "objective: ${id}".`,
				})),
		),
		...questions.flatMap(({ file, lineOf, data }) => {
			if (faultyPages.has(data.page)) return [];
			const objectives = pages.find(({ entry }) => entry.id === data.page)?.objectives.map(({ id }) => id);
			if (!objectives)
				return [
					{
						file,
						line: lineOf(['page']),
						field: 'page',
						found: `"${data.page}", and there is no such page with objectives`,
						advice: `${didYouMean(
							data.page,
							pages.map(({ entry }) => entry.id),
						)}Expected the address of an explaining page without its outer slashes.`,
					},
				];
			return objectives.includes(data.objective)
				? []
				: [
						{
							file,
							line: lineOf(['objective']),
							field: 'objective',
							found: `"${data.objective}" of the page "${data.page}", which has no such objective`,
							advice: `${didYouMean(data.objective, objectives)}That page has ${objectives.map((id) => `"${id}"`).join(', ')}.`,
						},
					];
		}),
	];
}

/** Everything that is wrong with the content under `root`, in the order of the files. */
export function checkContent(root: string): Problem[] {
	const { entries, unsound, problems } = readEntries(root);
	return [
		...problems,
		...dangling(entries, unsound),
		...wrongInProse(root, entries, unsound),
		...sharedAddresses(root, [...entries, ...unsound.filter(({ raw }) => raw !== undefined)]),
		...sharedNames(entries),
		...outOfDate(entries, unsound),
		...unlikeUnderOneKey(entries),
		...untested(entries, unsound),
		...againstTheTable(entries),
	].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}
