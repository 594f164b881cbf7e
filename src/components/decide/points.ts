import { element } from '../../browser/elements.ts';
import { capitalised } from '../../lib/capitalised.ts';
import { counted } from '../../lib/counted.ts';

export const inPoints = (count: number) => counted(count, 'point');

/** A name with its shape, a bar, and the number, for a list of points. The bar is as long as the number is of `most`. */
export function pointsItem(
	name: string,
	shape: Node,
	side: string | undefined,
	count: number,
	most: number,
	told = inPoints(count),
) {
	const bar = element('span', { class: `bar ink-${side}` });
	bar.style.width = `${most ? (count / most) * 100 : 0}%`;
	return element(
		'li',
		{},
		element('span', {}, shape, capitalised(name)),
		element('span', { class: 'track', 'aria-hidden': 'true' }, bar),
		element('span', { class: 'number' }, told),
	);
}
