import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { readEntries } from '../../content-check/read-entries.ts';
import { sections } from '../../sections.ts';
import { epub } from '../epub/epub.ts';
import { coverPicture } from './cover.ts';
import { fontFaces } from './fonts.ts';
import { printBook, type Paper } from './pdf.ts';
import { pathBooklet, wholeGuide, type BookPlan } from './plan.ts';
import { readChapters } from './read-chapters.ts';

/** A finished file. */
export interface Book {
	/** For example `which-pm-student-a4.pdf`. */
	name: string;
	bytes: Uint8Array;
}

const papers: readonly Paper[] = ['A4', 'Letter'];
/** Pixels: a drawing has a form for wide places and one for narrow ones. */
const PAPER_WIDTH = 800;
const E_READER_WIDTH = 400;

/** The whole guide and a booklet for each reading path. */
export function bookPlans(root: string) {
	const { entries } = readEntries(root);
	const addresses = (collection: string, folder: string) =>
		entries
			.filter((entry) => entry.collection === collection)
			.map(({ id }) => `/${folder}/${id}/`)
			.sort();
	const paths = entries.flatMap((entry) =>
		entry.collection === 'paths'
			? [{ id: entry.id, ...(entry.data as { reader: string; steps: { href: string }[] }) }]
			: [],
	);
	const edition = entries.find(({ collection }) => collection === 'edition')!.data as { date: string; version: string };
	return {
		whole: wholeGuide(sections, addresses('faqs', 'questions')),
		booklets: paths.sort((a, b) => (a.id < b.id ? -1 : 1)).map(pathBooklet),
		terms: addresses('terms', 'glossary'),
		edition: { date: String(edition.date), version: edition.version },
	};
}

/**
 * Makes every book from the guide as it is served.
 * @param guide Where it is served.
 * @param base The path below which it is served.
 * @param site Where it will stand on the web; books then lead to it.
 * @param only The names of the files to make; left out, all are made.
 * @param onBook Is told of each as it is done.
 */
export async function makeBooks(
	root: string,
	guide: string,
	browser: Browser,
	{
		base = '/',
		site,
		only,
		onBook = () => {},
	}: { base?: string; site?: string; only?: readonly string[]; onBook?: (book: Book) => void } = {},
): Promise<Book[]> {
	const isWanted = (name: string) => only?.includes(name) ?? true;
	const onPaperName = (plan: BookPlan, paper: Paper) => `${plan.name}-${paper.toLowerCase()}.pdf`;
	const { whole, booklets, terms, edition } = bookPlans(root);
	const common = { edition, ...(site && { site }) };
	const fonts = fontFaces(root);
	const style = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
	const addressesOf = (plans: readonly BookPlan[]) => [
		...new Set([...plans.flatMap(({ parts }) => parts.flatMap(({ chapters }) => chapters)), ...terms]),
	];
	const books: Book[] = [];
	const done = (name: string, bytes: Uint8Array) => {
		books.push({ name, bytes });
		onBook({ name, bytes });
	};
	const plans = [...booklets, whole].filter((plan) => papers.some((paper) => isWanted(onPaperName(plan, paper))));
	const forReaders = `${whole.name}.epub`;
	const read = (some: readonly BookPlan[], widths: readonly number[]) =>
		readChapters(browser, { guide, base }, addressesOf(some), widths);
	// Pages are opened once for both, where both are made of them.
	const both = isWanted(forReaders) && plans.includes(whole);
	const [onPaper = new Map(), alike] = await read(plans, both ? [PAPER_WIDTH, E_READER_WIDTH] : [PAPER_WIDTH]);
	for (const plan of plans)
		for (const paper of papers.filter((one) => isWanted(onPaperName(plan, one))))
			done(
				onPaperName(plan, paper),
				await printBook({ plan, chapters: onPaper, ...common }, fonts + style('book.css'), paper, browser),
			);
	if (isWanted(forReaders)) {
		const [narrow = new Map()] = alike ? [alike] : await read([whole], [E_READER_WIDTH]);
		done(
			forReaders,
			epub({
				plan: whole,
				chapters: narrow,
				cover: await coverPicture(whole, fonts, browser),
				css: style('../epub/epub.css'),
				...common,
			}),
		);
	}
	return books;
}
