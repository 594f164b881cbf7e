import { advertReader, mixOf, type Phrase } from '../lib/advert-reading.ts';
import type { Half } from '../lib/half-of.ts';
import { bagOfWords } from './bag-of-words.ts';
import { pasted, type JudgedAdvert } from './judged-adverts.ts';

/** How many of so many were read rightly. */
export interface Share {
	right: number;
	of: number;
}

export interface Score {
	/** Adverts that are for one kind of work, and were said to be for that. */
	dominant: Share;
	/** Adverts that are mixed or none of the guide's roles, and were said to be so. */
	mixedOrNone: Share;
}

function scoreOf(adverts: readonly JudgedAdvert[], say: (advert: string) => string): Score {
	const share = (some: JudgedAdvert[]) => ({
		right: some.filter((advert) => say(pasted(advert)) === advert.judged).length,
		of: some.length,
	});
	const oneKind = ({ judged }: JudgedAdvert) => judged !== 'mixed' && judged !== 'none';
	return { dominant: share(adverts.filter(oneKind)), mixedOrNone: share(adverts.filter((advert) => !oneKind(advert))) };
}

/** What the phrases say of an advert, in the words in which adverts are judged. Nobody has crossed anything out by hand. */
export function sayings(phrases: readonly Phrase[]): (advert: string) => string {
	const read = advertReader(phrases);
	return (advert) => {
		const reading = read(advert);
		const { verdict } = mixOf(phrases, reading, reading.denied);
		return verdict.kind === 'dominant' ? verdict.work : verdict.kind;
	};
}

/** How well the phrases read both halves, and a bag of words that has learned from the tuned half. */
export function readingScores(phrases: readonly Phrase[], adverts: readonly JudgedAdvert[]) {
	const half = (name: Half) => adverts.filter((advert) => advert.half === name);
	const learned = bagOfWords(half('tuned').map((advert) => ({ text: pasted(advert), label: advert.judged })));
	const say = sayings(phrases);
	return {
		tuned: scoreOf(half('tuned'), say),
		held: scoreOf(half('held'), say),
		heldByBagOfWords: scoreOf(half('held'), learned),
	};
}
