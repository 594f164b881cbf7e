import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { schemas, type Collection, type EntryData } from './collections.ts';
import { explain } from './explain.ts';
import { fieldOf, type Problem } from './problem.ts';

/** An entry that keeps to its schema. */
export interface Entry<C extends Collection = Collection> {
	collection: C;
	id: string;
	file: string;
	data: EntryData<C>;
	/** What follows the frontmatter; empty for YAML. */
	body: string;
	/** The line of the file in which the body begins. */
	bodyLine: number;
	/** The line of a key in the file. */
	lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** An entry that is there and does not keep to its schema, or cannot be read at all. */
export interface Unsound extends Pick<Entry, 'collection' | 'id' | 'file' | 'body' | 'bodyLine' | 'lineOf'> {
	/** Its keys as they are written; undefined where they cannot be read. */
	raw: unknown;
}

/** The endings that Astro loads from a collection (see `src/content.config.ts`): it passes over any other file without a word. */
const endingsOf = (collection: Collection) =>
	collection === 'docs' || collection === 'roles' ? ['.mdx'] : ['.yaml', '.json'];

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

const idOf = (path: string) =>
	path
		.replace(/\.[a-z]+$/, '')
		.replaceAll('\\', '/')
		.replace(/\/index$/, '');

function lineFinder(document: Document, counter: LineCounter, offset: number): Entry['lineOf'] {
	return (path) => {
		for (let depth = path.length; depth > 0; depth--) {
			const node: unknown = document.getIn(path.slice(0, depth), true);
			if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
				return counter.linePos(node.range[0] as number).line + offset;
		}
		return undefined;
	};
}

/** Reads every entry under `root`/src/content. What cannot be read or breaks its schema comes back as unsound, and as problems. */
export function readEntries(root: string) {
	const entries: Entry[] = [];
	const unsound: Unsound[] = [];
	const problems: Problem[] = [];
	for (const collection of Object.keys(schemas) as Collection[]) {
		const folder = join(root, 'src/content', collection);
		if (!existsSync(folder)) continue;
		const seen = new Map<string, string>();
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.[a-z]+$/.test(path))
			.sort();
		for (const path of files) {
			const file = relative(root, join(folder, path)).replaceAll('\\', '/');
			const endings = endingsOf(collection);
			const id = idOf(path);
			/** It is there, so that whatever refers to it is not told that it is not. */
			const unreadable = (rest: Partial<Unsound> = {}) =>
				unsound.push({ collection, id, file, raw: undefined, body: '', bodyLine: 1, lineOf: () => undefined, ...rest });
			if (!endings.some((ending) => path.endsWith(ending))) {
				problems.push({
					file,
					field: '',
					found: `a file that no page is made from: its name does not end in ${endings.join(' or ')}`,
					advice: `Rename it to ${path.replace(/\.[a-z]+$/, endings[0]!)}, or take it out.`,
				});
				unreadable();
				continue;
			}
			const twin = seen.get(id);
			if (twin) {
				problems.push({
					file,
					field: '',
					found:
						collection === 'docs'
							? `the address /${id === 'index' ? '' : `${id}/`}, which ${twin} has already`
							: `the id "${id}", which ${twin} has already`,
					advice: 'Rename one of the two files, or take one out.',
				});
				continue;
			}
			seen.set(id, file);
			const text = readFileSync(join(folder, path), 'utf8');
			const prose = /\.mdx?$/.test(path);
			const head = prose ? frontmatter.exec(text) : null;
			if (prose && !head) {
				problems.push({
					file,
					line: 1,
					field: '',
					found: 'no frontmatter',
					advice: 'Begin the file with a line of three hyphens, the keys, and three hyphens again.',
				});
				unreadable();
				continue;
			}
			const counter = new LineCounter();
			const document = parseDocument(head ? (head[1] ?? '') : text, { lineCounter: counter, prettyErrors: false });
			const offset = head ? 1 : 0;
			const body = head ? text.slice(head[0].length) : '';
			const bodyLine = head ? head[0].split('\n').length : 1;
			if (document.errors.length) {
				for (const { message, pos } of document.errors.slice(0, 1))
					problems.push({
						file,
						line: counter.linePos(pos[0]).line + offset,
						field: '',
						found: `something that is not ${path.endsWith('.json') ? 'JSON' : 'YAML'}: ${message}`,
						advice: 'Check quotes, colons and indentation at that line. Text with ": " in it needs quotes around it.',
					});
				unreadable({ body, bodyLine });
				continue;
			}
			const written: unknown = document.toJS();
			const raw =
				written && typeof written === 'object' && collection === 'docs' ? { kind: 'reference', ...written } : written;
			const lineOf = lineFinder(document, counter, offset);
			const { data, problems: found } = explain(schemas[collection], raw);
			if (found.length) {
				problems.push(
					...found.map(({ path, ...rest }) => ({ file, line: lineOf(path), field: fieldOf(path), ...rest })),
				);
				unsound.push({ collection, id, file, raw, body, bodyLine, lineOf });
			} else entries.push({ collection, id, file, data: data as Entry['data'], body, bodyLine, lineOf });
		}
	}
	return { entries, unsound, problems };
}
