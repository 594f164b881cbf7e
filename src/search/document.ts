import type { Kind } from './kinds.ts';

/** One thing to be found: a page, a heading on it, or a record that has a place of its own. */
export interface SearchDocument {
	kind: Kind;
	/** Where it is, from the guide's root. */
	href: string;
	title: string;
	/** Other names, short forms, other ways to ask for it. */
	names: string[];
	/** How people mistype it. Never shown. */
	slips: string[];
	/** What it says, in a sentence or two: shown below the title. */
	note: string;
	/** What its names stand for, the same for the page of a role and its entry in the glossary. Left out for things that are not concepts. */
	concept?: string;
	/** True for a heading: it stands on the page at the first half of `href`. */
	heading?: true;
	/** The concepts that a comparison or a figure is about. */
	about?: string[];
	/** What a card tells beyond the note: pairs of label and text. */
	facts?: [label: string, text: string][];
}

/** An entry of the content, as Astro and our own reader give it. */
export interface ContentEntry {
	collection: string;
	id: string;
	data: unknown;
	body?: string | undefined;
}
