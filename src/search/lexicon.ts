// cspell:ignore scrumm
import type { SearchDocument } from './document.ts';
import { alikeWords } from './alike.ts';
import { oneSpelling, trace, tracesOf } from './fold.ts';
import { wordsOf } from './words.ts';

/** What a name stands for. A short form of several meanings stands for each of them. */
export interface Concept {
	/** How it is written in the index: a sign and an id, so that it is never taken for a word. */
	token: string;
	/** The ids of what it can mean: one, or several for a short form such as PM. */
	ids: string[];
	/** The right name, where this one is a slip of the hand. */
	slipOf?: string;
	/**
	 * How many words it must have. Run together, "scrum m" is the slip "scrumm", and is none; "a PM" is "APM", and is
	 * none either.
	 */
	length?: number;
}

export const tokenOf = (id: string) => `§${id}`;

/** So few letters that other words make them when they are run together. */
const shortForm = /^[a-z]{2,4}$/;

/** The most words that a name has. */
export const LONGEST_NAME = 7;

/** Names are compared with their words run together, so that "road map", "roadmap" and "road-map" are one. */
export function keyOf(words: readonly string[]): string {
	const last = words.length - 1;
	return words
		.map((word, at) => {
			const spelt = oneSpelling(word);
			if (at < last) return spelt;
			if (last > 0 && spelt === 'management') return 'manager';
			return spelt.length > 2 ? spelt.replace(/([^sui])s$/, '$1') : spelt;
		})
		.join('');
}

/** The names of everything in the guide, and what each stands for. */
export class Lexicon {
	readonly #concepts = new Map<string, Concept>();
	/** The words of titles and names that are known to be spelt well, with the number of names they stand in. */
	readonly words = new Map<string, number>();
	readonly #traces = new Set<string>();
	readonly #seen: (trace: string) => boolean;
	readonly #raw: boolean;
	#keys: string[] | undefined;

	constructor(
		documents: readonly SearchDocument[],
		ambiguities: ReadonlyMap<string, readonly string[]>,
		seen: (trace: string) => boolean,
		/** Whether the ways in which people ask may hold slips still: then their words count only where the guide has them. */
		raw = false,
	) {
		this.#seen = seen;
		this.#raw = raw;
		for (const { concept, title, names } of documents) {
			if (concept === undefined) continue;
			for (const name of [title, ...names]) this.#add(name, concept);
		}
		// Right names first, so that none of them is taken for another's slip.
		for (const { concept, title, slips } of documents)
			if (concept !== undefined) for (const name of slips) this.#add(name, concept, title.replace(/ \(.*\)$/, ''));
		for (const [short, meanings] of ambiguities) {
			const ids = meanings.flatMap((meaning) => this.find(wordsOf(meaning))?.ids ?? []);
			if (ids.length)
				this.#concepts.set(keyOf([short]), { token: tokenOf(`${short}?`), ids: [...new Set(ids)], length: 1 });
		}
		for (const word of alikeWords) this.words.set(word, 1);
		this.learn(documents);
	}

	/** Takes the words of titles and names for well spelt. */
	learn(documents: readonly SearchDocument[]) {
		for (const { title, names, kind } of documents) {
			this.#count(title);
			for (const name of names) this.#count(name, this.#raw && (kind === 'question' || kind === 'decision'));
		}
	}

	#add(name: string, id: string, slipOf?: string) {
		const words = wordsOf(name);
		const key = keyOf(words);
		const known = this.#concepts.get(key);
		if (!key || words.length > LONGEST_NAME) return;
		if (known?.ids.includes(id)) {
			// "Road map" for "roadmap" is parted differently and spelt well.
			if (slipOf !== undefined && known.slipOf === undefined) this.#count(name);
		} else if (known) {
			if (slipOf === undefined) known.ids.push(id);
		} else
			this.#concepts.set(key, {
				token: tokenOf(id),
				ids: [id],
				...(slipOf !== undefined && { slipOf }),
				...((slipOf !== undefined || shortForm.test(key)) && { length: words.length }),
			});
	}

	#count(name: string, doubtful = false) {
		for (const word of wordsOf(name))
			if (!doubtful || this.#seen(trace(word))) {
				if (!this.words.has(word)) for (const known of tracesOf(word)) this.#traces.add(known);
				this.words.set(word, (this.words.get(word) ?? 0) + 1);
			}
	}

	/** What these words, as they stand, are a name of. */
	find(words: readonly string[]): Concept | undefined {
		const concept = this.#concepts.get(keyOf(words));
		return concept?.length === undefined || concept.length === words.length ? concept : undefined;
	}

	/** What begins like these words. */
	beginning(words: readonly string[]): Concept[] {
		// "A PM" begins no name of which APM is a part.
		if (words.length > 1 && words[0]!.length === 1) return [];
		const start = words.map((word, at) => (at < words.length - 1 ? oneSpelling(word) : word)).join('');
		this.#keys ??= [...this.#concepts.keys()].sort();
		const found: Concept[] = [];
		for (let at = this.#firstFrom(start); at < this.#keys.length && found.length < 200; at++) {
			const key = this.#keys[at]!;
			if (!key.startsWith(start)) break;
			const concept = this.#concepts.get(key)!;
			if (key !== start && concept.slipOf === undefined) found.push(concept);
		}
		return found;
	}

	#firstFrom(start: string) {
		const keys = this.#keys!;
		let [low, high] = [0, keys.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (keys[middle]! < start) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Whether a word stands in a title or a name. */
	names(word: string) {
		return this.words.has(word) || this.#traces.has(trace(word));
	}

	/** Whether the guide uses a word anywhere. Now and then this is wrongly so: see `wordFilter`. */
	has(word: string) {
		return this.names(word) || this.#seen(trace(word));
	}

	/** Two things that have one name, although it is not listed as a short form of several meanings. */
	clashes(): { key: string; ids: string[] }[] {
		return [...this.#concepts].flatMap(([key, { ids, token }]) =>
			ids.length > 1 && !token.endsWith('?') ? [{ key, ids }] : [],
		);
	}
}
