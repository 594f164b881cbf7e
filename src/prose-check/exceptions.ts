import { LineCounter, parseDocument } from 'yaml';
import { z } from 'astro/zod';

/** What may be measured, and excepted. */
export const measureNames = ['sentence', 'paragraph', 'grade'] as const;

const exception = z.strictObject({
	/** The file, from the root of the repo. */
	file: z.string().startsWith('src/content/'),
	measure: z.enum(measureNames),
	/** Why the page is better as it is. */
	reason: z.string().min(30, 'Say why in a sentence.'),
});

/** A page that may break one limit, and the line that says so. */
export type Exception = z.output<typeof exception> & { line: number };

/** Reads the list; throws with the reason if it is not one. */
export function readExceptions(yaml: string): Exception[] {
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter });
	const list = exception.array().parse(document.toJS() ?? []);
	return list.map((entry, index) => {
		const node: unknown = document.getIn([index], true);
		const start = node && typeof node === 'object' && 'range' in node ? (node.range as [number])[0] : 0;
		return { ...entry, line: counter.linePos(start).line };
	});
}
