import { pointsOf, verdictOf, type Verdict, type Work } from './advert-mix.ts';
import { phraseFinder, type Finding, type Word } from './find-phrases.ts';

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
export function advertReader(phrases: readonly Phrase[]): (advert: string, words?: readonly Word[]) => Reading {
	const find = phraseFinder(phrases.map(({ pattern }) => pattern));
	return (advert, words) => {
		const findings = find(advert, words);
		const found = [...new Set(findings.map(({ pattern }) => pattern))];
		const said = new Set(findings.filter(({ denied }) => !denied).map(({ pattern }) => pattern));
		return { pieces: piecesOf(advert, findings), found, denied: new Set(found.filter((phrase) => !said.has(phrase))) };
	};
}

/** So many letters has a block of a long text at least, but for the last one. */
export const BLOCK = 2000;

/** Parts a text into blocks of whole lines. Put together, they are the same text; a text without line ends is one block. */
export function blocksOf(pieces: readonly Piece[]): Piece[][] {
	let block: Piece[] = [];
	const blocks = [block];
	let room = BLOCK;
	for (const piece of pieces) {
		let rest = piece.text;
		// What was found stays whole, also where it stands on two lines.
		while (piece.phrase === undefined && rest.length > room) {
			const end = rest.indexOf('\n', Math.max(room, 0)) + 1;
			if (!end || end === rest.length) break;
			block.push({ text: rest.slice(0, end) });
			blocks.push((block = []));
			room = BLOCK;
			rest = rest.slice(end);
		}
		block.push({ ...piece, text: rest });
		room -= rest.length;
	}
	return blocks;
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
