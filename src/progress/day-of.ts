import type { Progress } from './progress.ts';

const DAY = 86_400_000;

/** The calendar day of a moment where the reader is, as a number: the next day is one more. */
export function dayOf(at: number): number {
	const moment = new Date(at);
	return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / DAY;
}

/** What counts on a day: an answer of a later one, given while a clock ran ahead, is kept but waits for its day. */
export const countingOn = (progress: Progress, today: number): Progress => ({
	...progress,
	answers: progress.answers.filter(({ at }) => dayOf(at) <= today),
});
