import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** A name of a document as tokens of the index. */
export interface IndexedName {
	text: string;
	tokens: string[];
	/** The words that the names in it are made of: they answer in part. */
	parts: string[];
	/** Never shown. */
	slip: boolean;
}

/** A text as the index has it: names as one token, other words by their stem. */
export function tokensOf(text: string, lexicon: Lexicon): { tokens: string[]; parts: string[] } {
	const tokens: string[] = [];
	const parts: string[] = [];
	for (const { words, concept } of segment(wordsOf(text), lexicon)) {
		if (!concept) tokens.push(...words.map(fold));
		else {
			tokens.push(concept.token);
			for (const word of words) if (!isStopWord(word)) parts.push(fold(word));
		}
	}
	return { tokens, parts };
}

export const indexedName = (text: string, lexicon: Lexicon, slip = false): IndexedName => ({
	text,
	slip,
	...tokensOf(text, lexicon),
});
