const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words: `2026-11-22` becomes "22 November 2026". */
export const writtenDay = (day: string) => long.format(new Date(`${day}T00:00:00Z`));
