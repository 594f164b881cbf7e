import type { ContentEntry, SearchDocument } from './document.ts';
import { packWords } from './filter.ts';
import { tracesOf } from './fold.ts';
import { kinds, type Kind } from './kinds.ts';
import { noteGroups } from './note-groups.ts';
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
	/** Names parted by a bar, shortened by signs. */
	names: string;
	slips: string;
	/** The words of the guide that stand in no title and no name here: see `wordFilter`. */
	words: string;
	/** Short forms of several meanings, as lines `pm=product manager|project manager`. */
	ambiguities: string;
}

/** What comes right after it: the figures, the headings of pages, and what cards tell beyond notes. */
export interface PackedDetails {
	edition: string;
	/** Each with the number of the page that it stands on. */
	figures: Columns & { names: string; pages: number[] };
	headings: Columns & { pages: number[] };
	/** By the number of the document. */
	facts: Record<number, [label: string, text: string][]>;
	about: Record<number, string[]>;
}

/** What is told below titles, for one group of documents: a list shows eight, and needs no more than the groups of these. */
export interface PackedNotes {
	edition: string;
	/** In the order of the group. */
	notes: string[];
}

/** The order of kinds in the index. */
export const order = Object.keys(kinds) as Kind[];

/** Bars and line ends are ours. */
const safe = (text: string) => text.replace(/[|\n\r]+/g, ' ').trim();

/** What people mistype must not count as known, and a phrase's pattern holds halves of words. */
const unread = new Set(['misspellings', 'variants', 'pattern']);
/** An address is no text that a reader sees. */
const address = /^(?:https?:|\/)\S*$/;

/** Every text in an entry that a reader may meet. */
function* texts(value: unknown, key = ''): Generator<string> {
	if (unread.has(key)) return;
	if (typeof value === 'string') {
		if (!address.test(value)) yield value;
	} else if (value && typeof value === 'object')
		for (const [name, child] of Object.entries(value)) yield* texts(child, name);
}

/** A title as addresses have it. */
export const slug = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s-]/gu, '')
		.trim()
		.replace(/\s/g, '-');

/** A figure or a heading: found with the page that it stands on, once that is there. */
const isLater = ({ heading, kind }: SearchDocument) => heading || kind === 'figure';

/** Most addresses repeat a title: a star stands for the title's slug, a tilde for that of the first name. */
function shorter(document: SearchDocument) {
	const { href, title, names } = document;
	const own = isLater(document) ? href.slice(href.indexOf('#')) : href;
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

/** "Earned value (EV)": what stands before the brackets, and in them. */
export const bracketed = /^(.+) \((.+)\)$/;

/** Many names are a part of the title, or the title and more: signs stand for that. */
function shorterName(name: string, title: string) {
	const [, before, within] = bracketed.exec(title) ?? [];
	if (name === before) return '<';
	if (name === within) return '>';
	return name.startsWith(`${title} `) ? `^${name.slice(title.length)}` : name;
}

/** A number made of a text, so that two texts can be told apart. */
function checksum(text: string) {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	return (sum >>> 0).toString(36);
}

/** Every word of every text, as it is known again. */
export function tracesIn(entries: readonly ContentEntry[]) {
	const words = new Set<string>();
	for (const { data, body } of entries)
		for (const text of [...texts(data), body ?? '']) for (const word of wordsOf(text)) words.add(word);
	const traces = new Set<string>();
	for (const word of words)
		if (/^[a-z]{3,24}$/.test(word) && !isStopWord(word)) for (const trace of tracesOf(word)) traces.add(trace);
	return traces;
}

/** The titles and names are in the index themselves. */
function furtherTraces(places: readonly SearchDocument[], all: ReadonlySet<string>) {
	const traces = new Set(all);
	for (const { title, names } of places)
		for (const name of [title, ...names])
			for (const word of wordsOf(name)) for (const trace of tracesOf(word)) traces.delete(trace);
	return traces;
}

/** @param traces Those of the entries, from `tracesIn`. */
export function packIndex(
	documents: readonly SearchDocument[],
	traces: ReadonlySet<string>,
	ambiguities: Readonly<Record<string, readonly string[]>>,
): { index: PackedIndex; details: PackedDetails; notes: PackedNotes[] } {
	const places = documents.filter((document) => !isLater(document));
	const figures = documents.filter(({ kind, heading }) => kind === 'figure' && !heading);
	const headings = documents.filter(({ heading }) => heading);
	const numbered = [...places, ...figures];
	const column = (list: readonly SearchDocument[], cell: (document: SearchDocument) => string) =>
		list.map(cell).join('\n');
	const columns = (list: readonly SearchDocument[]) => ({
		hrefs: column(list, shorter),
		titles: column(list, ({ title }) => safe(title)),
	});
	const namesOf = (list: readonly SearchDocument[]) =>
		column(list, ({ names, title }) => names.map((name) => shorterName(safe(name), safe(title))).join('|'));
	const index = {
		edition: '',
		kinds: places.map(({ kind }) => order.indexOf(kind).toString(36)).join(''),
		...columns(places),
		names: namesOf(places),
		slips: column(places, ({ slips }) => slips.map(safe).join('|')),
		words: packWords(furtherTraces(places, traces)),
		ambiguities: Object.entries(ambiguities)
			.map(([short, meanings]) => `${short}=${meanings.map(safe).join('|')}`)
			.join('\n'),
	};
	const sparse = <Value>(value: (document: SearchDocument) => Value | undefined) =>
		Object.fromEntries(
			numbered.flatMap((document, id) => {
				const found = value(document);
				return found === undefined ? [] : [[id, found]];
			}),
		);
	const numbers = new Map(places.map(({ href }, id) => [href, id]));
	const pages = (list: readonly SearchDocument[]) => list.map(({ href }) => numbers.get(href.split('#')[0]!) ?? 0);
	const details = {
		edition: '',
		figures: { ...columns(figures), names: namesOf(figures), pages: pages(figures) },
		headings: { ...columns(headings), pages: pages(headings) },
		facts: sparse(({ facts }) => facts),
		about: sparse(({ about }) => about),
	};
	const groups = [places, figures].flatMap((list) =>
		noteGroups(list).map((group) => group.map((id) => list[id]!.note)),
	);
	index.edition = details.edition = checksum(JSON.stringify([index, details, groups]));
	return { index, details, notes: groups.map((notes) => ({ edition: index.edition, notes })) };
}
