import { answer, type Answer } from '../../search/answer.ts';
import { GuideSearch } from '../../search/guide-search.ts';
import type { PackedDetails, PackedIndex } from '../../search/pack.ts';
import { fullTextWords, withPassages } from '../../search/passages.ts';
import { folderEdition } from '../../browser/folder-edition.ts';
import { fullText } from './pagefind.ts';
import { base } from './places.ts';

/** Pages of the full text that are fetched for one question: each is a file. */
const PASSAGES = 6;

async function json<Content>(file: string): Promise<Content> {
	if (folderEdition) return (await folderEdition.read(`search/${file}`)) as Content;
	const response = await fetch(`${base}search/${file}`);
	if (!response.ok) throw new Error(`${file}: ${response.status}`);
	return (await response.json()) as Content;
}

/** The index and what is told below titles, each once. */
class Engine {
	#guide: Promise<GuideSearch> | undefined;
	#told: Promise<void> | undefined;

	/** The index; a question can be answered as soon as it is there. */
	load(): Promise<GuideSearch> {
		this.#guide ??= json<PackedIndex>('index.json').then((index) => new GuideSearch(index));
		this.#guide.catch(() => (this.#guide = undefined));
		return this.#guide;
	}

	/** Notes and cards. Without them there is a list all the same. */
	tell(): Promise<void> {
		this.#told ??= this.load().then(async (guide) => guide.tell(await json<PackedDetails>('details.json')));
		this.#told.catch(() => (this.#told = undefined));
		return this.#told;
	}
}

const engine = new Engine();

/** Fetches ahead what the first answer needs, since the reader is about to ask. */
export function warmUp() {
	engine.tell().catch(() => {});
}

export interface Listener {
	/** Called with each better answer: first the records, then with notes and cards, then with passages. */
	show(answer: Answer, guide: GuideSearch): void;
	/** Nothing better will come. */
	done(): void;
	failed(): void;
}

let loaded: GuideSearch | undefined;

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
	 * @param wait Milliseconds before the full text is asked, so that it is not asked at each letter.
	 */
	ask(query: string, { literal = false, wait = 120 } = {}) {
		const number = ++this.#latest;
		clearTimeout(this.#pause);
		if (loaded) this.#show(loaded, query, literal, number, wait);
		else
			engine.load().then(
				(guide) => {
					loaded = guide;
					this.#show(guide, query, literal, number, wait);
				},
				() => number === this.#latest && this.#listener.failed(),
			);
	}

	#show(guide: GuideSearch, query: string, literal: boolean, number: number, wait: number) {
		if (number !== this.#latest) return;
		const told = guide.details !== undefined;
		const first = answer(query, guide, literal);
		this.#listener.show(first, guide);
		const passages = new Promise<void>((go) => (this.#pause = setTimeout(go, wait))).then(() =>
			first.beyond ? [] : fullText(fullTextWords(first, guide), PASSAGES),
		);
		void Promise.allSettled([engine.tell(), passages]).then(([, found]) => {
			if (number !== this.#latest) return;
			const full = told ? first : answer(query, guide, literal);
			if (!told || found.status === 'fulfilled')
				this.#listener.show(withPassages(full, found.status === 'fulfilled' ? found.value : []), guide);
			this.#listener.done();
		});
	}
}
