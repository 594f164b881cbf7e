import { z } from 'astro/zod';

const iso = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** A calendar day, written `2026-11-22`. Kept as text: a day has no time zone. */
export const day = z.preprocess(iso, z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day such as 2026-11-22.'));

/** A day, a month or a year, as exact as the publication says: `2026-11-22`, `2026-11` or `2026`. */
export const roughDay = z.preprocess(
	(value) => (typeof value === 'number' ? String(value) : iso(value)),
	z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a day, month or year such as 2026-11-22, 2026-11 or 2026.'),
);
