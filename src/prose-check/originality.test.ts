import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readEntries } from '../content-check/read-entries.ts';
import { fromOtherPages, fromSources, type Copied, type Text } from './originality.ts';
import { expressionsFrom, fingerprintOf, plainWords, runsOf, unavoidable } from './runs.ts';
import { isQuoted, nameOf, textOf } from './texts-of.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

const text = (page: string, words: string): Text => ({ file: `${page}.mdx`, page, blocks: [{ line: 1, text: words }] });
const source = 'We looked at seven words that stand in this row';
const fingerprints = new Set([...runsOf([...plainWords(source)], 7)].map(({ run }) => fingerprintOf(run)));

describe('words', () => {
	test('are compared without capitals, punctuation and hyphens', () => {
		assert.deepEqual([...plainWords('The Team’s “go-live”, in 2026:')], ['the', "team's", 'go', 'live', 'in', '2026']);
	});
	test('that are names, figures or join them cannot be avoided', () => {
		assert.deepEqual(
			unavoidable(['ask', 'the', 'product', 'owner', 'in', '2026'], expressionsFrom(['Product Owner'])),
			[false, true, true, true, true, true],
		);
	});
});

describe('seven words of a source', () => {
	test('are found whatever stands around and between them', () => {
		assert.deepEqual(
			fromSources([text('a', 'Then: Seven words, that stand in this – row. Or not.')], fingerprints, []),
			[{ file: 'a.mdx', line: 1, words: 'seven words that stand in this row' }],
		);
	});
	test('are one find with the words that follow them', () => {
		assert.equal(fromSources([text('a', source)], fingerprints, [])[0]?.words, source.toLowerCase());
	});
	test('are no find if six, or if they are a name', () => {
		assert.deepEqual(fromSources([text('a', 'words that stand in this row')], fingerprints, []), []);
		assert.deepEqual(
			fromSources([text('a', 'seven words that stand in this row')], fingerprints, [
				'Seven words that stand',
				'this row',
			]),
			[],
		);
	});
});

describe('twelve words of another page', () => {
	const twelve = 'one by one they told the harbour master what had gone wrong';
	test('are found, with the other place', () => {
		assert.deepEqual(fromOtherPages([text('a', twelve), text('b', `So ${twelve}.`)], []), [
			{ file: 'b.mdx', line: 1, words: twelve, from: 'a.mdx:1' },
		]);
	});
	test('may stand twice on one page, and eleven on two', () => {
		assert.deepEqual(fromOtherPages([text('a', twelve), text('a', twelve)], []), []);
		assert.deepEqual(fromOtherPages([text('a', twelve.slice(4)), text('b', twelve.slice(4))], []), []);
	});
});

describe('the words of this guide are its own', () => {
	const { entries } = readEntries(root);
	const expressions = parse(read('expressions.yaml')) as string[];
	const say = ({ file, line, words, from }: Copied) =>
		`${file}:${line}\n    Found: “${words}”${from ? `, as in ${from}` : ''}\n    To do: Say it in other words.`;
	const none = (found: Copied[]) => assert.equal(found.length, 0, `\n${found.map(say).join('\n')}\n`);

	test('no seven words in a row are those of the guides that we set out to improve on', () => {
		const known = new Set(read('fingerprints.txt').trim().split('\n'));
		none(
			fromSources(
				entries.map((entry) => textOf(root, entry)),
				known,
				expressions,
			),
		);
	});
	test('no two pages share twelve words in a row, unless a component quotes a record', () => {
		const own = entries.filter((entry) => !isQuoted(entry));
		none(
			fromOtherPages(
				own.map((entry) => textOf(root, entry)),
				[...expressions, ...entries.map(nameOf).filter((name) => name.includes(' '))],
			),
		);
	});
});
