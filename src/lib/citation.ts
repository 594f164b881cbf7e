import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '../schemas/source.ts';

type DateParts = { 'date-parts': number[][] };

const dateParts = (day: string): DateParts => ({ 'date-parts': [day.split('-').map(Number)] });

/** A source in CSL-JSON, the form that citation programs read. */
export function toCsl(id: string, source: Source) {
	const { bias: _bias, licence: _licence, reportedBy: _reportedBy, issued, accessed, ...fields } = source;
	return { id, ...fields, ...(issued && { issued: dateParts(issued) }), accessed: dateParts(accessed) };
}

/**
 * APA style for one entry alone: nothing is sorted, and no marks in a text have to be told apart. Working those out took
 * two thirds of the time, and none of it shows in the entry.
 */
const ENTRY = 'apa-entry';
const { styles } = plugins.config.get('@csl');
styles.add(
	ENTRY,
	styles
		.get('apa')
		.replace(/<citation .*?<\/citation>/s, '<citation><layout><text value=""/></layout></citation>')
		.replace(/(<bibliography [^>]*>)<sort>.*?<\/sort>/s, '$1'),
);

/** Stands for the title while the citation is written: the style changes quotation marks, so the title could not be found again. */
const TITLE = 'Qtitleq';

interface CitationParts {
	before: string;
	title: string;
	after: string;
}

/** A source is cited on many pages, and writing a citation takes longer than writing the page around it. */
const written = new Map<string, CitationParts>();

/** The citation of one source in APA style, parted where its title stands, without the address: the page makes the title a link. */
export function citationParts(id: string, source: Source): CitationParts {
	const key = JSON.stringify([id, source]);
	const parts = written.get(key) ?? writeCitation(id, source);
	written.set(key, parts);
	return parts;
}

function writeCitation(id: string, source: Source): CitationParts {
	const { URL: _url, accessed: _accessed, DOI: _doi, ...csl } = toCsl(id, { ...source, title: TITLE });
	// One entry needs no order, and finding its place in one takes time.
	const form = { format: 'text', template: ENTRY, lang: 'en-GB', nosort: true } as const;
	const text: string = new Cite(csl).format('bibliography', form);
	const [before = '', after = ''] = text.trim().split(TITLE);
	const ended = /[.?!]$/.test(source.title);
	return { before, title: source.title, after: ended ? after.replace(/^\./, '') : after };
}

/** The same as one line of text. */
export function citationOf(id: string, source: Source) {
	const { before, title, after } = citationParts(id, source);
	return before + title + after;
}

/** Where a source can be read: its own address, else its DOI. */
export const linkOf = ({ URL, DOI }: Pick<Source, 'URL' | 'DOI'>) => URL ?? (DOI && `https://doi.org/${DOI}`);
