import type { Answer } from '../../search/answer.ts';
import type { GuideSearch } from '../../search/guide-search.ts';
import { fullTextWords, withPassages } from '../../search/passages.ts';
import { fullText } from './pagefind.ts';

/**
 * Asks the full text, and tells how an answer becomes better by what it found.
 * @param limit Pages of the full text to be fetched: each is a file of some kB.
 */
export async function passagesFor(asked: Answer, guide: GuideSearch, limit: number) {
	const words = fullTextWords(asked, guide);
	const passages = await fullText(words, limit);
	return (answer: Answer) => withPassages(answer, passages, words);
}
