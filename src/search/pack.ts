import type { ContentEntry, SearchDocument } from './document.ts';
import { packWords } from './filter.ts';
import { tracesOf } from './fold.ts';
import { kinds, type Kind } from './kinds.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Documents as columns of lines rather than objects: they pack to two thirds. */
interface Columns {
	/** A line for each document; a star or tilde stands for the slug of its title or first name. */
	hrefs: string;
	titles: string;
}

/** What the first list needs: pages and records by all their names. */
export interface PackedIndex extends Columns {
	/** Tells whether the details belong to this index. */
	edition: string;
	/** A character for each document: its kind's place in the table of kinds. */
	kinds: string;
	/** Names parted by a bar. */
	names: string;
	slips: string;
	/** All words of the guide: see `wordFilter`. */
	words: string;
	/** Short forms of several meanings, as lines `pm=product manager|project manager`. */
	ambiguities: string;
}

/** What comes right after it: the headings of pages, what is told below titles, and what stands on cards. */
export interface PackedDetails {
	edition: string;
	/** Each with the number of the page that it stands on. */
	headings: Columns & { pages: number[] };
	notes: string[];
	/** By the number of the document. */
	facts: Record<number, [label: string, text: string][]>;
	about: Record<number, string[]>;
}

const order = Object.keys(kinds) as Kind[];
const conceptual = new Set<Kind>(['role', 'term', 'certificate']);

/** Bars and line ends are ours. */
const safe = (text: string) => text.replace(/[|\n\r]+/g, ' ').trim();

/** Every text in an entry, but for what people mistype: those words must not count as known. */
function* texts(value: unknown, key = ''): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (value && typeof value === 'object' && key !== 'misspellings' && key !== 'variants')
		for (const [name, child] of Object.entries(value)) yield* texts(child, name);
}

/** A title as addresses have it. */
const slug = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s-]/gu, '')
		.trim()
		.replace(/\s/g, '-');

/** Most addresses repeat a title: a star stands for the title's slug, a tilde for that of the first name. */
function shorter({ href, heading, title, names }: SearchDocument) {
	const own = heading ? href.slice(href.indexOf('#')) : href;
	for (const [sign, name] of [
		['*', title],
		['~', names[0] ?? ''],
	] as const) {
		const end =
			name && [slug(name), `${slug(name)}/`].find((end) => own.endsWith(`/${end}`) || own.endsWith(`#${end}`));
		if (end) return own.slice(0, -end.length) + sign + (end.endsWith('/') ? '/' : '');
	}
	return own;
}

/** A number made of a text, so that two texts can be told apart. */
function checksum(text: string) {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	return (sum >>> 0).toString(36);
}

const lines = (column: string) => (column ? column.split('\n') : []);

/** Every word of every text, as it is known again. */
export function tracesIn(entries: readonly ContentEntry[]) {
	const traces = new Set<string>();
	for (const { data, body } of entries)
		for (const text of [...texts(data), body ?? ''])
			for (const word of wordsOf(text))
				if (/[a-z]{2}/.test(word) && !isStopWord(word)) for (const trace of tracesOf(word)) traces.add(trace);
	return traces;
}

export function packIndex(
	documents: readonly SearchDocument[],
	entries: readonly ContentEntry[],
	ambiguities: Readonly<Record<string, readonly string[]>>,
): { index: PackedIndex; details: PackedDetails } {
	const places = documents.filter(({ heading }) => !heading);
	const headings = documents.filter(({ heading }) => heading);
	const column = (list: readonly SearchDocument[], cell: (document: SearchDocument) => string) =>
		list.map(cell).join('\n');
	const columns = (list: readonly SearchDocument[]) => ({
		hrefs: column(list, shorter),
		titles: column(list, ({ title }) => safe(title)),
	});
	const index = {
		edition: '',
		kinds: places.map(({ kind }) => order.indexOf(kind).toString(36)).join(''),
		...columns(places),
		names: column(places, ({ names }) => names.map(safe).join('|')),
		slips: column(places, ({ slips }) => slips.map(safe).join('|')),
		words: packWords(tracesIn(entries)),
		ambiguities: Object.entries(ambiguities)
			.map(([short, meanings]) => `${short}=${meanings.map(safe).join('|')}`)
			.join('\n'),
	};
	const sparse = <Value>(value: (document: SearchDocument) => Value | undefined) =>
		Object.fromEntries(
			places.flatMap((document, id) => {
				const found = value(document);
				return found === undefined ? [] : [[id, found]];
			}),
		);
	const numbers = new Map(places.map(({ href }, id) => [href, id]));
	const details = {
		edition: '',
		headings: { ...columns(headings), pages: headings.map(({ href }) => numbers.get(href.split('#')[0]!) ?? 0) },
		notes: places.map(({ note }) => note),
		facts: sparse(({ facts }) => facts),
		about: sparse(({ about }) => about),
	};
	index.edition = details.edition = checksum(JSON.stringify([index, details]));
	return { index, details };
}

const longer = (cell: string, title: string, name = '') =>
	cell.replace('*', () => slug(title)).replace('~', () => slug(name));

/** The pages and records of an index; notes, cards and headings come with the details. */
export function unpackIndex(index: PackedIndex): SearchDocument[] {
	const listed = (cell: string | undefined) => (cell ? cell.split('|') : []);
	const [titles, names, slips] = [lines(index.titles), index.names.split('\n'), index.slips.split('\n')];
	return lines(index.hrefs).map((cell, id) => {
		const title = titles[id] ?? '';
		const own = listed(names[id]);
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
