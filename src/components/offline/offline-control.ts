import type { Facts } from '../../offline/facts.ts';
import { viewOf, type State } from '../../offline/view.ts';
import { canKeep, isFolder, listen, tellWorker } from './worker-client.ts';

/** How often an open page asks whether there is a newer version, in milliseconds. Only pages of readers with a copy ask. */
const OFTEN = 10 * 60_000;

const words: Partial<Record<State, string>> = {
	ready: 'ready',
	stale: 'update available',
	partial: 'not complete',
	damaged: 'needs repair',
	gone: 'gone',
	working: 'being fetched',
	checking: 'being checked',
};

const notices: Partial<Record<State, string>> = {
	stale:
		'A newer version of this guide is out. This page stays as it is; your offline copy is the older one until you update it.',
	damaged: 'Your offline copy is not whole: some of its files are missing or damaged.',
	gone: 'Your offline copy is gone: the browser or somebody at this device has cleared it.',
};

/** Every button of the page that opens the panel. They are hidden where nothing can be kept. */
const openers = () => document.querySelectorAll<HTMLElement>('[data-offline-opener]');

/** The offline copy as every page shows it: a word beside the buttons that lead to it, and a line if something is up. */
class OfflineControlElement extends HTMLElement {
	readonly #panel = this.querySelector<HTMLElement>('[popover]');
	readonly #notice = this.querySelector<HTMLElement>('.notice');

	connectedCallback() {
		if (isFolder || !canKeep) return;
		for (const opener of openers()) opener.hidden = false;
		this.#panel?.addEventListener('beforetoggle', (event) => {
			if (event.newState === 'open') void this.#fill();
		});
		this.#notice?.querySelector('.later')?.addEventListener('click', () => this.#tell(''));
		if (navigator.serviceWorker.controller) this.#watch();
	}

	/** What the panel needs is fetched when it is first opened. */
	async #fill() {
		await import('./offline-element.ts');
		if (!this.#panel?.querySelector('wp-offline')) this.#panel?.prepend(document.createElement('wp-offline'));
	}

	#watch() {
		listen((facts) => this.#show(facts));
		const look = () => void (document.visibilityState === 'visible' && tellWorker('look'));
		document.addEventListener('visibilitychange', look);
		addEventListener('online', look);
		setInterval(look, OFTEN);
		// Counting what is kept can wait until the page stands.
		if ('requestIdleCallback' in globalThis) requestIdleCallback(look, { timeout: 2000 });
		else setTimeout(look, 1000);
	}

	#show(facts: Facts) {
		const { state } = viewOf(facts);
		for (const opener of openers()) {
			opener.dataset['state'] = state;
			const word = opener.querySelector('[data-word]');
			if (word) word.textContent = words[state] ? `: ${words[state]}` : '';
		}
		this.#tell(notices[state] ?? '');
	}

	#tell(text: string) {
		const line = this.#notice?.querySelector('[role="status"]');
		if (!this.#notice || !line) return;
		this.#notice.hidden = !text;
		// The same words written again would be read out again.
		if (line.textContent !== text) line.textContent = text;
	}
}

customElements.define('wp-offline-control', OfflineControlElement);
