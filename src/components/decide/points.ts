import { element } from '../../browser/elements.ts';

export const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
export const inPoints = (count: number) => `${count} ${count === 1 ? 'point' : 'points'}`;

/** A name with its shape, a bar, and the number, for a list of points. The bar is as long as the number is of `most`. */
export function pointsItem(name: string, shape: Node, side: string | undefined, count: number, most: number) {
	const bar = element('span', { class: `bar ink-${side}`, 'aria-hidden': 'true' });
	bar.style.width = `${most ? (count / most) * 100 : 0}%`;
	return element(
		'li',
		{},
		element('span', {}, shape, capital(name)),
		bar,
		element('span', { class: 'number' }, inPoints(count)),
	);
}
