import './offline-element.ts';
import { element } from '../../browser/elements.ts';
import type { Facts } from '../../offline/facts.ts';
import { viewOf, type State } from '../../offline/view.ts';
import { listen, tellWorker } from './worker-client.ts';

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

/** Every button of the page that opens the panel. */
const openers = () => document.querySelectorAll<HTMLElement>('[data-offline-opener]');

const button = (text: string, press: () => void) => {
	const made = element('button', { type: 'button' }, text);
	made.addEventListener('click', press);
	return made;
};

/** The panel with all that can be done, made when it is first opened. */
let panel: HTMLElement | undefined;

function makePanel(): HTMLElement {
	const made = element(
		'div',
		{ class: 'offline-panel', popover: 'auto', role: 'dialog', 'aria-label': 'Offline copy' },
		document.createElement('wp-offline'),
		element(
			'p',
			{ class: 'more' },
			element(
				'a',
				{ href: openers()[0]?.dataset['offlineOpener'] },
				'Every form in which the guide can be taken along',
			),
		),
		button('Close', () => made.hidePopover()),
	);
	document.body.append(made);
	return made;
}

/** Closed again, the panel gives the focus back by itself. */
export function openPanel() {
	panel ??= makePanel();
	// A panel inside the open menu would be closed with it: it takes the menu's place.
	for (const open of document.querySelectorAll<HTMLElement>('.menu:popover-open')) open.hidePopover();
	panel.showPopover();
	panel.querySelector<HTMLElement>('button:not([hidden])')?.focus();
}

/** The line that tells of a newer version or of damage. */
class Notice {
	readonly #line = element('p', { role: 'status' });
	readonly #bar = element('div', { class: 'offline-notice', hidden: true });
	/** What is told of now, and what the reader has put away. */
	#matter = '';
	#dismissed = '';

	constructor() {
		this.#bar.append(
			this.#line,
			button('See the offline copy', () => openPanel()),
			button('Not now', () => {
				this.#dismissed = this.#matter;
				this.#bar.hidden = true;
			}),
		);
		document.body.append(this.#bar);
	}

	/** @param about What tells this matter from another that is told in the same words. */
	tell(text: string, about = '') {
		this.#matter = text + about;
		this.#bar.hidden = !text || this.#matter === this.#dismissed;
		// The same words written again would be read out again.
		if (this.#line.textContent !== text) this.#line.textContent = text;
	}
}

/** Keeps the page up to date with the copy: a word beside the buttons, and a line if something is up. */
export function watch() {
	const notice = new Notice();
	/** Kept, since the worker forgets it when the browser puts it to rest. */
	let newest: Facts['newest'];
	listen((facts: Facts) => {
		newest = facts.newest ?? newest;
		const { state } = viewOf(facts, newest);
		for (const opener of openers()) {
			opener.dataset['state'] = state;
			const word = opener.querySelector('[data-word]');
			if (word) word.textContent = words[state] ? `: ${words[state]}` : '';
		}
		notice.tell(notices[state] ?? '', newest?.version);
	});
	const look = () => void (document.visibilityState === 'visible' && tellWorker('look'));
	document.addEventListener('visibilitychange', look);
	addEventListener('online', look);
	setInterval(look, OFTEN);
	look();
}
