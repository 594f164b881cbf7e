import { distance } from '../search/distance.ts';

const flat = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Those of `known` that `word` was most likely meant to be, all as likely: a slip of the hand away, or its beginning. None if none is near. */
function allNearest(word: string, known: Iterable<string>): string[] {
	const want = flat(word);
	if (want.length < 2) return [];
	const most = want.length < 3 ? 0 : Math.max(1, Math.floor(want.length / 4));
	const ranked = [...known].flatMap((name) => {
		const has = flat(name);
		const slips = distance(want, has, most);
		if (slips <= most) return [{ name, rank: slips }];
		const begins = Math.min(want.length, has.length) > 2 && (has.startsWith(want) || want.startsWith(has));
		return begins ? [{ name, rank: most + Math.abs(has.length - want.length) }] : [];
	});
	const best = Math.min(...ranked.map(({ rank }) => rank));
	return ranked.filter(({ rank }) => rank === best).map(({ name }) => name);
}

/** The first of them. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => allNearest(word, known)[0];

/** At most three of them in a question to the author, with a space after it; empty if nothing is near. */
export function didYouMean(word: string, known: Iterable<string>) {
	const near = allNearest(word, known).slice(0, 3);
	return near.length ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}? ` : '';
}
