import type { SearchDocument } from './document.ts';

/** Fields of records as search reads them. Each is optional: what a collection does not have is simply not there. */
export interface Fields {
	name: string;
	title: string;
	question: string;
	text: string;
	statement: string;
	abbreviation?: string;
	names?: { name: string }[];
	titles?: { name: string }[];
	aliases?: string[];
	variants?: string[];
	misspellings?: string[];
	short: string;
	line: string;
	answer: string;
	description: string;
	because: string;
	truth: string;
	prerequisites: string;
	scope: string;
	purpose: string;
	page: string;
	kind: string;
	pagefind?: boolean;
	roles?: { id: string }[];
	role?: { id: string };
	answers: Record<string, { decides: string }>;
}

export interface Site {
	/** Whether the guide has a page at this address. */
	has(page: string): boolean;
	/** The name of a record, for texts that only have its id. */
	nameOf(collection: string, id: string): string;
}

/** How the entries of one collection become documents. */
export type ToDocuments = (id: string, data: Fields, body: string, site: Site) => SearchDocument[];
