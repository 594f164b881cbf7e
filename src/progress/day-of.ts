const DAY = 86_400_000;

/** The calendar day of a moment where the reader is, as a number: the next day is one more. */
export function dayOf(at: number): number {
	const moment = new Date(at);
	return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / DAY;
}

/** The same for answers that were given: one that seems to lie in the future, because a clock was wrong, was today. */
export const dayUpTo = (today: number) => (at: number) => Math.min(dayOf(at), today);
