import type { Problem } from '../content-check/problem.ts';
import type { Exception } from './exceptions.ts';
import { fleschKincaid, measure, sentencesOf, wordsOf, type Sentence } from './measure.ts';
import type { ProseBlock } from './prose-block.ts';

/** A file of content, and the prose that a reader gets from it. */
export interface Prose {
	file: string;
	/** The kind of a page; left out for a record. */
	kind?: string | undefined;
	blocks: ProseBlock[];
}

/** Words in the middle sentence and in the longest paragraph, and the grade of pages that teach. */
export const limits = { sentence: 18, paragraph: 110, grade: 10 } as const;

/** Pages on which a reader learns something new: they must be the easiest. */
const graded = ['explain', 'howto'];

const EXCEPTIONS = 'src/prose-check/exceptions.yaml';

const opening = (text: string) => (text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text);

const worst = (sentences: Sentence[], badness: (sentence: Sentence) => number) =>
	sentences.reduce((one, other) => (badness(other) > badness(one) ? other : one));

type Fault = Problem & { field: Exception['measure'] };

function faultsOf({ file, kind, blocks }: Prose): Fault[] {
	const found = measure(blocks);
	const sentences = blocks.flatMap(sentencesOf);
	const faults: Fault[] = blocks
		.map(({ line, text }) => ({ line, text, words: wordsOf(text).length }))
		.filter(({ words }) => words > limits.paragraph)
		.map(({ line, text, words }) => ({
			file,
			line,
			field: 'paragraph',
			found: `a paragraph of ${words} words, “${opening(text)}”; the limit is ${limits.paragraph}`,
			advice: 'Part it where the thought turns, or leave out what the reader does not need.',
		}));
	if (found && found.medianSentence > limits.sentence) {
		const { line, text, words } = worst(sentences, ({ words }) => words);
		faults.push({
			file,
			line,
			field: 'sentence',
			found: `a median sentence of ${found.medianSentence} words; the limit is ${limits.sentence}`,
			advice: `Make two sentences of the long ones. The longest has ${words} words: “${opening(text)}”`,
		});
	}
	if (found && kind && graded.includes(kind) && found.grade > limits.grade) {
		const { line, text } = worst(sentences, (sentence) => fleschKincaid([sentence]));
		faults.push({
			file,
			line,
			field: 'grade',
			found: `a reading grade of ${found.grade.toFixed(1)} (Flesch–Kincaid); the limit is ${limits.grade}`,
			advice: `Use shorter words and sentences. The hardest sentence: “${opening(text)}”`,
		});
	}
	return faults;
}

/** Prose that is harder to read than we allow, and exceptions that nothing needs any more. */
export function checkProse(pages: readonly Prose[], exceptions: readonly Exception[]): Problem[] {
	const faults = pages.flatMap(faultsOf);
	const excepts = (exception: Exception, fault: Fault) =>
		exception.file === fault.file && exception.measure === fault.field;
	return [
		...faults.filter((fault) => !exceptions.some((exception) => excepts(exception, fault))),
		...exceptions
			.filter((exception) => !faults.some((fault) => excepts(exception, fault)))
			.map(({ file, measure, line }) => ({
				file: EXCEPTIONS,
				line,
				field: measure,
				found: `an exception for ${file}, which ${pages.some((page) => page.file === file) ? 'keeps to the limit' : 'is not there'}`,
				advice: 'Take the exception out.',
			})),
	];
}
