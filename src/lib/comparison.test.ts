import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asCsv, sorted, toMarkdown, type Row } from './comparison.ts';

const line = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const rows = (columns: number) =>
	fc.array(
		fc.record({
			title: line,
			cells: fc.array(fc.array(line, { maxLength: 3 }), { minLength: columns, maxLength: columns }),
		}),
		{ maxLength: 8 },
	);
const comparison = fc.integer({ min: 2, max: 3 }).chain((columns) =>
	fc.record({
		columns: fc.constant(['Product manager', 'Project manager', 'Product owner'].slice(0, columns)),
		rows: rows(columns),
	}),
);

/** A reader of CSV that is not the writer's inverse by construction: character by character, as RFC 4180 says. */
function parseCsv(text: string): string[][] {
	const table: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const char = text[at]!;
		if (quoted && char === '"' && text[at + 1] === '"') {
			cell += '"';
			at++;
		} else if (char === '"') quoted = !quoted;
		else if (!quoted && (char === ',' || (char === '\r' && text[at + 1] === '\n'))) {
			table.at(-1)!.push(cell);
			cell = '';
			if (char === '\r') {
				table.push([]);
				at++;
			}
		} else cell += char;
	}
	return table.slice(0, -1);
}

test('every row in which anything is said is in one of the three groups, in its order', () =>
	fc.assert(
		fc.property(comparison, ({ rows }) => {
			const { different, same, oneSided } = sorted(rows);
			const all = [...different, ...same, ...oneSided];
			assert.equal(new Set(all).size, all.length);
			assert.deepEqual(new Set(all), new Set(rows.filter(({ cells }) => cells.some((lines) => lines.length))));
			for (const group of [different, same, oneSided])
				assert.deepEqual(
					group,
					rows.filter((row) => group.includes(row)),
				);
		}),
	));

test('neither the order of lines nor that of columns moves a row to another group', () =>
	fc.assert(
		fc.property(comparison, ({ rows }) => {
			const turned = rows.map(({ title, cells }) => ({
				title,
				cells: cells.map((lines) => [...lines].reverse()).reverse(),
			}));
			const titles = (groups: Record<string, Row[]>) =>
				Object.values(groups).map((group) => group.map(({ title }) => title));
			assert.deepEqual(titles(sorted(turned)), titles(sorted(rows)));
		}),
	));

test('equal rows are folded, whatever their capitals and spaces', () => {
	const rows = [
		{ title: 'a', cells: [['Is asked'], ['is  asked ']] },
		{ title: 'b', cells: [['Decides'], ['Is asked']] },
		{ title: 'c', cells: [['Says'], []] },
		{ title: 'd', cells: [[], []] },
	];
	const { different, same, oneSided } = sorted(rows);
	assert.deepEqual(
		[different, same, oneSided].map((group) => group.map(({ title }) => title)),
		[['b'], ['a'], ['c']],
	);
});

test('a Markdown table keeps its shape whatever stands in it', () =>
	fc.assert(
		fc.property(comparison, (comparison) => {
			const lines = toMarkdown(comparison).trimEnd().split('\n');
			assert.equal(lines.length, comparison.rows.length + 2);
			for (const line of lines)
				assert.equal(line.replaceAll(/\\./g, '').match(/\|/g)?.length, comparison.columns.length + 2, line);
		}),
	));

test('markup in a record stays text in Markdown', () => {
	const markdown = toMarkdown({ columns: ['A', 'B'], rows: [{ title: 'x|y', cells: [['<b>', '[a](b)'], ['*c*']] }] });
	assert.equal(markdown, '|  | A | B |\n| --- | --- | --- |\n| **x\\|y** | \\<b\\><br>\\[a\\](b) | \\*c\\* |\n');
});

test('CSV gives back what went in', () =>
	fc.assert(
		fc.property(comparison, ({ columns, rows }) => {
			// A spreadsheet would run such a text; an apostrophe before it is wanted and tested elsewhere.
			const harmless = (text: string) => !/^[=+\-@\t\r]/.test(text);
			fc.pre(rows.every(({ title, cells }) => harmless(title) && cells.every((lines) => harmless(lines.join('\n')))));
			assert.deepEqual(parseCsv(asCsv({ columns, rows })), [
				['Compared', ...columns],
				...rows.map(({ title, cells }) => [title, ...cells.map((lines) => lines.join('\n'))]),
			]);
		}),
	));
