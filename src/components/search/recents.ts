import { element } from '../../browser/elements.ts';
import { forgetSearches, recentSearches } from './store.ts';

/**
 * What was searched for lately, each to be searched again, and a way to erase them.
 * @param erased Called when the button that erased them is gone.
 */
export function recents(askFor: (words: string) => void, erased: () => void): HTMLElement[] {
	const searches = recentSearches();
	if (!searches.length) return [];
	const list = element('ul', { 'aria-label': 'Searched for lately' });
	for (const words of searches) {
		const button = element('button', { type: 'button', class: 'plain' }, words);
		button.addEventListener('click', () => askFor(words));
		list.append(element('li', {}, button));
	}
	const erase = element('button', { type: 'button' }, 'Erase these');
	const section = element(
		'section',
		{ class: 'recents' },
		element('p', { class: 'label' }, 'Searched for lately, kept on this device only'),
		list,
		erase,
	);
	erase.addEventListener('click', () => {
		forgetSearches();
		section.replaceChildren(element('p', { class: 'label' }, 'Erased.'));
		erased();
	});
	return [section];
}
