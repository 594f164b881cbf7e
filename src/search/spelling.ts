// cspell:ignore stratgy garnt
import { alike } from './alike.ts';
import { distance } from './distance.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { isStopWord } from './stop-words.ts';

/** Words of so many names are what people look for. */
const OFTEN = 25;

/** Whether the words differ by other letters in the same places, and not by two that were swapped. */
const another = (word: string, other: string) =>
	word.length === other.length && [...word].sort().join('') !== [...other].sort().join('');

/** A word's possible right spellings, best first. None for words that the guide has. */
export class Spelling {
	readonly #lexicon: Lexicon;
	readonly #known = new Map<string, string[]>();

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/**
	 * Whether a word may be a slip: the guide lacks it, and it holds nothing but letters.
	 * @param strict Takes only titles and names for the guide.
	 */
	doubtful(word: string, strict = false) {
		if (!/^[a-z]{3,24}$/.test(word) || isStopWord(word)) return false;
		if (strict ? this.#lexicon.names(word) : this.#lexicon.has(word)) return false;
		const stem = fold(word);
		// "Fires" is spelt well where "fire" is.
		if (word.endsWith('s') && this.#lexicon.has(word.slice(0, -1))) return false;
		return stem === word || !alike(stem).size;
	}

	/** Right spellings for a word, judged with the words beside it: "sprint gaol" means the goal. */
	mend(words: readonly string[], at: number): string | undefined {
		let best: string | undefined;
		let least = Infinity;
		for (const [rank, candidate] of this.#candidates(words[at]!).entries()) {
			const cost = rank * 0.2 - (this.#makesName(words, at, candidate) ? 1 : 0);
			if (cost < least) [best, least] = [candidate, cost];
		}
		return best ?? this.#secondSlip(words, at);
	}

	/** Two slips in a short word, if the words beside it make a name with the right one: "garnt chart". */
	#secondSlip(words: readonly string[], at: number): string | undefined {
		const word = words[at]!;
		if (word.length !== 5) return undefined;
		return [...this.#lexicon.words.keys()].find(
			(candidate) =>
				candidate[0] === word[0] &&
				candidate.at(-1) === word.at(-1) &&
				distance(word, candidate, 2) === 2 &&
				this.#makesName(words, at, candidate),
		);
	}

	/**
	 * A name that a long word of the texts makes with the words beside it, one slip away: "product stratgy", should the
	 * texts seem to have "stratgy" (see `wordFilter`). Undefined for words of titles and names, and for short ones.
	 */
	nameNear(words: readonly string[], at: number): string | undefined {
		const word = words[at]!;
		if (!/^[a-z]{6,24}$/.test(word) || isStopWord(word) || this.#lexicon.names(word)) return undefined;
		return this.#candidates(word).find(
			(candidate) =>
				candidate[0] === word[0] && distance(word, candidate, 1) === 1 && this.#makesName(words, at, candidate),
		);
	}

	/** Whether a word in this place is, with one or both of its neighbours, the name of something. */
	#makesName(words: readonly string[], at: number, word: string) {
		const [before, after] = [words[at - 1], words[at + 1]];
		return [
			before !== undefined && [before, word],
			after !== undefined && [word, after],
			before !== undefined && after !== undefined && [before, word, after],
		].some((name) => name && this.#lexicon.find(name));
	}

	#candidates(word: string): string[] {
		const known = this.#known.get(word);
		if (known) return known;
		if (this.#known.size > 2_000) this.#known.clear();
		const most = word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
		const scored: [string, number][] = [];
		for (const [candidate, names] of this.#lexicon.words) {
			if (candidate.length < 3 || Math.abs(candidate.length - word.length) > most || isStopWord(candidate)) continue;
			const slips = distance(word, candidate, most);
			if (slips > most) continue;
			// "Maths" is no slip for "myths": in a short word, another letter makes another word.
			if (word.length < 6 && another(word, candidate) && names < OFTEN) continue;
			// Two slips in a short word make it another word: only one that names half of the guide is meant all the same.
			if (slips > 1 && word.length < 8 && names < OFTEN) continue;
			// Hands slip inside a word more often than at its first letter, and people look for what is named often.
			const cost = slips + (candidate[0] === word[0] ? 0 : 0.6) - Math.min(0.5, Math.log1p(names) / 10);
			scored.push([candidate, cost]);
		}
		const best = scored
			.sort((a, b) => a[1] - b[1])
			.slice(0, 5)
			.filter(([, cost], _, all) => cost <= all[0]![1] + 1)
			.map(([candidate]) => candidate);
		this.#known.set(word, best);
		return best;
	}
}
