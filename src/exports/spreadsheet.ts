import { toCsv } from '../lib/csv.ts';
import type { Template, TemplatePart } from './template.ts';

type Table = Extract<TemplatePart, { rows: string[][] }>;

/**
 * The widest table of a template as CSV: a file of that kind holds one. It begins with the mark by which Excel knows
 * UTF-8; without it, pound signs and apostrophes come out wrong there.
 */
export function toSpreadsheet({ title, parts }: Template) {
	const [widest] = parts
		.filter((part): part is Table => 'rows' in part)
		.sort((a, b) => b.columns.length - a.columns.length);
	if (!widest) throw new Error(`"${title}" has no table. Give it one, or set "format: docx" in its record.`);
	const names = widest.columns.map(({ name }) => name);
	const rows = widest.rows
		.filter((row) => row.some(Boolean))
		.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
	return `\uFEFF${toCsv(rows, names)}`;
}
