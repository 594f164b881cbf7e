import { cell, line } from './markdown.ts';
import { toCsv } from './csv.ts';

/** One thing that is compared, with what each column has of it, line by line. No line: nothing is recorded. */
export interface Row {
	title: string;
	cells: string[][];
}

export interface Comparison {
	columns: string[];
	rows: Row[];
}

/** Lines as they count in a comparison: neither their order nor their capitals nor their spaces tell two cells apart. */
const essence = (lines: string[]) =>
	[...new Set(lines.map((line) => line.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en')))].sort().join('\n');

/** Rows that tell the columns apart, rows that read the same in all, and rows in which fewer than two columns say anything. */
export function sorted<Kind extends Row>(rows: Kind[]): Record<'different' | 'same' | 'oneSided', Kind[]> {
	const said = ({ cells }: Row) => cells.filter((lines) => lines.length > 0);
	const same = ({ cells }: Row) => new Set(cells.map(essence)).size === 1;
	const comparable = rows.filter((row) => said(row).length > 1);
	return {
		different: comparable.filter((row) => !same(row)),
		same: comparable.filter(same),
		oneSided: rows.filter((row) => said(row).length === 1),
	};
}

/** The comparison as a Markdown table, the lines of a cell below each other. */
export function toMarkdown({ columns, rows }: Comparison): string {
	return [
		line(['', ...columns.map(cell)]),
		line(['---', ...columns.map(() => '---')]),
		...rows.map(({ title, cells }) =>
			line([`**${cell(title)}**`, ...cells.map((lines) => lines.map(cell).join('<br>'))]),
		),
		'',
	].join('\n');
}

/** The comparison as CSV (RFC 4180), the lines of a cell below each other. */
export const asCsv = ({ columns, rows }: Comparison): string =>
	toCsv(
		rows.map(({ title, cells }) => ({
			Compared: title,
			...Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? []).join('\n')])),
		})),
		['Compared', ...columns],
	);
