import { element } from '../../browser/elements.ts';
import { dutiesOf } from '../../lib/organisation.ts';
import type { Party } from '../../schemas/decision.ts';
import { basisMark } from './decisions-view.ts';
import type { SettledDecision } from './dial-element.ts';

const titles = { decides: 'Decides', asked: 'Is asked', told: 'Is told' } as const;

/** Sets in each row of the table of jobs what falls to it in the chosen organisation, or takes it out again. */
export function showDuties(root: HTMLElement, settled: SettledDecision[]) {
	for (const yours of root.querySelectorAll('.duties .yours')) yours.remove();
	if (!settled.length) return;
	root
		.querySelector('.duties thead tr')
		?.append(element('th', { class: 'yours', scope: 'col', colspan: '4' }, 'Where you work'));
	const byId = new Map(settled.map((decision) => [decision.id, decision]));
	for (const row of root.querySelectorAll<HTMLTableRowElement>('[data-duties]')) {
		const duties = dutiesOf(row.dataset['duties'] as Party, settled);
		const parts = (Object.keys(titles) as (keyof typeof titles)[]).filter((part) => duties[part].length);
		const namesOf = (part: keyof typeof titles) =>
			duties[part].flatMap((id) => {
				const decision = byId.get(id);
				return decision ? [decision] : [];
			});
		row.append(
			element(
				'td',
				{ class: 'yours', colspan: '4' },
				...parts.map((part) =>
					part === 'decides'
						? element(
								'div',
								{},
								element('strong', {}, `${titles.decides} ${duties.decides.length}: `),
								element(
									'ul',
									{},
									...namesOf(part).map(({ name, basis }) => element('li', {}, `${name} `, basisMark(root, basis))),
								),
							)
						: element(
								'p',
								{},
								element('strong', {}, `${titles[part]} in ${duties[part].length}: `),
								`${namesOf(part)
									.map(({ name }) => name)
									.join('; ')}.`,
							),
				),
				...(parts.length ? [] : ['No part in any of them.']),
			),
		);
	}
}
