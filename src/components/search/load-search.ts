import { slashOpens } from './store.ts';

/** Search costs nothing until a reader shows that they want it: then the dialog's code is fetched, once. */
const dialog = () => import('./search-dialog.ts');

const openerOf = (event: Event) =>
	event.target instanceof Element ? event.target.closest('[data-search-open]') : null;

const typing = (target: EventTarget | null) =>
	target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

for (const intent of ['pointerover', 'focusin'] as const)
	addEventListener(
		intent,
		(event) =>
			void (
				openerOf(event) &&
				dialog().then(
					({ warmUp }) => warmUp(),
					() => {},
				)
			),
		{ passive: true },
	);

async function open(fallback: string) {
	try {
		(await dialog()).openSearch();
	} catch {
		location.href = fallback;
	}
}

const searchPage = () => document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '/search/';

addEventListener('click', (event) => {
	const link = openerOf(event);
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	void open(searchPage());
});

addEventListener('keydown', (event) => {
	const shortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
	if (!shortcut && (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)))
		return;
	// Those who switched it off speak to their computer, or type with a switch: a stray letter must do nothing.
	if (!shortcut && !slashOpens()) return;
	event.preventDefault();
	void open(searchPage());
});

if (!slashOpens())
	for (const button of document.querySelectorAll('[data-search-open]')) {
		button.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
		button.querySelector('kbd')?.remove();
	}
