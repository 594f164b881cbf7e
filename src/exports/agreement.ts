import type { Agreement, Outcome } from '../lib/agreement.ts';
import { outcomes } from '../lib/agreement.ts';
import { cell, line } from '../lib/markdown.ts';

/** What the rows of one outcome have in common, as a heading. */
export const outcomeNames: Record<Outcome, string> = {
	both: 'Both of you claim it',
	nobody: 'Nobody claims it',
	one: 'One of you claims it, the other does not see it so',
	open: 'Left open on one sheet or both',
	agreed: 'Agreed',
};

const listOf = new Intl.ListFormat('en-GB');

/** What to watch in an agreement, in sentences: two scopes, or decisions that were not laid together. */
export const agreementWarnings = ({ scopes, unknown }: Agreement): string[] => [
	...(scopes.length > 1 ? ['The two sheets name two things. Check that you mean the same one.'] : []),
	...(unknown.length
		? [`Not laid together, because the sheet of this edition does not ask it: ${unknown.join(', ')}.`]
		: []),
];

/** The heading of an agreement. */
export const agreementTitle = ({ scopes }: Agreement) =>
	scopes.length ? `Working agreement: ${scopes.join(' / ')}` : 'Working agreement';

/**
 * An agreement as Markdown.
 * @param questionOf The wording of a decision.
 * @param decided What the two have settled since, by the id of the decision.
 */
export function agreementToMarkdown(
	agreement: Agreement,
	questionOf: (id: string) => string,
	decided: ReadonlyMap<string, string>,
): string {
	const { people, rows } = agreement;
	const between = people.map(
		({ name, side }) => `**${cell(name)}**${side && !name.toLowerCase().includes(side) ? ` (${side})` : ''}`,
	);
	const parts = outcomes.flatMap((outcome) => {
		const some = rows.filter((row) => row.outcome === outcome);
		if (!some.length) return [];
		const wrote = outcome === 'agreed' ? [] : people.map(({ name }) => `${cell(name)} wrote`);
		const columns = ['Decision', ...wrote, 'Who has the last word'];
		return [
			`## ${outcomeNames[outcome]} (${some.length})`,
			[
				line(columns),
				line(columns.map(() => '---')),
				...some.map(({ id, wrote, holder }) =>
					line([
						cell(questionOf(id)),
						...(outcome === 'agreed' ? [] : wrote.map(cell)),
						cell(decided.get(id) ?? holder ?? ''),
					]),
				),
			].join('\n'),
		];
	});
	return (
		[
			`# ${cell(agreementTitle(agreement))}`,
			`Between ${listOf.format(between)}.`,
			...agreementWarnings(agreement).map(cell),
			...parts,
			'Signed, with the day on which both read it again:',
		].join('\n\n') + '\n'
	);
}
