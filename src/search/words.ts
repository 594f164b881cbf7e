/** Nobody asks in more: a pasted page is cut before anything looks at it, so that no length of query can take long. */
const LONGEST = 400;
const MOST_WORDS = 24;

/** Text without case and accents, in one form for each letter. An apostrophe parts nothing: "what's" is one word. */
export const plain = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/['’‘`]/g, '')
		.toLowerCase();

/** The words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of what a reader typed, of any length and any make. */
export const queryWords = (text: string): string[] =>
	wordsOf(text.slice(0, LONGEST).replaceAll('&', ' and '))
		.map((word) => word.slice(0, 40))
		.slice(0, MOST_WORDS);

/** A text cut into words and what stands between them, so that words can be marked without touching the rest. */
export const pieces = (text: string): { text: string; word: string }[] =>
	(text.match(/[\p{L}\p{N}\p{M}'’]+|[^\p{L}\p{N}\p{M}'’]+/gu) ?? []).map((piece) => ({
		text: piece,
		word: wordsOf(piece).join(''),
	}));
