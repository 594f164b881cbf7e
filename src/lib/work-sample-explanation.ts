import { capitalised } from './capitalised.ts';
import {
	clearLead,
	columns,
	least,
	resultOf,
	sumsOf,
	type Column,
	type Result,
	type Weights,
} from './work-sample-result.ts';

/** What one answer counted for. `choice` is the place of the option among its situation's four. */
export interface Counted {
	situation: number;
	choice: number;
	weights: Weights;
}

/** Another choice in one situation that would have led to another result. */
export interface Flip {
	situation: number;
	choice: number;
	result: Result;
}

export interface Explanation {
	result: Result;
	sums: Weights;
	/** Every answer, in the order of the sheet. Their weights add up to the sums. */
	answers: Counted[];
	/** The highest column, the next, and by how much it leads; and how far it lies above the least, or below (negative). */
	margin: { highest: Column; next: Column; lead: number; aboveLeast: number };
	/** Single answers that would have changed the result. */
	flips: Flip[];
	/** How many answers would have to change before the result does: 1, 2, 3, or 4 for four and more. */
	fewest: number;
	/** The answers that went elsewhere than the result; if it is neither, those that counted most for the highest column. */
	against: Counted[];
}

const key = (result: Result) =>
	result.kind === 'job' ? result.column : result.kind === 'either' ? [...result.columns].sort().join() : result.kind;

/** Whether two results name the same: of several columns the order does not matter. */
export const sameResult = (one: Result, other: Result) => key(one) === key(other);

/** Whether some `changes` answers from `from` on, given other choices, lead to another result. */
function canChange(
	sheet: readonly Weights[][],
	choices: readonly number[],
	sums: Weights,
	was: string,
	changes: number,
	from = 0,
): boolean {
	if (changes === 0) return key(resultOf(sums)) !== was;
	for (let situation = from; situation <= sheet.length - changes; situation++) {
		const old = sheet[situation]![choices[situation]!]!;
		for (const [choice, weights] of sheet[situation]!.entries()) {
			if (choice === choices[situation]) continue;
			const changed = Object.fromEntries(
				columns.map((column) => [column, sums[column] - old[column] + weights[column]]),
			) as Weights;
			if (canChange(sheet, choices, changed, was, changes - 1, situation + 1)) return true;
		}
	}
	return false;
}

/**
 * Explains a filled-in sheet.
 * @param sheet The weights of each option of each situation, in the order of the sheet.
 * @param choices For each situation the place of the option that was marked.
 */
export function explain(sheet: readonly Weights[][], choices: readonly number[]): Explanation {
	const answers = choices.map((choice, situation) => ({ situation, choice, weights: sheet[situation]![choice]! }));
	const sums = sumsOf(answers.map(({ weights }) => weights));
	const result = resultOf(sums);
	const [highest, next] = [...columns].sort((a, b) => sums[b] - sums[a]) as [Column, Column];
	const named = result.kind === 'job' ? [result.column] : result.kind === 'either' ? result.columns : [];
	const most = (weights: Weights, some: readonly Column[]) => Math.max(0, ...some.map((column) => weights[column]));
	const others = columns.filter((column) => !named.includes(column));

	const flips = sheet.flatMap((options, situation) =>
		options.flatMap((weights, choice) => {
			if (choice === choices[situation]) return [];
			const changed = resultOf(
				sumsOf(answers.map((answer) => (answer.situation === situation ? weights : answer.weights))),
			);
			return key(changed) === key(result) ? [] : [{ situation, choice, result: changed }];
		}),
	);
	const fewest = flips.length
		? 1
		: ([2, 3].find((changes) => canChange(sheet, choices, sums, key(result), changes)) ?? 4);
	return {
		result,
		sums,
		answers,
		margin: { highest, next, lead: sums[highest] - sums[next], aboveLeast: sums[highest] - least },
		flips,
		fewest,
		against: answers.filter(({ weights }) =>
			result.kind === 'neither' ? weights[highest] === 3 : most(weights, others) > most(weights, named),
		),
	};
}

/** "a", "a or b", "a, b or c". */
export const alternatives = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' or $1');

/** A result in words: "project", "either: project or product", "neither". */
export const resultName = (result: Result): string =>
	result.kind === 'job'
		? result.column
		: result.kind === 'either'
			? `either: ${alternatives(result.columns)}`
			: 'neither';

/** The margin in a sentence or two. */
export function marginInWords({ result, sums, margin: { highest, next, lead, aboveLeast } }: Explanation): string {
	if (result.kind === 'neither')
		return `The highest sum is ${highest} with ${sums[highest]}. That is ${-aboveLeast} short of ${least}, below which a sum says nothing.`;
	const standing = `${capitalised(highest)} has ${sums[highest]}, which is ${aboveLeast ? `${aboveLeast} above` : 'exactly'} the least that counts.`;
	if (result.kind === 'job') return `${standing} It leads ${next}, the next, by ${lead}. ${clearLead} were needed.`;
	return `${standing} It leads ${next}, the next, by ${lead}. To be named alone it would need to lead by ${clearLead}.`;
}

/** The choices of a sheet as a link carries them: a letter for each situation, a hyphen where none is marked. */
export const writeAnswers = (choices: readonly (number | undefined)[]): string =>
	choices.map((choice) => (choice === undefined ? '-' : 'abcd'[choice])).join('');

/** Reads the choices from a link. What is not a letter that the sheet has is no answer. */
export const readAnswers = (text: string | null, situations: number): (number | undefined)[] =>
	Array.from({ length: situations }, (_, situation) => {
		const choice = 'abcd'.indexOf(text?.[situation] ?? '-');
		return choice < 0 ? undefined : choice;
	});
