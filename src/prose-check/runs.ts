import { createHash } from 'node:crypto';

/** The words of a text as they are compared: lower case, without punctuation, hyphens read as spaces. */
export const plainWords = (text: string) =>
	text
		.toLowerCase()
		.replaceAll('’', "'")
		.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];

/** Every run of so many words, with the place of its first. */
export function* runsOf(words: readonly string[], length: number): Generator<{ at: number; run: string }> {
	for (let at = 0; at + length <= words.length; at++) yield { at, run: words.slice(at, at + length).join(' ') };
}

/** Stands for a run, so that the run itself need not be kept: eight characters tell some 280 million million runs apart. */
export const fingerprintOf = (run: string) => createHash('sha256').update(run).digest('base64url').slice(0, 8);

/** Words that join names and figures into a list. */
const joining = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'vs', 'v']);

/** Names and fixed expressions, by their first word. */
export type Expressions = Map<string, string[][]>;

export const expressionsFrom = (list: readonly string[]): Expressions =>
	Map.groupBy(
		list.map((expression) => [...plainWords(expression)]).filter((words) => words.length),
		([first]) => first!,
	);

/**
 * Which words of a text nobody could put otherwise: names and fixed expressions, as listed, and figures. Joining words
 * belong to what they join.
 */
export function unavoidable(words: readonly string[], expressions: Expressions): boolean[] {
	const covered = words.map((word) => joining.has(word) || /\p{N}/u.test(word));
	for (const [at, word] of words.entries())
		for (const expression of expressions.get(word) ?? [])
			if (expression.every((expected, offset) => words[at + offset] === expected))
				covered.fill(true, at, at + expression.length);
	return covered;
}
