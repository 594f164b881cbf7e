import { compartments, daysBetween } from '../lib/leitner.ts';
import type { Answer } from './progress.ts';

/** A question of the guide, as far as practising is concerned. */
export interface Asked {
	/** `questions/answer-4` */
	record: string;
	version: number;
}

/** How a reader stands with a question. It is worked out by the rules of the box of cards on paper. */
export interface Standing {
	/** The latest answer that counts. */
	last: Answer;
	/** Whether it was ever answered wrong. */
	wrongBefore: boolean;
	/** 1 after a wrong answer; one more for each right one on a day when the question was due. */
	compartment: number;
	/** The day on which it should come back, as `dayOf` counts. */
	due: number;
}

/** Answers that count: those to the version of the question that is in the guide now. */
const counting = (answers: readonly Answer[], version: number) =>
	answers.filter((answer) => answer.version === version);

/**
 * How a reader stands with a question, or `undefined` if they have not answered it.
 * @param answers All answers to its record that count today, the oldest first.
 * @param dayOf The day of a moment: in a browser, that of `day-of.ts`.
 */
export function standingOf(
	answers: readonly Answer[],
	version: number,
	dayOf: (at: number) => number,
): Standing | undefined {
	let standing: Standing | undefined;
	for (const last of counting(answers, version)) {
		const day = dayOf(last.at);
		const early = standing && last.right && day < standing.due;
		const compartment: number = !last.right
			? 1
			: early
				? standing!.compartment
				: Math.min((standing?.compartment ?? 1) + 1, compartments.length);
		standing = {
			last,
			wrongBefore: (standing?.wrongBefore ?? false) || !last.right,
			compartment,
			// Answering again on the day on which one has just read the reason proves little, so it moves nothing.
			due: early ? standing!.due : day + daysBetween(compartment),
		};
	}
	return standing;
}

/** Which questions to show. */
export const choices = ['all', 'due', 'wrong', 'new'] as const;
export type Choice = (typeof choices)[number];

/** Whether a question belongs to a choice. */
export const belongs = (standing: Standing | undefined, choice: Choice, today: number): boolean =>
	choice === 'all' ||
	(choice === 'new' ? !standing : choice === 'wrong' ? !!standing?.wrongBefore : !!standing && standing.due <= today);

/** Wrong ones first, then what is due, then what is new, then the rest. */
const group = (standing: Standing | undefined, today: number) =>
	!standing ? 2 : standing.compartment === 1 ? 0 : standing.due <= today ? 1 : 3;

/** The order in which to ask. Within a group the longest due comes first, then the order that was given. */
export const inOrder = <Question extends { standing: Standing | undefined }>(
	questions: readonly Question[],
	today: number,
): Question[] =>
	questions.toSorted(
		(a, b) => group(a.standing, today) - group(b.standing, today) || (a.standing?.due ?? 0) - (b.standing?.due ?? 0),
	);
