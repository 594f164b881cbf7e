import { now } from '../../browser/now.ts';
import { progressStore } from '../../browser/progress-store.ts';
import { beliefsHeld } from '../../progress/beliefs.ts';
import { countingOn, dayOf } from '../../progress/day-of.ts';

/** Shows those of the misconceptions in the page that the reader's latest answers point to, the commonest first. */
class BeliefsElement extends HTMLElement {
	readonly #list = this.querySelector('ol')!;
	readonly #items = [...this.#list.children] as HTMLElement[];
	readonly #gone = new AbortController();

	connectedCallback() {
		progressStore.onChange(() => this.#show(), { signal: this.#gone.signal });
		this.hidden = false;
		this.#show();
	}

	disconnectedCallback() {
		this.#gone.abort();
	}

	#show() {
		// Every page that reports beliefs names the questions in it with their versions.
		const versions = new Map(
			[...document.querySelectorAll<HTMLElement>('[data-record][data-version]')].map(({ dataset }) => [
				dataset['record']!,
				Number(dataset['version']),
			]),
		);
		const held = beliefsHeld(countingOn(progressStore.read(), dayOf(now())), versions);
		const places = [...held.keys()];
		const placeOf = ({ dataset }: HTMLElement) => places.indexOf(dataset['belief']!);
		for (const item of this.#items) {
			const count = held.get(item.dataset['belief']!) ?? 0;
			item.hidden = count === 0;
			item.querySelector('.count')!.textContent =
				count === 1 ? 'Behind one of your latest answers.' : `Behind ${count} of your latest answers.`;
		}
		this.#list.append(...this.#items.filter((item) => !item.hidden).sort((a, b) => placeOf(a) - placeOf(b)));
		this.#list.hidden = held.size === 0;
		this.querySelector<HTMLElement>('.none')!.hidden = !this.#list.hidden;
	}
}

customElements.define('wp-beliefs', BeliefsElement);
