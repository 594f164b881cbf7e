import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from '../content-check/collections.ts';
import type { Entry } from '../content-check/read-entries.ts';
import { wordsOnPage } from './blocks-of-page.ts';
import { blocksOfRecord } from './blocks-of-record.ts';
import type { Text } from './originality.ts';

/** Records with a page of their own. All others stand together on the page of their collection. */
const ownPage: Collection[] = ['docs', 'roles', 'terms', 'faqs', 'artefacts'];

/** Shown by components wherever a page names them: quoted, never copied. */
const quoted: Collection[] = ['cases', 'figures', 'sources', 'edition'];

const pageOf = (entry: Entry) =>
	entry.collection === 'questions'
		? `docs/${(entry as Entry<'questions'>).data.page}`
		: ownPage.includes(entry.collection)
			? `${entry.collection}/${entry.id}`
			: entry.collection;

/** All words that a file brings to its page. */
export const textOf = (root: string, entry: Entry): Text => ({
	file: entry.file,
	page: pageOf(entry),
	blocks: [
		...blocksOfRecord(entry),
		...(entry.file.endsWith('.mdx') ? wordsOnPage(readFileSync(join(root, entry.file), 'utf8')) : []),
	],
});

export const isQuoted = ({ collection }: Entry) => quoted.includes(collection);

/** How an entry is called: links repeat it word for word, and should. */
export const nameOf = ({ data }: Entry) =>
	'title' in data ? data.title : 'name' in data ? data.name : 'question' in data ? data.question : '';
