import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blocksOfPage, wordsOnPage } from './blocks-of-page.ts';
import { blocksOfRecord } from './blocks-of-record.ts';
import { checkProse, type Prose } from './check-prose.ts';
import { readExceptions } from './exceptions.ts';
import { fleschKincaid, measure, median, sentencesOf, wordsOf } from './measure.ts';

const page = `---
title: "A page"
---

import Term from '../Term.astro';

## A heading is looked over

The <Term id="sponsor">sponsor</Term> asks [Dev](/roles/project-manager/).<Cite id="x" at="Sponsor" /> The median is <Figure id="y" />.

- **Early sign.** The date has
  no name beside it.

<Aside>

A note is read.

</Aside>

| Word | Meaning |
| --- | --- |
| cell | Tables are looked up. |
`;

describe('the prose of a page', () => {
	test('is what is read from end to end, with its line', () => {
		assert.deepEqual(blocksOfPage(page), [
			{ line: 9, text: 'The sponsor asks Dev. The median is .' },
			{ line: 11, text: 'The date has no name beside it.' },
			{ line: 16, text: 'A note is read.' },
		]);
	});
	test('all words on it are also its headings and tables', () => {
		assert.deepEqual(
			wordsOnPage(page).map(({ text }) => text),
			[
				'A heading is looked over',
				'The sponsor asks Dev. The median is .',
				'Early sign. The date has no name beside it.',
				'A note is read.',
				'Word',
				'Meaning',
				'cell',
				'Tables are looked up.',
			],
		);
	});
});

describe('the prose of a record', () => {
	const lineOf = (path: readonly PropertyKey[]) => path.length * 10;
	const of = (collection: 'faqs' | 'artefacts', data: object) =>
		blocksOfRecord({ collection, data, lineOf } as unknown as Parameters<typeof blocksOfRecord>[0]);

	test('is every text in it, parted where a line ends, without what is only matched', () => {
		assert.deepEqual(of('faqs', { answer: 'One.\nTwo.', variants: ['how?'], next: [{ why: 'Three.' }] }), [
			{ line: 10, text: 'One.' },
			{ line: 10, text: 'Two.' },
			{ line: 30, text: 'Three.' },
		]);
	});
	test('in a document has lists, and lines that run on', () => {
		assert.deepEqual(of('artefacts', { example: 'One\ntwo.\n\n- Three.\n- Four.' }), [
			{ line: 10, text: 'One two.' },
			{ line: 10, text: 'Three.' },
			{ line: 10, text: 'Four.' },
		]);
	});
	test('leaves out references', () => {
		assert.deepEqual(of('faqs', { sources: [{ collection: 'sources', id: 'scrum-guide-2020' }] }), []);
	});
});

describe('measures', () => {
	const block = (text: string) => ({ line: 1, text });

	test('words are parted by spaces, and a dash is none', () => {
		assert.equal(wordsOf('A well-made plan – of £180,000.').length, 5);
	});
	test('sentences end where their meaning does', () => {
		assert.deepEqual(
			sentencesOf(block('Ask “Who decides?” first. It is 3.5 miles.')).map(({ text }) => text),
			['Ask “Who decides?” first.', 'It is 3.5 miles.'],
		);
	});
	test('a label in a list is no sentence', () => {
		assert.deepEqual(sentencesOf(block('Two tests and a date')), []);
	});
	test('the median is the middle, or between the middle two', () => {
		assert.equal(median([30, 1, 2]), 2);
		assert.equal(median([4, 1, 2, 30]), 3);
	});
	test('the grade is the formula of Flesch and Kincaid', () => {
		// Six words, one syllable each: 0.39 × 6 + 11.8 × 1 − 15.59.
		assert.equal(fleschKincaid(sentencesOf(block('The cat sat on the mat.'))).toFixed(2), '-1.45');
		// Two words of four syllables each: 0.39 × 2 + 11.8 × 4 − 15.59.
		assert.equal(fleschKincaid(sentencesOf(block('Authority: majority.'))).toFixed(2), '32.39');
	});
	test('there are none where nothing is read', () => {
		assert.equal(measure([block('Title only')]), undefined);
	});
});

describe('prose that is hard to read', () => {
	const words = (count: number, word = 'go') =>
		`Go ${Array(count - 1)
			.fill(word)
			.join(' ')}.`;
	const prose = (text: string, kind?: string): Prose => ({
		file: 'src/content/docs/x.mdx',
		kind,
		blocks: [{ line: 7, text }],
	});
	const fields = (pages: Prose[], exceptions: Parameters<typeof checkProse>[1] = []) =>
		checkProse(pages, exceptions).map(({ field }) => field);
	const exception = { file: 'src/content/docs/x.mdx', measure: 'paragraph', reason: '…', line: 3 } as const;

	test('is not seen at the limits', () => {
		assert.deepEqual(fields([prose(words(18), 'explain')]), []);
		assert.deepEqual(fields([prose(Array(11).fill(words(10)).join(' '), 'explain')]), []);
	});
	test('sentences', () => {
		const [fault] = checkProse([prose(words(19))], []);
		assert.equal(fault?.line, 7);
		assert.match(fault.found, /median sentence of 19 words/);
		assert.match(fault.advice, /Make two sentences/);
	});
	test('paragraphs', () => {
		assert.match(checkProse([prose(Array(12).fill(words(10)).join(' '))], [])[0]!.found, /paragraph of 120 words/);
	});
	test('the grade, on pages that teach only', () => {
		const hard = words(12, 'organisational');
		assert.deepEqual(fields([prose(hard, 'howto'), prose(hard, 'reference')]), ['grade']);
	});
	test('may be excepted, as long as it is so', () => {
		const long = Array(12).fill(words(10)).join(' ');
		assert.deepEqual(fields([prose(long)], [exception]), []);
		assert.match(checkProse([prose(words(5))], [exception])[0]!.found, /keeps to the limit/);
		assert.match(checkProse([], [exception])[0]!.found, /is not there/);
	});
});

describe('the list of exceptions', () => {
	const entry = `- file: src/content/docs/x.mdx
  measure: grade
  reason: It quotes a statute, and the statute has to be quoted as it is.
`;
	test('is read with the line of each', () => {
		assert.deepEqual(
			readExceptions(`# Why\n${entry}`).map(({ measure, line }) => [measure, line]),
			[['grade', 2]],
		);
		assert.deepEqual(readExceptions('[]'), []);
	});
	test('needs a reason for each', () => {
		assert.throws(() => readExceptions(entry.replace(/reason: .*/, 'reason: so')), /Say why/);
	});
});
