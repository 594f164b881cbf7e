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

/** What is typed between the key and the dialog, which takes a moment to come. */
let typedAhead: string | undefined;

async function open(fallback: string) {
	typedAhead ??= '';
	try {
		const { openSearch } = await dialog();
		openSearch(typedAhead);
	} catch {
		location.href = typedAhead ? `${fallback}?${new URLSearchParams({ q: typedAhead })}` : fallback;
	}
	typedAhead = undefined;
}

const searchPage = () => document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '/search/';

addEventListener('click', (event) => {
	const link = openerOf(event);
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	void open(searchPage());
});

addEventListener('keydown', (event) => {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (event.isComposing || event.defaultPrevented) return;
	const control = ctrlKey || metaKey;
	if (typedAhead !== undefined && !control && !altKey && key.length === 1) {
		event.preventDefault();
		typedAhead += key;
		return;
	}
	// With Caps Lock on, the key is a capital although nobody holds Shift.
	const shortcut = key.toLowerCase() === 'k' && control && !shiftKey && !altKey;
	if (!shortcut && (key !== '/' || control || altKey || typing(event.target))) return;
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
