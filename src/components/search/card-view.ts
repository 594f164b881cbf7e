import type { Card, CardLine } from '../../search/cards.ts';
import { element } from '../../browser/elements.ts';
import { toHere } from './places.ts';

const linked = (title: string, href: string | undefined) =>
	href === undefined ? element('strong', {}, title) : element('a', { href: toHere(href) }, title);

const pairOf = ({ title, text, href }: CardLine) => [element('dt', {}, linked(title, href)), element('dd', {}, text)];

/** The words on a card, by its form. */
function body(card: Card): Node[] {
	switch (card.form) {
		case 'pair':
			return [
				element(
					'div',
					{ class: 'sides' },
					...card.lines.map(({ title, text, href }) =>
						element('p', {}, linked(title, href), element('span', {}, text)),
					),
				),
			];
		case 'choice':
		case 'decision':
			return [element('dl', {}, ...card.lines.flatMap(pairOf))];
		case 'pay':
			// The number comes first, with everything that it must not be seen without.
			return [
				element(
					'ul',
					{},
					...card.lines.map(({ title, text, href }) =>
						element('li', {}, element('span', {}, text), ' ', linked(title, href)),
					),
				),
			];
		case 'meaning':
		case 'answer':
			return card.text ? [element('p', {}, card.text)] : [];
	}
}

/** An answer above the list. */
export function cardView(card: Card): HTMLElement {
	return element(
		'section',
		{ class: `card ${card.form}`, 'aria-label': card.label },
		element('p', { class: 'label' }, card.label),
		card.form === 'pair' ? undefined : element('p', { class: 'heading' }, linked(card.title, card.href)),
		...body(card),
		card.more && element('p', { class: 'more' }, linked(card.more.title, card.more.href)),
	);
}
