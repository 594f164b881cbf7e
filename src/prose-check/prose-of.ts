import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../content-check/read-entries.ts';
import { blocksOfPage } from './blocks-of-page.ts';
import { blocksOfRecord } from './blocks-of-record.ts';
import type { Prose } from './check-prose.ts';

/** All prose of an entry: what stands in its keys, and for a page or a role its body too. */
export const proseOf = (root: string, entry: Entry): Prose => ({
	file: entry.file,
	kind: 'kind' in entry.data && entry.collection === 'docs' ? entry.data.kind : undefined,
	blocks: [
		...blocksOfRecord(entry),
		...(entry.file.endsWith('.mdx') ? blocksOfPage(readFileSync(join(root, entry.file), 'utf8')) : []),
	],
});
