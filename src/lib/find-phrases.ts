/** Where a pattern was found: its place in the list of patterns, and the part of the text from `start` up to `end`. */
export interface Finding {
	pattern: number;
	start: number;
	end: number;
	/** Whether the sentence says that there is none of it: "no line management", "you will not write status reports". */
	denied: boolean;
}

/** One word of a pattern: whole, or the beginning of one; after a gap it may stand up to `GAP` words further on. */
interface Part {
	word: string;
	beginning: boolean;
	afterGap: boolean;
}

/** A pattern by the word that it begins with. */
interface Begun {
	pattern: number;
	parts: Part[];
}

/** A word of a text, as it is compared, and the part of the text that it is. */
export interface Word {
	text: string;
	start: number;
	end: number;
	/** Whether a sentence, an item of a list or a paragraph begins with it. */
	opens: boolean;
}

/** So many words may stand where a pattern has ` … `. */
export const GAP = 4;
/** So many words may stand between a no and what it denies. */
export const REACH = 2;

const denial = /^(?:no|not|never|without|nor)$|n't$/;

const wordOf = /[\p{L}\p{N}\p{M}&]+(?:['’][\p{L}\p{M}]+)*/gu;
const sentenceEnd = /[.!?](?=[\s"'”’)\]])|[:;](?=\s)|[•·▪●◦‣]/u;
const lineEnd = /\r\n?|[\n\u2028\u2029]/;
const smallLetter = /^\p{Ll}/u;

/** As words are compared: in lower case and with straight apostrophes. */
const compared = (word: string) => word.toLowerCase().replaceAll('’', "'");

/** Whether something new begins with a word. A line that goes on with a small letter was only folded. */
function opensWith(word: string, between: string): boolean {
	// Mostly a space, about which there is nothing to find out.
	if (between === ' ') return false;
	if (sentenceEnd.test(between)) return true;
	const lines = between.split(lineEnd);
	return lines.length > 2 || (lines.length === 2 && !(!lines[1]!.trim() && smallLetter.test(word)));
}

/**
 * The words of a text. What stands between two of them, such as a hyphen, a slash or a comma, parts words and no more,
 * unless it ends a sentence or a line.
 */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let last = 0;
	for (const { 0: found, index: start } of text.matchAll(wordOf)) {
		const opens = opensWith(found, text.slice(last, start));
		words.push({ text: compared(found), start, end: (last = start + found.length), opens });
	}
	return words;
}

function partsOf(pattern: string): Part[] {
	const parts: Part[] = [];
	for (const [at, run] of pattern.split('…').entries())
		for (const [index, { 0: word }] of [...run.matchAll(/[\p{L}\p{N}\p{M}&'’]+\*?/gu)].entries())
			parts.push({
				word: compared(word.replace(/\*$/, '')),
				beginning: word.endsWith('*'),
				afterGap: at > 0 && index === 0,
			});
	return parts;
}

const fits = ({ word, beginning }: Part, text: string) => (beginning ? text.startsWith(word) : text === word);

/** The last word of the nearest place in which the parts stand one after the other, beginning with the word at `at`. */
function lastWord(words: readonly Word[], at: number, parts: Part[], part = 1): number | undefined {
	if (part === parts.length) return at;
	const farthest = Math.min(at + 1 + (parts[part]!.afterGap ? GAP : 0), words.length - 1);
	for (let next = at + 1; next <= farthest && !words[next]!.opens; next++)
		if (fits(parts[part]!, words[next]!.text)) {
			const last = lastWord(words, next, parts, part + 1);
			if (last !== undefined) return last;
		}
	return undefined;
}

/** Whether a no stands shortly before the word at `first`, in the same sentence. "Not only" denies nothing. */
function denied(words: readonly Word[], first: number): boolean {
	for (let at = first; at > 0 && first - at <= REACH && !words[at]!.opens; at--)
		if (denial.test(words[at - 1]!.text)) return words[at]!.text !== 'only' && words[at]!.text !== 'just';
	return false;
}

/**
 * Finds patterns in texts. A pattern is words in lower case, with `*` for the rest of a word and ` … ` for up to four
 * words; it never reaches from one sentence into the next. Hyphen and slash part words, as a space does. Where two
 * overlap, the longer piece of text is kept. Time grows in step with the text. Whoever has a text gone through by two
 * finders gives both its words, so that they are looked for once.
 * @returns The findings in the order of the text, none over another.
 */
export function phraseFinder(patterns: readonly string[]): (text: string, words?: readonly Word[]) => Finding[] {
	const byWord = new Map<string, Begun[]>();
	const byBeginning = new Map<string, Begun[]>();
	for (const [pattern, text] of patterns.entries()) {
		const parts = partsOf(text);
		if (!parts[0]) continue;
		const index = parts[0].beginning ? byBeginning : byWord;
		index.set(parts[0].word, [...(index.get(parts[0].word) ?? []), { pattern, parts }]);
	}
	const lengths = [...new Set([...byBeginning.keys()].map((word) => word.length))];
	/** The patterns that a word may begin. */
	const begunWith = (word: string) => [
		...(byWord.get(word) ?? []),
		...lengths.flatMap((length) => (length <= word.length && byBeginning.get(word.slice(0, length))) || []),
	];

	return (text, words = wordsOf(text)) => {
		const found: { pattern: number; first: number; last: number; length: number }[] = [];
		// A long text has few words that it does not say again.
		const begunBy = new Map<string, Begun[]>();
		for (const [first, { text }] of words.entries()) {
			let begun = begunBy.get(text);
			if (!begun) begunBy.set(text, (begun = begunWith(text)));
			for (const { pattern, parts } of begun) {
				const last = lastWord(words, first, parts);
				if (last !== undefined) found.push({ pattern, first, last, length: words[last]!.end - words[first]!.start });
			}
		}
		found.sort((a, b) => b.length - a.length || a.first - b.first || a.pattern - b.pattern);
		const taken = new Uint8Array(words.length);
		return found
			.filter(({ first, last }) => {
				if (taken.subarray(first, last + 1).includes(1)) return false;
				taken.fill(1, first, last + 1);
				return true;
			})
			.sort((a, b) => a.first - b.first)
			.map(({ pattern, first, last }) => ({
				pattern,
				start: words[first]!.start,
				end: words[last]!.end,
				denied: denied(words, first),
			}));
	};
}
