import { escaped, line } from '../lib/markdown.ts';
import type { Template, TemplatePart } from './template.ts';

const table = ({ columns, rows }: Extract<TemplatePart, { rows: string[][] }>) =>
	[
		line(columns.map(({ name }) => escaped(name))),
		line(columns.map(({ number }) => (number ? '---:' : '---'))),
		...rows.map((row) => line(row.map(escaped))),
	].join('\n');

const body = (part: TemplatePart) =>
	'rows' in part
		? [table(part)]
		: part.blocks.map((block) =>
				block.kind === 'list' ? block.items.map((item) => `- ${escaped(item)}`).join('\n') : escaped(block.text),
			);

/** A template as Markdown (CommonMark with tables). Hints are quotations, so that one sees what to delete. */
export const toMarkdown = ({ title, notes, parts, credit }: Template) =>
	[
		`# ${escaped(title)}`,
		...notes.map(({ label, text }) => `**${label}:** ${escaped(text)}`),
		...parts.flatMap((part) => [
			`## ${escaped(part.heading)}`,
			...(part.hint ? [`> ${escaped(part.hint)}`] : []),
			...body(part),
		]),
		'---',
		`*${escaped(credit)}*`,
	].join('\n\n') + '\n';
