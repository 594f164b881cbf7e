import { piecesOf } from './excerpt.ts';
import type { Hit } from './pagefind.ts';

/** The words of a hit as elements: title (put into the element given), kind and excerpt. Text goes in as text, never as markup. */
export function describe(hit: Hit, title: HTMLElement): (Node | string)[] {
	title.textContent = hit.title;
	const kind = document.createElement('span');
	kind.className = 'kind';
	kind.textContent = hit.kind;
	const excerpt = document.createElement('span');
	excerpt.className = 'excerpt';
	for (const { text, matched } of piecesOf(hit.excerpt)) {
		if (!matched) excerpt.append(text);
		else excerpt.append(Object.assign(document.createElement('mark'), { textContent: text }));
	}
	return [title, ' ', kind, excerpt];
}
