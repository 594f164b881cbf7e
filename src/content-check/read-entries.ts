import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { schemas, type Collection, type EntryData } from './collections.ts';
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

/** The endings that Astro loads from a collection (see `src/content.config.ts`): it passes over any other file without a word. */
const endingsOf = (collection: Collection) =>
	collection === 'docs' || collection === 'roles' ? ['.mdx'] : ['.yaml', '.json'];

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

const idOf = (path: string) =>
	path
		.replace(/\.[a-z]+$/, '')
		.replaceAll('\\', '/')
		.replace(/\/index$/, '');

const show = (value: unknown) => {
	const text = value === undefined ? 'nothing' : typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const valueAt = (data: unknown, path: readonly PropertyKey[]) =>
	path.reduce<unknown>(
		(value, key) => (value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined),
		data,
	);

/** Our schemas speak to authors already; zod's own words for a wrong type get a hint. */
const adviceFor = (
	issue: { code: string; message: string; path: PropertyKey[]; keys?: string[] },
	missing: boolean,
) => {
	if (issue.code === 'unrecognized_keys')
		return 'Take the key out, or correct its spelling. The keys that an entry may have are in src/schemas/.';
	if (issue.message.includes('expected number'))
		return 'Expected a number: digits only, without currency sign, comma or words, for example 100750.';
	if (/received null/.test(issue.message))
		return `Write something after "${String(issue.path.at(-1))}:", or take the line out.`;
	if (missing) return `Add "${String(issue.path.at(-1))}". ${issue.message.replace(/^Invalid input: e/, 'E')}.`;
	return issue.message.replace(/^Invalid input: e/, 'E').replace(/^Invalid option: e/, 'E');
};

function problemsOf(
	file: string,
	raw: unknown,
	lineOf: Entry['lineOf'],
	issues: readonly { code: string; message: string; path: PropertyKey[] }[],
): Problem[] {
	return issues.map((issue) => {
		const keys = 'keys' in issue ? (issue.keys as string[]) : [];
		const value = valueAt(raw, issue.path);
		const path = keys.length ? [...issue.path, keys[0]!] : issue.path;
		return {
			file,
			line: lineOf(path),
			field: fieldOf(path),
			found: keys.length
				? `a key that no entry of this kind has: ${keys.map((key) => `"${key}"`).join(', ')}`
				: show(value),
			advice: adviceFor(issue, value === undefined),
		};
	});
}

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

/** Reads every entry under `root`/src/content. What cannot be read or breaks its schema comes back as a problem instead. */
export function readEntries(root: string) {
	const entries: Entry[] = [];
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
			if (!endings.some((ending) => path.endsWith(ending))) {
				problems.push({
					file,
					field: '',
					found: `a file that no page is made from: its name does not end in ${endings.join(' or ')}`,
					advice: `Rename it to ${path.replace(/\.[a-z]+$/, endings[0]!)}, or take it out.`,
				});
				continue;
			}
			const id = idOf(path);
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
				continue;
			}
			const counter = new LineCounter();
			const document = parseDocument(head ? (head[1] ?? '') : text, { lineCounter: counter, prettyErrors: false });
			const offset = head ? 1 : 0;
			if (document.errors.length) {
				for (const { message, pos } of document.errors.slice(0, 1))
					problems.push({
						file,
						line: counter.linePos(pos[0]).line + offset,
						field: '',
						found: `something that is not ${path.endsWith('.json') ? 'JSON' : 'YAML'}: ${message}`,
						advice: 'Check quotes, colons and indentation at that line. Text with ": " in it needs quotes around it.',
					});
				continue;
			}
			const raw: unknown = document.toJS();
			const lineOf = lineFinder(document, counter, offset);
			const result = schemas[collection].safeParse(
				raw && typeof raw === 'object' && collection === 'docs' ? { kind: 'reference', ...raw } : raw,
			);
			if (!result.success) problems.push(...problemsOf(file, raw, lineOf, result.error.issues));
			else
				entries.push({
					collection,
					id,
					file,
					data: result.data,
					body: head ? text.slice(head[0].length) : '',
					bodyLine: head ? head[0].split('\n').length : 1,
					lineOf,
				});
		}
	}
	return { entries, problems };
}
