import { pointsOf, verdictOf, type Verdict, type Work } from './advert-mix.ts';
import { phraseFinder, type Finding } from './find-phrases.ts';

/** A phrase of adverts, as far as reading one needs it. */
export interface Phrase {
	pattern: string;
	speaksFor: Work;
	weight: number;
}

/** A piece of the text. Put together, the pieces are the text, letter for letter. */
export interface Piece {
	text: string;
	/** The phrase it was found by, as its place in the list of phrases. */
	phrase?: number;
	denied?: boolean;
}

export interface Reading {
	pieces: Piece[];
	/** The phrases found, in the order of the text, each once. */
	found: number[];
	/** Those of them that are denied wherever they stand: they are crossed out to begin with. */
	denied: Set<number>;
}

export interface Mix {
	points: Record<Work, number>;
	verdict: Verdict;
}

function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
	const pieces: Piece[] = [];
	let last = 0;
	for (const { pattern, start, end, denied } of findings) {
		if (start > last) pieces.push({ text: text.slice(last, start) });
		pieces.push({ text: text.slice(start, end), phrase: pattern, denied });
		last = end;
	}
	if (last < text.length) pieces.push({ text: text.slice(last) });
	return pieces;
}

/** Reads adverts by a list of phrases. */
export function advertReader(phrases: readonly Phrase[]): (advert: string) => Reading {
	const find = phraseFinder(phrases.map(({ pattern }) => pattern));
	return (advert) => {
		const findings = find(advert);
		const found = [...new Set(findings.map(({ pattern }) => pattern))];
		const said = new Set(findings.filter(({ denied }) => !denied).map(({ pattern }) => pattern));
		return { pieces: piecesOf(advert, findings), found, denied: new Set(found.filter((phrase) => !said.has(phrase))) };
	};
}

/** Adds up what was found and not crossed out, each phrase once. */
export function mixOf(
	phrases: readonly Phrase[],
	{ found }: Pick<Reading, 'found'>,
	crossedOut: ReadonlySet<number>,
): Mix {
	const points = pointsOf(found.filter((phrase) => !crossedOut.has(phrase)).map((phrase) => phrases[phrase]!));
	return { points, verdict: verdictOf(points) };
}
