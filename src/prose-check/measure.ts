import { syllable } from 'syllable';
import type { ProseBlock } from './prose-block.ts';

/** A sentence, with the line on which its paragraph begins. */
export interface Sentence {
	line: number;
	text: string;
	words: number;
}

export interface Measures {
	/** Words in the middle sentence. */
	medianSentence: number;
	/** Words in the longest paragraph. */
	longestParagraph: number;
	/** Flesch–Kincaid grade: the year of an American school in which the text could be read. */
	grade: number;
}

const byMeaning = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Words as the schemas count them: parted by spaces. A dash alone is none. */
export const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The sentences of a text. What goes on with a small letter goes on, whatever stands before it: ‘Ask “Who decides?” first.’ */
const parted = (text: string) =>
	[...byMeaning.segment(text)].reduce<string[]>((sentences, { segment }) => {
		if (sentences.length && /^\p{Ll}/u.test(segment)) sentences.push(`${sentences.pop()}${segment}`);
		else sentences.push(segment);
		return sentences;
	}, []);

/** The sentences of a paragraph. A label in a list ("Three tests", no full stop) is none, whatever its length. */
export const sentencesOf = ({ line, text }: ProseBlock): Sentence[] =>
	/[.?!:][”’")]*$/.test(text)
		? parted(text).map((sentence) => ({ line, text: sentence.trim(), words: wordsOf(sentence).length }))
		: [];

/** The value in the middle; of two, the mean. */
export function median(values: readonly number[]) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Kincaid and others, 1975. A number is read as one syllable, since nobody stumbles over "£180,000" as they do over "unacknowledged". */
export function fleschKincaid(sentences: readonly Sentence[]) {
	const words = sentences.flatMap(({ text }) => wordsOf(text));
	const syllables = sum(words.map((word) => Math.max(1, syllable(word))));
	return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Measures prose; nothing where there are no sentences. */
export function measure(blocks: readonly ProseBlock[]): Measures | undefined {
	const sentences = blocks.flatMap(sentencesOf);
	if (!sentences.length) return undefined;
	return {
		medianSentence: median(sentences.map(({ words }) => words)),
		longestParagraph: Math.max(...blocks.map(({ text }) => wordsOf(text).length)),
		grade: fleschKincaid(sentences),
	};
}
