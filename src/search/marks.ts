import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { LONGEST_NAME } from './lexicon.ts';
import type { Plan } from './plan.ts';
import { isStopWord } from './stop-words.ts';
import { pieces } from './words.ts';

/** A piece of text, and whether it is what was asked for. */
export interface Piece {
	text: string;
	matched: boolean;
}

/** So well must a word answer to be marked: parts of names alone would mark half a page. */
const WELL = 0.5;

/** A text with what answers the question marked, be it by another name: "PO" marks "product owner". */
export function marked(text: string, plan: Plan, lexicon: Lexicon): Piece[] {
	const wanted = new Set<string>();
	for (const { content, options } of plan.units)
		if (content) for (const [token, weight] of options) if (weight >= WELL) wanted.add(token);
	const parts = pieces(text);
	const spoken = parts.flatMap(({ word }, at) => (word ? [at] : []));
	const matched = new Set<number>();
	for (let from = 0; from < spoken.length;) {
		let length = Math.min(LONGEST_NAME, spoken.length - from);
		for (; length > 0; length--) {
			const concept = lexicon.find(spoken.slice(from, from + length).map((at) => parts[at]!.word));
			if (concept && wanted.has(concept.token)) break;
		}
		if (length > 0) for (let at = spoken[from]!; at <= spoken[from + length - 1]!; at++) matched.add(at);
		else {
			const { word } = parts[spoken[from]!]!;
			if (wanted.has(fold(word)) && !isStopWord(word)) matched.add(spoken[from]!);
		}
		from += Math.max(length, 1);
	}
	const result: Piece[] = [];
	for (const [at, part] of parts.entries()) {
		const last = result.at(-1);
		if (last?.matched === matched.has(at)) last.text += part.text;
		else result.push({ text: part.text, matched: matched.has(at) });
	}
	return result;
}
