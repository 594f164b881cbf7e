import { distance } from '../search/distance.ts';

const flat = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The one of `known` that `word` was most likely meant to be: a slip of the hand away, or its beginning. None if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const want = flat(word);
	if (want.length < 2) return undefined;
	const most = want.length < 3 ? 0 : Math.max(1, Math.floor(want.length / 4));
	const ranked = [...known].flatMap((name) => {
		const has = flat(name);
		const slips = distance(want, has, most);
		if (slips <= most) return [{ name, rank: slips }];
		const begins = Math.min(want.length, has.length) > 2 && (has.startsWith(want) || want.startsWith(has));
		return begins ? [{ name, rank: most + Math.abs(has.length - want.length) }] : [];
	});
	return ranked.sort((a, b) => a.rank - b.rank)[0]?.name;
}

/** The same as a question to the author, with a space after it; empty if nothing is near. */
export function didYouMean(word: string, known: Iterable<string>) {
	const near = nearest(word, known);
	return near === undefined ? '' : `Did you mean "${near}"? `;
}
