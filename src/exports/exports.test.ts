import assert from 'node:assert/strict';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { toDocx } from './docx.ts';
import { toMarkdown } from './markdown.ts';
import { toSpreadsheet } from './spreadsheet.ts';
import { templateOf, type Template } from './template.ts';

const { entries } = readEntries(join(import.meta.dirname, '../..'));
const artefacts = entries.filter((entry): entry is Entry<'artefacts'> => entry.collection === 'artefacts');
const people = entries
	.filter((entry): entry is Entry<'cases'> => entry.collection === 'cases')
	.flatMap(({ data }) => data.people.map(({ name }) => name));
const edition = { date: '2026-11-22', version: '0.1.0' };

const of = (filled: boolean, format?: string) =>
	artefacts
		.filter(({ data }) => !format || data.format === format)
		.map(({ data }) => templateOf(data, { filled, people, edition }));
const every = [...of(false), ...of(true)];

/** Every piece of text of a template in the order in which a reader meets it. */
const textsOf = ({ title, notes, parts, credit }: Template) => [
	title,
	...notes.map(({ label, text }) => `${label}: ${text}`),
	...parts.flatMap((part) => [
		part.heading,
		...(part.hint ? [part.hint] : []),
		...('rows' in part
			? [...part.columns.map(({ name }) => name), ...part.rows.flat()]
			: part.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))),
	]),
	credit,
];

/** The text of each element of some names, as a reader of the file gets it. */
function readElements(markup: string, names: string[], xmlMode: boolean) {
	const texts: string[] = [];
	let open = 0;
	const parser = new Parser(
		{
			onopentag(name) {
				if (names.includes(name) && ++open === 1) texts.push('');
			},
			ontext(text) {
				if (open) texts[texts.length - 1] += text;
			},
			onclosetag(name) {
				if (names.includes(name)) open--;
			},
		},
		{ xmlMode, decodeEntities: true },
	);
	parser.end(markup);
	return texts.map((text) => text.trim());
}

/** A file of comma-separated values, read as RFC 4180 has it. */
const readCsv = (text: string) =>
	text
		.replace(/^\uFEFF/, '')
		.split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
		.filter(Boolean)
		.map((line) =>
			[...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
				([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
			),
		);

test('there are ten templates, and none says who is in the case until it is filled in', () => {
	assert.equal(artefacts.length, 10);
	for (const template of of(false))
		for (const person of people)
			assert.ok(!textsOf(template).join('\n').includes(person), `${template.title}: ${person}`);
});

test('an empty template keeps its headings, hints, columns and the cells that belong to it, and nothing else', () => {
	const { data } = artefacts.find(({ id }) => id === 'raci-chart')!;
	const { parts } = templateOf(data, { filled: false, people, edition });
	const [letters, chart] = parts;
	assert.ok(letters && 'rows' in letters && chart && 'rows' in chart);
	assert.deepEqual(letters.rows[0]?.[0], 'R');
	assert.deepEqual(chart.columns.map(({ name }) => name).slice(0, 3), ['Task', 'Name 1', 'Name 2']);
	assert.ok(chart.rows.flat().every((cell) => cell === ''));
	assert.ok(parts.every(({ hint }) => hint));
});

test('Markdown reads back as every heading, paragraph, item and cell of the template', () => {
	for (const template of every) {
		const { html } = markdownToHtml(toMarkdown(template));
		const read = readElements(html, ['h1', 'h2', 'p', 'li', 'th', 'td'], false);
		assert.deepEqual(read, textsOf(template), template.title);
	}
});

test('signs that Markdown would take for its own stay signs', () => {
	const template: Template = {
		title: 'A * B',
		notes: [],
		parts: [
			{ heading: '# not a level', blocks: [{ kind: 'paragraph', text: '1. a_b_c <b> [x](y) `z`' }] },
			{ heading: 'T', columns: [{ name: 'a|b', number: false }], rows: [['c|d']] },
		],
		credit: '_',
		date: '2026-11-22',
	};
	const { html } = markdownToHtml(toMarkdown(template));
	assert.deepEqual(readElements(html, ['h1', 'h2', 'p', 'li', 'th', 'td'], false), textsOf(template));
});

test('a Word document reads back as every paragraph and cell of the template', () => {
	for (const template of every) {
		const files = unzipSync(toDocx(template));
		const xml = strFromU8(files['word/document.xml']!);
		assert.deepEqual(
			readElements(xml, ['w:p'], true).filter(Boolean),
			textsOf(template).filter(Boolean),
			template.title,
		);
	}
});

test('a Word document names all its parts, and its date is that of the edition', () => {
	const files = unzipSync(toDocx(every[0]!));
	const listed = [...strFromU8(files['[Content_Types].xml']!).matchAll(/PartName="\/([^"]+)"/g)].map(
		([, name]) => name,
	);
	for (const name of listed) assert.ok(name && name in files, name);
	const created = /<dcterms:created[^>]*>([^<]*)/.exec(strFromU8(files['docProps/core.xml']!))?.[1];
	assert.equal(created, '2026-11-22T00:00:00Z');
});

test('CSV reads back as the widest table, with the mark that spreadsheets need', () => {
	for (const template of of(true, 'csv')) {
		const csv = toSpreadsheet(template);
		assert.equal(csv.codePointAt(0), 0xfeff);
		const tables = template.parts.filter((part) => 'rows' in part);
		const widest = tables.find(
			({ columns }) => columns.length === Math.max(...tables.map((table) => table.columns.length)),
		)!;
		assert.deepEqual(readCsv(csv), [widest.columns.map(({ name }) => name), ...widest.rows], template.title);
	}
});

test('an empty CSV is its heading line', () => {
	for (const template of of(false, 'csv')) assert.equal(readCsv(toSpreadsheet(template)).length, 1, template.title);
});

test('two runs give the same bytes, whatever the clock and the time zone', () => {
	const write = () =>
		every.map((template) => Buffer.concat([toDocx(template), Buffer.from(toMarkdown(template))]).toString('base64'));
	const zone = process.env['TZ'];
	try {
		mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 10, 22) });
		process.env['TZ'] = 'Pacific/Auckland';
		const first = write();
		mock.timers.setTime(Date.UTC(2031, 5, 1, 12, 34, 56));
		process.env['TZ'] = 'America/Los_Angeles';
		assert.deepEqual(write(), first);
	} finally {
		mock.timers.reset();
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
	}
});
