import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entriesIn } from './entries-in.ts';
import type { Problem } from './problem.ts';
import { noSuchEntry } from './no-such-entry.ts';
import type { Entry, Unsound } from './read-entries.ts';
import { valueAt } from './shape.ts';

/** What each component of prose takes as its id. */
const components = { Cite: 'sources', Term: 'terms', Figure: 'figures' } as const;

/** Ids and pictures in the prose of pages and roles that lead nowhere, and citations that the page does not list. */
export function wrongInProse(root: string, entries: Entry[], unsound: Unsound[]): Problem[] {
	const there = [...entries, ...unsound];
	const known = new Set(there.map(({ collection, id }) => `${collection}/${id}`));
	const prose = [
		...[...entriesIn(entries, 'docs'), ...entriesIn(entries, 'roles')].map((entry) => ({
			...entry,
			listed: entry.data.sources.map(({ id }) => id),
		})),
		...unsound.map((entry) => {
			const sources = valueAt(entry.raw, ['sources']);
			return { ...entry, listed: Array.isArray(sources) ? (sources as unknown[]) : undefined };
		}),
	];
	return prose.flatMap((entry) => {
		const marked = new Set<string>();
		const lineAt = (index: number) => entry.bodyLine + entry.body.slice(0, index).split('\n').length - 1;
		const pictures = [...entry.body.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].flatMap(({ 1: path = '', index }) => {
			const file = path.startsWith('/') ? join(root, 'public', path) : join(root, dirname(entry.file), path);
			return /^[a-z]+:/.test(path) || existsSync(file)
				? []
				: [
						{
							file: entry.file,
							line: lineAt(index),
							field: '',
							found: `a picture ${path}, and there is nothing at that address`,
							advice: 'Correct the path, or add the picture.',
						},
					];
		});
		const ids = [...entry.body.matchAll(/<(Cite|Term|Figure)\s+id="([^"]*)"/g)].flatMap(({ 1: name, 2: id, index }) => {
			const collection = components[name as keyof typeof components];
			const at = {
				file: entry.file,
				line: lineAt(index),
				field: `<${name} id>`,
			};
			if (!known.has(`${collection}/${id}`)) return [{ ...at, ...noSuchEntry(there, collection, id!) }];
			if (name === 'Term' && marked.has(id!))
				return [
					{
						...at,
						found: `the term "${id}" for the second time`,
						advice: 'Mark a word at its first use on a page only.',
					},
				];
			if (name === 'Term') marked.add(id!);
			if (name === 'Cite' && entry.listed && !entry.listed.includes(id!))
				return [
					{
						...at,
						found: `a citation of "${id}", which the page does not list`,
						advice: 'Add the id to "sources:" in the frontmatter.',
					},
				];
			return [];
		});
		return [...pictures, ...ids];
	});
}
