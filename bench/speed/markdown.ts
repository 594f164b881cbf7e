export type Cell = string | number;

export const kB = (bytes: number) => (bytes / 1000).toFixed(1);
export const times = (value: number) => value.toFixed(2);

export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]) =>
	[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
