/** What the twelve work samples are counted for: product first, project last. */
export const columns = ['product', 'owner', 'project'] as const;
export type Column = (typeof columns)[number];
export type Weights = Record<Column, number>;

/** `neither`: no column is high. `job`: one leads clearly. `either`: the columns that are close, the highest first. */
export type Result = { kind: 'neither' } | { kind: 'job'; column: Column } | { kind: 'either'; columns: Column[] };

/** Below this, the highest sum says nothing. */
export const least = 14;
/** By as much must a column lead each of the others to be named alone. */
export const clearLead = 5;

/** Adds up the weights of the choices on a sheet. */
export const sumsOf = (choices: Weights[]): Weights =>
	choices.reduce(
		(sums, { product, project, owner }) => ({
			product: sums.product + product,
			project: sums.project + project,
			owner: sums.owner + owner,
		}),
		{ product: 0, project: 0, owner: 0 },
	);

/** Reads three sums by the published rule. */
export function resultOf(sums: Weights): Result {
	const highest = Math.max(...columns.map((column) => sums[column]));
	if (highest < least) return { kind: 'neither' };
	const close = columns.filter((column) => highest - sums[column] < clearLead).sort((a, b) => sums[b] - sums[a]);
	return close.length === 1 ? { kind: 'job', column: close[0]! } : { kind: 'either', columns: close };
}
