/** Text as Markdown, without the signs that Markdown would take for its own. A number or hyphen matters only where a line begins. */
export const escaped = (text: string) =>
	text
		.replace(/[\\`*_[\]<>|]/g, '\\$&')
		.replace(/^([#+-])(?=\s)/, '\\$1')
		.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');

/** Text of any kind in a cell of a table: it stays text, and stays in its line. */
export const cell = (text: string) => escaped(text.replace(/\s+/g, ' ').trim());

/** One row of a table, of cells that are escaped. */
export const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
