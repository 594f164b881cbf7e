import { element } from '../../browser/elements.ts';
import type { Claim } from '../../lib/organisation.ts';
import type { Force } from '../../schemas/decision.ts';
import type { SettledDecision } from './dial-element.ts';

/** How one says that a claim rests on a force. */
const by: Record<Force, string> = {
	regulation: 'the rules',
	contract: 'the contract',
	method: 'the method',
	size: 'habit at this size',
};

/** Sets one answer in each row of the table of decisions in place of the four, or takes it out again. */
export function showDecisions(root: HTMLElement, settled: SettledDecision[], settings: { id: string }[]) {
	for (const yours of root.querySelectorAll('.decisions .yours')) yours.remove();
	if (!settled.length) return;
	for (const head of root.querySelectorAll('.decisions thead tr'))
		head.append(element('th', { class: 'yours', scope: 'col', colspan: String(settings.length) }, 'Where you work'));
	for (const decision of settled) {
		const row = root.querySelector<HTMLTableRowElement>(`#${CSS.escape(decision.id)}`);
		if (!row) continue;
		const cellOf = ({ setting }: Claim) => row.cells[1 + settings.findIndex(({ id }) => id === setting)];
		const partyOf = (claim: Claim) => cellOf(claim)?.querySelector('.party')?.cloneNode(true);
		row.append(
			element('td', { class: 'yours', colspan: String(settings.length) }, ...answerOf(root, decision, partyOf)),
		);
	}
}

function answerOf(
	root: HTMLElement,
	{ claim, rivals, basis }: SettledDecision,
	partyOf: (claim: Claim) => Node | undefined,
): Node[] {
	const mark = basisMark(root, basis);
	if (!claim)
		return [
			element('div', { class: 'claim' }, element('span', {}, 'Not recorded'), ' ', mark),
			element('p', {}, 'None of your four facts settles it. Ask who settled it last time.'),
		];
	return [
		element('div', { class: 'claim' }, partyOf(claim), ' ', mark, ' ', element('small', {}, `by ${by[claim.force]}`)),
		...rivals.map((rival) => element('p', {}, `By ${by[rival.force]} it would be: `, partyOf(rival))),
		...(rivals.some(({ force }) => force !== 'size')
			? [element('p', {}, 'Ask which text would be quoted in a quarrel.')]
			: []),
	];
}

/** The mark of a basis, as it stands elsewhere in the page. */
export const basisMark = (root: HTMLElement, basis: string): Node =>
	root.querySelector(`.basis[data-basis="${basis}"]`)?.cloneNode(true) ?? element('span', { class: 'basis' }, basis);
