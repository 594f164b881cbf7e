/** "12 November 2026": the day of a moment where the reader is. */
export const writtenMoment = (at: number) =>
	new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
