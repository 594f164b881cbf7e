import type { ProseBlock } from './prose-block.ts';
import { expressionsFrom, fingerprintOf, plainWords, runsOf, unavoidable, type Expressions } from './runs.ts';

/**
 * So many words in a row are no accident: the limits of the two rules. For the first, fingerprints.txt holds the fingerprint
 * of every run of seven words in our notes on the two guides that this one set out to improve on. The notes stay outside.
 */
export const SOURCE_RUN = 7;
export const PAGE_RUN = 12;

/** What a reader gets at one address, from one file. */
export interface Text {
	file: string;
	/** The page on which it stands. Several files may stand on one. */
	page: string;
	blocks: ProseBlock[];
}

/** Words that are not our own, with where they stand. */
export interface Copied {
	file: string;
	line: number;
	words: string;
	/** Where the same words stand too, if that is a page of ours. */
	from?: string;
}

/** Runs that begin one after another are one find: the words of them all. */
function joined(words: string[], starts: number[], length: number): string[] {
	const finds: { from: number; to: number }[] = [];
	for (const at of starts) {
		const last = finds.at(-1);
		if (last && at <= last.to) last.to = at + length;
		else finds.push({ from: at, to: at + length });
	}
	return finds.map(({ from, to }) => words.slice(from, to).join(' '));
}

/** Where a run may count: not if nobody could put it otherwise. */
function* telling(words: string[], length: number, expressions: Expressions) {
	const free = unavoidable(words, expressions);
	for (const { at, run } of runsOf(words, length)) if (!free.slice(at, at + length).every(Boolean)) yield { at, run };
}

/** Runs of seven words whose fingerprint is that of a run in a source. */
export function fromSources(
	texts: readonly Text[],
	fingerprints: ReadonlySet<string>,
	expressions: readonly string[],
): Copied[] {
	const names = expressionsFrom(expressions);
	return texts.flatMap(({ file, blocks }) =>
		blocks.flatMap(({ line, text }) => {
			const words = [...plainWords(text)];
			const starts = [...telling(words, SOURCE_RUN, names)]
				.filter(({ run }) => fingerprints.has(fingerprintOf(run)))
				.map(({ at }) => at);
			return joined(words, starts, SOURCE_RUN).map((found) => ({ file, line, words: found }));
		}),
	);
}

/** Runs of twelve words that stand on two of our pages. */
export function fromOtherPages(texts: readonly Text[], expressions: readonly string[]): Copied[] {
	const names = expressionsFrom(expressions);
	const first = new Map<string, { page: string; place: string }>();
	return texts.flatMap(({ file, page, blocks }) =>
		blocks.flatMap(({ line, text }) => {
			const words = [...plainWords(text)];
			const repeated = [...telling(words, PAGE_RUN, names)].flatMap(({ at, run }) => {
				const earlier = first.get(run);
				if (!earlier) first.set(run, { page, place: `${file}:${line}` });
				return earlier && earlier.page !== page ? [{ at, from: earlier.place }] : [];
			});
			return Map.groupBy(repeated, ({ from }) => from)
				.entries()
				.flatMap(([from, runs]) =>
					joined(
						words,
						runs.map(({ at }) => at),
						PAGE_RUN,
					).map((found) => ({ file, line, words: found, from })),
				)
				.toArray();
		}),
	);
}
