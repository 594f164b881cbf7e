import { answer, type Answer } from '../../search/answer.ts';
import { isTold } from '../../search/cards.ts';
import type { GuideSearch } from '../../search/guide-search.ts';
import { loadDetails, loaded, loadIndex, loadNotes } from './engine.ts';

/** Pages of the full text that are fetched for one question. Where the list is full they stand below what is seen. */
const PASSAGES = 2;
const BELOW = 1;
/** Where the texts are all there is. */
const ALONE = 5;

/** Milliseconds without an index after which a reader is told what is going on. */
const PATIENCE = 400;

/** The way to the full text is fetched only when a list stands. */
const fullText = () => import('./full-text.ts');

export interface Listener {
	/** So many results are seen at once. */
	readonly seen: number;
	/** Called with each better answer: first the titles, then with notes and cards, then with passages. */
	show(answer: Answer, guide: GuideSearch): void;
	/**
	 * Nothing better will come.
	 * @param lacking What could not be loaded; the list stands without it.
	 */
	done(lacking: 'descriptions' | 'passages' | undefined): void;
	/** The index is slow to come. */
	waits(): void;
	/** There is no index, so there is no answer. */
	failed(): void;
}

/** The addresses whose notes a reader sees. */
function addressesOf({ results, card }: Answer, seen: number): string[] {
	const shown = results.slice(0, seen).flatMap(({ href, on }) => (on ? [on.href] : [href]));
	return [
		...shown,
		...[card?.href, ...(card?.lines ?? []).map(({ href }) => href)].filter((href) => href !== undefined),
	];
}

/** Asks once. An older question that is answered later than a newer one is not shown. */
export class Asking {
	#latest = 0;
	readonly #listener: Listener;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(listener: Listener) {
		this.#listener = listener;
	}

	/**
	 * @param literal Mends nothing.
	 * @param wait Milliseconds before files are asked for, so that they are not asked for at each letter.
	 */
	ask(query: string, { literal = false, wait = 120 } = {}) {
		const number = ++this.#latest;
		clearTimeout(this.#pause);
		const current = () => number === this.#latest;
		const go = (guide: GuideSearch) => current() && void this.#answer(guide, query, literal, wait, current);
		const guide = loaded();
		if (guide) go(guide);
		else {
			const slow = setTimeout(() => current() && this.#listener.waits(), PATIENCE);
			loadIndex()
				.then(go, () => current() && this.#listener.failed())
				.finally(() => clearTimeout(slow));
		}
	}

	async #answer(guide: GuideSearch, query: string, literal: boolean, wait: number, current: () => boolean) {
		const { seen } = this.#listener;
		const show = (better: Answer) => {
			const { card, ...bare } = better;
			this.#listener.show(card && isTold(card) ? better : bare, guide);
		};
		const first = answer(query, guide, literal);
		show(first);
		const complete = guide.details !== undefined && guide.untold(addressesOf(first, seen)).length === 0;
		await new Promise((rested) => (this.#pause = setTimeout(rested, wait)));
		if (!current()) return;
		const limit = first.texts ? ALONE : first.results.length < seen ? PASSAGES : BELOW;
		const passages =
			first.beyond && !first.texts ? undefined : fullText().then((text) => text.passagesFor(first, guide, limit));
		passages?.catch(() => {});
		let lacking: 'descriptions' | 'passages' | undefined;
		let best = first;
		if (!complete) {
			try {
				await loadDetails();
				best = answer(query, guide, literal);
				await loadNotes(addressesOf(best, seen));
			} catch {
				lacking = 'descriptions';
			}
			if (!current()) return;
			best = answer(query, guide, literal);
			show(best);
		}
		try {
			const better = await passages;
			if (!current()) return;
			const found = better?.(best) ?? best;
			if (found !== best) show(found);
		} catch {
			if (!current()) return;
			if (best.texts) show({ ...best, texts: 'out of reach' });
			lacking = 'passages';
		}
		this.#listener.done(lacking);
	}
}
