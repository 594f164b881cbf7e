import { element } from '../../browser/elements.ts';
import type { Command, Facts } from '../../offline/facts.ts';
import type { Summary } from '../../offline/manifest.ts';
import { actions, viewOf, type Action } from '../../offline/view.ts';
import css from './offline-element.css?inline';
import { askToPersist, canKeep, isWhole, listen, newest, persists, registered, tellWorker } from './worker-client.ts';

// An ordinary import of styles would put them into every page, opened or not.
const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** While something is being done, the worker is spoken to this often, so that the browser lets it go on. Milliseconds. */
const NUDGE = 20_000;

const commandOf: Record<Action, Command> = {
	keep: 'keep',
	resume: 'keep',
	update: 'keep',
	repair: 'keep',
	stop: 'stop',
	check: 'check',
	remove: 'remove',
};

/** What is said in place of an offer, where the guide is opened as a whole of its own: a heading and a line. */
const wholeText = (): [string, string] =>
	document.documentElement.dataset['edition'] === 'zim'
		? ['This copy is a ZIM archive', 'Whoever has the file needs no network for it. There is nothing to fetch.']
		: location.protocol === 'file:'
			? [
					'This copy is a folder on your device',
					'It needs no network, and there is nothing to fetch. It stays as it is until you take a newer one from the published website.',
				]
			: [
					'This copy is the folder, on a server',
					'Somebody has put it there. To have it without a network, ask them for the folder.',
				];

/** All that a reader can do with the offline copy, and what is known of it. */
class OfflineElement extends HTMLElement {
	readonly #heading = element('p', { class: 'heading', tabindex: '-1' });
	readonly #lines = element('div', { role: 'status' });
	readonly #progress = element('progress', { 'aria-label': 'Progress', hidden: true });
	readonly #buttons = new Map<Action, HTMLButtonElement>();
	readonly #promise = element('p', { class: 'promise' });
	#facts: Facts | undefined;
	#newest: Summary | undefined;
	#forget = () => {};
	#nudging: ReturnType<typeof setInterval> | undefined;

	connectedCallback() {
		if (isWhole) {
			this.#say(...wholeText());
			return;
		}
		if (!canKeep) {
			this.#say(
				'This browser cannot keep the guide here',
				'It does so for addresses that begin with https, and often not in private windows. The folder below needs neither.',
			);
			return;
		}
		const row = element('div', { class: 'actions' });
		for (const action of Object.keys(actions) as Action[]) {
			const button = element('button', { type: 'button', hidden: true }, actions[action]);
			button.addEventListener('click', () => void this.#do(action));
			this.#buttons.set(action, button);
			row.append(button);
		}
		this.replaceChildren(this.#heading, this.#lines, this.#progress, row, this.#promise);
		this.#forget = listen((facts) => this.#hear(facts));
		void this.#look();
	}

	disconnectedCallback() {
		this.#forget();
		clearInterval(this.#nudging);
	}

	#say(heading: string, text: string) {
		this.replaceChildren(element('p', { class: 'heading' }, heading), element('p', {}, text));
	}

	async #look() {
		if (await registered()) this.#hear((await tellWorker('look')) ?? {});
		else {
			this.#show();
			this.#newest = await newest();
			this.#show();
		}
	}

	async #do(action: Action) {
		if (commandOf[action] === 'keep') {
			this.#hear({ job: { kind: 'keep', done: 0, total: 0, bytes: 0 } });
			// Without waiting: one browser asks its reader, and the answer may take a while.
			void askToPersist().then(() => this.#show());
		}
		try {
			this.#hear((await tellWorker(commandOf[action])) ?? {});
		} catch {
			this.#hear({ trouble: { why: 'network', files: 1 } });
		}
	}

	#hear(facts: Facts) {
		this.#facts = facts;
		if (facts.newest) this.#newest = facts.newest;
		this.#show();
	}

	#show() {
		const view = viewOf(this.#facts, this.#newest);
		const had = [...this.#buttons.values()].find((button) => button === document.activeElement);
		this.dataset['state'] = view.state;
		this.#heading.textContent = view.heading;
		this.#lines.replaceChildren(...view.lines.map((line) => element('p', {}, line)));
		this.#progress.hidden = !view.progress;
		if (view.progress) {
			this.#progress.max = view.progress.max;
			this.#progress.value = view.progress.value;
			// Progress is heard from the bar, not as a new sentence for each file.
			this.#lines.removeAttribute('role');
		} else this.#lines.setAttribute('role', 'status');
		for (const [action, button] of this.#buttons) button.hidden = !view.actions.includes(action);
		// The button that was pressed has gone: whoever works with the keyboard stays here.
		if (had?.hidden) this.#heading.focus();
		clearInterval(this.#nudging);
		if (view.progress) this.#nudging = setInterval(() => void tellWorker('look'), NUDGE);
		void this.#showPromise(view.state === 'ready' || view.state === 'stale');
	}

	async #showPromise(ready: boolean) {
		const promised = ready ? await persists() : undefined;
		this.#promise.hidden = promised === undefined;
		this.#promise.textContent = promised
			? 'Your browser has promised not to clear it by itself.'
			: 'Your browser may clear it when the device runs short of space. It would then be said here.';
	}
}

customElements.define('wp-offline', OfflineElement);
