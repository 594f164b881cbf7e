import type { Entry } from '../content-check/read-entries.ts';
import { blocksOf } from '../lib/blocks.ts';
import type { ProseBlock } from './prose-block.ts';

/** Keys whose words are matched, not read. */
const notRead = ['variants', 'aliases', 'misspellings'];

const isReference = (value: object) => 'collection' in value && 'id' in value && Object.keys(value).length === 2;

/** Parted as the pages part them: documents have lists and lines that run on, all other records a paragraph a line. */
const paragraphsOf = (collection: string, text: string) =>
	collection === 'artefacts'
		? blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
		: text.split(/\n+/).filter((line) => line.trim());

/** The paragraphs in the keys of a record, or of a page's frontmatter. */
export function blocksOfRecord(entry: Pick<Entry, 'collection' | 'data' | 'lineOf'>): ProseBlock[] {
	const blocks = (value: unknown, path: PropertyKey[]): ProseBlock[] => {
		if (typeof value === 'string')
			return paragraphsOf(entry.collection, value).map((text) => ({
				line: entry.lineOf(path) ?? 1,
				text: text.trim(),
			}));
		if (!value || typeof value !== 'object' || isReference(value)) return [];
		return Object.entries(value)
			.filter(([key]) => !notRead.includes(key))
			.flatMap(([key, child]) => blocks(child, [...path, Array.isArray(value) ? Number(key) : key]));
	};
	return blocks(entry.data, []);
}
