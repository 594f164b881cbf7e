import { z } from 'astro/zod';

const iso = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** Whether the calendar has the day, or the month, that is written. What is written otherwise is told of by its form. */
const exists = (text: string) => {
	if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return true;
	const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
	const time = new Date(Date.UTC(year, month - 1, date));
	return time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
};

const noSuchDay = 'There is no such day in the calendar. Check month and day.';

/** A calendar day, written `2026-11-22`. Kept as text: a day has no time zone. */
export const day = z.preprocess(
	iso,
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day such as 2026-11-22.')
		.refine(exists, noSuchDay),
);

/** A day, a month or a year, as exact as the publication says: `2026-11-22`, `2026-11` or `2026`. */
export const roughDay = z.preprocess(
	(value) => (typeof value === 'number' ? String(value) : iso(value)),
	z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a day, month or year such as 2026-11-22, 2026-11 or 2026.')
		.refine(exists, noSuchDay),
);
