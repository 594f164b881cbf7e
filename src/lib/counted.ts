/** A number with its noun: `1 file`, `1,234 files`, `2 entries`. */
export const counted = (number: number, one: string, many = `${one}s`) =>
	`${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
