import type { Browser } from '@playwright/test';
import { slugOf, type Chapter } from './chapter.ts';
import { printView, type PrintView } from './print-view.ts';

/** Links as they are at the root of a host: a book knows its chapters by those. */
function withoutBase(view: PrintView, base: string): PrintView {
	if (base === '/') return view;
	const links = (xhtml: string) => xhtml.replaceAll(` href="${base}`, ' href="/');
	return {
		...view,
		body: links(view.body),
		sources: view.sources.map(({ id, line }) => ({ id, line: links(line) })),
		questions: view.questions.map(({ ask, answer }) => ({ ask: links(ask), answer: links(answer) })),
	};
}

/**
 * Reads pages of the served guide as they are printed.
 * @param served Where the guide is served, and the path below which its links stand.
 * @param widths Of the window in pixels: a drawing has one form for wide places and one for narrow ones.
 * @returns The chapters by address, for each width.
 */
export async function readChapters(
	browser: Browser,
	{ guide, base }: { guide: string; base: string },
	addresses: readonly string[],
	widths: readonly number[],
) {
	// Without script, a page shows the form that needs none, and nothing that a reader has done.
	const context = await browser.newContext({
		javaScriptEnabled: false,
		colorScheme: 'light',
	});
	const page = await context.newPage();
	await page.emulateMedia({ media: 'print' });
	const chapters = widths.map(() => new Map<string, Chapter>());
	const turns = [...widths.entries()];
	for (const address of addresses) {
		const response = await page.goto(new URL(address.slice(1), guide).href);
		if (!response?.ok()) throw new Error(`${address} is not a page of the built guide (${response?.status()}).`);
		const slug = slugOf(address);
		// The next page begins at the width where this one ends: each change lays a page out anew.
		for (const [at, width] of turns.reverse()) {
			await page.setViewportSize({ width, height: 1000 });
			chapters[at]!.set(address, { address, slug, ...withoutBase(await page.evaluate(printView, slug), base) });
		}
	}
	await context.close();
	return chapters;
}
