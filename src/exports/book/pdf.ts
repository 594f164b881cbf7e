import type { Browser } from '@playwright/test';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { compose, type BookData, type PageNumbers } from './compose.ts';
import './quick-references.ts';

export type Paper = 'A4' | 'Letter';

/** A number in the text can move a line to the next page, and with it the page that another number names. */
const MOST_LAYOUTS = 5;

/** On which page each place of a printed book stands that something in it leads to. */
async function pagesIn(pdf: Uint8Array): Promise<PageNumbers> {
	const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
	const document = await task.promise;
	const pages = new Map<string, number>();
	for (const [name, target] of Object.entries(await document.getDestinations())) {
		const reference: unknown = (target as unknown[])[0];
		pages.set(name, (await document.getPageIndex(reference as Parameters<typeof document.getPageIndex>[0])) + 1);
	}
	await task.destroy();
	return pages;
}

const same = (one: PageNumbers, other: PageNumbers) =>
	one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);

/**
 * The same book in fewer bytes, and without what Chromium says of itself and of the time of printing: two prints of one
 * book are to be the same.
 */
async function packed(pdf: Uint8Array, { plan, edition }: BookData): Promise<Uint8Array> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
	const day = new Date(`${edition.date}T00:00:00Z`);
	document.setTitle(`${plan.title} ${plan.subtitle}`, { showInWindowTitleBar: true });
	document.setAuthor('Which PM?');
	document.setCreator('Which PM?');
	document.setProducer('Which PM?');
	document.setCreationDate(day);
	document.setModificationDate(day);
	return document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
}

/**
 * Prints a book. It is laid out until every page number that it names is the one where the place stands.
 * @throws Where the numbers do not settle.
 */
export async function printBook(book: BookData, css: string, paper: Paper, browser: Browser): Promise<Uint8Array> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	let known: PageNumbers = new Map();
	try {
		for (let layout = 0; layout < MOST_LAYOUTS; layout++) {
			// A page that is printed twice says every heading twice in its outline.
			const page = await context.newPage();
			await page.setContent(compose(book, `@page{size:${paper}}${css}`, known), { waitUntil: 'load' });
			// The first layout only finds out the numbers, and is quicker without what no page number follows from.
			const told = layout > 0;
			const pdf = await page.pdf({ preferCSSPageSize: true, tagged: told, outline: told, printBackground: true });
			await page.close();
			const found = await pagesIn(pdf);
			if (told && same(found, known)) return await packed(pdf, book);
			known = found;
		}
	} finally {
		await context.close();
	}
	throw new Error(`After ${MOST_LAYOUTS} layouts the page numbers of ${book.plan.name} (${paper}) still move.`);
}
