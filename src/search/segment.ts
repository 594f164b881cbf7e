import { LONGEST_NAME, type Concept, type Lexicon } from './lexicon.ts';

/** A run of words that stands for one thing, or a single word. */
export interface Segment {
	words: string[];
	concept?: Concept;
}

const joins = new Set(['and', 'or', 'vs', 'v', 'versus', 'n', 'to', 'nor']);

/**
 * Words that a pair leaves out are put back: "product and project manager" becomes "product manager and project manager",
 * "product manager and owner" becomes "product manager and product owner".
 */
export function complete(words: readonly string[], lexicon: Lexicon): string[] {
	const full = [...words];
	const named = (...name: (string | undefined)[]) =>
		name.every((word) => word !== undefined) && lexicon.find(name as string[]) !== undefined;
	for (let at = 0; at < full.length; at++) {
		const first = full[at]!;
		let other = at + 1;
		while (other < full.length && other < at + 3 && joins.has(full[other]!)) other++;
		const [second, head] = [full[other], full[other + 1]];
		if (second === undefined || second === first) continue;
		const apart = other > at + 1;
		if (head !== undefined && !joins.has(head) && named(first, head) && named(second, head) && !named(first, second)) {
			full.splice(at + 1, 0, head);
			at++;
		} else if (apart && at > 0) {
			const before = full[at - 1]!;
			if (named(before, first) && named(before, second) && !named(second) && !named(second, head))
				full.splice(other, 0, before);
		}
	}
	return full;
}

/**
 * Words parted into names, the longest first, and what stands between them.
 * @param literal Takes no slip for the name that is meant.
 */
export function segment(words: readonly string[], lexicon: Lexicon, literal = false): Segment[] {
	const full = complete(words, lexicon);
	const segments: Segment[] = [];
	for (let at = 0; at < full.length;) {
		let length = Math.min(LONGEST_NAME, full.length - at);
		let concept: Concept | undefined;
		for (; length > 0; length--) {
			concept = lexicon.find(full.slice(at, at + length));
			if (concept && literal && concept.slipOf !== undefined) concept = undefined;
			if (concept) break;
		}
		length = Math.max(length, 1);
		segments.push({ words: full.slice(at, at + length), ...(concept && { concept }) });
		at += length;
	}
	return segments;
}
