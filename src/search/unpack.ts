import type { SearchDocument } from './document.ts';
import type { Kind } from './kinds.ts';
import { bracketed, order, slug, type PackedDetails, type PackedIndex } from './pack.ts';

const conceptual = new Set<Kind>(['role', 'term', 'certificate']);

const lines = (column: string) => (column ? column.split('\n') : []);

const longer = (cell: string, title: string, name = '') =>
	cell.replace('*', () => slug(title)).replace('~', () => slug(name));

function longerName(cell: string, title: string) {
	const [, before = '', within = ''] = bracketed.exec(title) ?? [];
	return cell === '<' ? before : cell === '>' ? within : cell.replace(/^\^/, () => title);
}

const listed = (cell: string | undefined) => (cell ? cell.split('|') : []);

/** The pages and records of an index; notes, cards, figures and headings come later. */
export function unpackIndex(index: PackedIndex): SearchDocument[] {
	const [titles, names, slips] = [lines(index.titles), index.names.split('\n'), index.slips.split('\n')];
	return lines(index.hrefs).map((cell, id) => {
		const title = titles[id] ?? '';
		const own = listed(names[id]).map((cell) => longerName(cell, title));
		const href = longer(cell, title, own[0]);
		const kind = order[parseInt(index.kinds[id] ?? '0', 36)] ?? 'door';
		return {
			kind,
			href,
			title,
			names: own,
			slips: listed(slips[id]),
			note: '',
			...(conceptual.has(kind) && { concept: /([^/#]+)\/?$/.exec(href)?.[1] ?? href }),
		};
	});
}

/** The figures that stand on the pages of an index. */
export function unpackFigures({ figures }: PackedDetails, places: readonly SearchDocument[]): SearchDocument[] {
	const [titles, names] = [lines(figures.titles), figures.names.split('\n')];
	return lines(figures.hrefs).map((cell, at) => {
		const title = titles[at] ?? '';
		const own = listed(names[at]).map((cell) => longerName(cell, title));
		const href = (places[figures.pages[at] ?? 0]?.href ?? '') + longer(cell, title, own[0]);
		return { kind: 'figure', href, title, names: own, slips: [], note: '' };
	});
}

/** The headings of the pages of an index. */
export function unpackHeadings({ headings }: PackedDetails, places: readonly SearchDocument[]): SearchDocument[] {
	const titles = lines(headings.titles);
	return lines(headings.hrefs).flatMap((cell, at) => {
		const page = places[headings.pages[at] ?? -1];
		const title = titles[at] ?? '';
		if (!page) return [];
		const href = page.href + longer(cell, title);
		return [{ kind: page.kind, href, title, names: [], slips: [], note: '', heading: true as const }];
	});
}

/** The meanings of each short form that has several. */
export const unpackAmbiguities = ({ ambiguities }: PackedIndex) =>
	new Map(
		ambiguities
			.split('\n')
			.filter(Boolean)
			.map((line) => {
				const [short = '', meanings = ''] = line.split('=');
				return [short, meanings.split('|')] as const;
			}),
	);
