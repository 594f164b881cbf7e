/** The middle one of some numbers; the lower of the two where their count is even. */
export const middle = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
