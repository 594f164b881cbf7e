type Cell = string | number | undefined;

/** A cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula is kept text. */
function cell(value: Cell) {
	if (value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with a heading line; the columns are those of the first row where none are named. */
export function toCsv<Row extends Record<string, Cell>>(rows: Row[], columns = Object.keys(rows[0] ?? {})) {
	return (
		[columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))]
			.map((line) => line.join(','))
			.join('\r\n') + '\r\n'
	);
}
