import { element } from '../../browser/elements.ts';
import { agreementTitle, agreementWarnings, outcomeNames } from '../../exports/agreement.ts';
import { outcomes, type Agreement, type Outcome, type Row } from '../../lib/agreement.ts';

/**
 * An agreement on one page: first what both claim, then what nobody does, last what is agreed, each row with a line for the
 * one name that the two settle on.
 * @param decided What they have settled so far, by the id of the decision. A field changes it as it is written in.
 */
export function agreementView(
	agreement: Agreement,
	questionOf: (id: string) => string,
	decided: Map<string, string>,
): (Node | string)[] {
	const { people, rows } = agreement;
	const columns = ['Decision', ...people.map(({ name }) => `${name} wrote`), 'Who has the last word'];
	const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
	const told = outcomes.filter(count).map((outcome) => `${outcomeNames[outcome]}: ${count(outcome)}`);
	return [
		element('h2', { id: 'the-agreement', tabindex: '-1' }, agreementTitle(agreement)),
		element('p', {}, `Between ${people.map(withSide).join(' and ')}. ${told.join('. ')}.`),
		...agreementWarnings(agreement).map((text) => element('p', {}, text)),
		element(
			'table',
			{ class: 'records' },
			element('caption', { class: 'sr-only' }, 'What each of you wrote, and what you agree on'),
			element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)))),
			...outcomes
				.filter(count)
				.map((outcome) =>
					element(
						'tbody',
						{},
						element(
							'tr',
							{},
							element('th', { scope: 'rowgroup', colspan: '4' }, `${outcomeNames[outcome]} (${count(outcome)})`),
						),
						...rows
							.filter((row) => row.outcome === outcome)
							.map((row) => rowView(row, columns, questionOf(row.id), decided)),
					),
				),
		),
		element(
			'p',
			{ class: 'signed', 'aria-hidden': 'true' },
			...people.map(({ name }) => element('span', {}, name)),
			element('span', {}, 'Read again on'),
		),
	];
}

const withSide = ({ name, side }: Agreement['people'][number]) =>
	side && !name.toLowerCase().includes(side) ? `${name} (${side})` : name;

function rowView({ id, wrote, holder }: Row, columns: string[], question: string, decided: Map<string, string>) {
	const field = element('input', {
		type: 'text',
		maxlength: '200',
		'aria-label': `Who has the last word: ${question}`,
		value: decided.get(id) ?? holder ?? '',
	});
	field.addEventListener('input', () => decided.set(id, field.value));
	return element(
		'tr',
		{},
		element('th', { scope: 'row' }, question),
		...wrote.map((text, at) => element('td', { 'data-label': columns[at + 1] }, text)),
		element('td', { 'data-label': columns[3] }, field),
	);
}
