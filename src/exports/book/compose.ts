import { placeOf, rewrite, type Chapter } from './chapter.ts';
import { escapeText as text } from '../escape.ts';
import type { BookPlan } from './plan.ts';

/** On which page of the printed book an id stands. None of them is known before the book was laid out once. */
export type PageNumbers = ReadonlyMap<string, number>;

export interface BookData {
	plan: BookPlan;
	/** Every chapter that the plan names, and every word of the glossary, by address. */
	chapters: ReadonlyMap<string, Chapter>;
	edition: { date: string; version: string };
	/** Where the guide stands on the web; left out where nobody knows yet. */
	site?: string;
}

interface Part {
	id: string;
	title: string;
	chapters: Chapter[];
	short: boolean;
}

const GLOSSARY = '/glossary/';

const written = (day: string) =>
	new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});

function chapterAt(chapters: BookData['chapters'], address: string) {
	const chapter = chapters.get(address);
	if (!chapter) throw new Error(`A book asks for ${address}, and the built guide has no such page.`);
	return chapter;
}

/** The words that the chapters mention, or all, from A to Z. */
function glossaryOf({ plan, chapters }: BookData, parts: readonly Part[]) {
	const all = [...chapters.values()].filter(({ address }) => address.startsWith(GLOSSARY) && address !== GLOSSARY);
	const bodies = parts.flatMap((part) => part.chapters.map(({ body }) => body)).join('');
	const mentioned = plan.glossary === 'whole' ? all : all.filter(({ address }) => bodies.includes(`href="${address}"`));
	return mentioned.sort((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
}

/**
 * A book as one HTML document, to be printed.
 * @param pages What stands on which page, as the last layout had it. Without it, page numbers are zeros of the same width.
 */
export function compose(book: BookData, css: string, pages: PageNumbers = new Map()): string {
	const { plan, chapters, edition, site } = book;
	const parts: Part[] = plan.parts.map(({ title, chapters: addresses, short = false }, at) => ({
		id: `part-${at + 1}`,
		title,
		short,
		chapters: [...new Set(addresses)].map((address) => chapterAt(chapters, address)),
	}));
	const glossary = glossaryOf(book, parts);
	const words: Part = { id: 'glossary', title: 'Glossary', chapters: glossary, short: true };
	const inBook = new Set([...parts, words].flatMap((part) => part.chapters.map(({ address }) => address)));
	/** Where each word is spoken of: its address, and the ids of those places. */
	const mentions = new Map<string, string[]>();

	const number = (id: string) => String(pages.get(id) ?? 0);
	const page = (id: string) => `<a class="page" href="#${id}">${number(id)}</a>`;

	/** One part: its chapters, and at its end the publications that they rest on, numbered through. */
	function partOf(part: Part, rank: number) {
		// Another running head would begin another page, and leave the title of the part alone on its own.
		const [first] = part.chapters;
		const sources = new Map<string, string>();
		const order = (id: string, line: string) => {
			if (!sources.has(id)) sources.set(id, line);
			return [...sources.keys()].indexOf(id) + 1;
		};
		const body = part.chapters
			.map((chapter) => {
				const lines = new Map(chapter.sources.map(({ id, line }) => [id, line]));
				const write = (xhtml: string) =>
					rewrite(xhtml, {
						deeper: rank,
						link: (href) => addressIn(href, chapter),
						cite: (id) => ({ href: `#${part.id}--source-${id}`, number: order(id, lines.get(id) ?? '') }),
						after: (href, link) => {
							const term = /^#(glossary-[^-].*)$/.exec(href);
							if (term && !href.includes('--')) {
								const id = `${chapter.slug}--word-${mentions.size}-${mentions.get(href)?.length ?? 0}`;
								const places = mentions.get(href) ?? [];
								// One place for each chapter is enough to find it by.
								if (!places.some((place) => place.startsWith(`${chapter.slug}--`))) {
									mentions.set(href, [...places, id]);
									link.attribs['id'] = id;
								}
								return '';
							}
							const elsewhere = href.startsWith('#') && !href.startsWith(`#${chapter.slug}--`);
							return elsewhere ? `<span class="see"> (page ${number(href.slice(1))})</span>` : '';
						},
					});
				const head = `h${rank + 1}`;
				const questions = chapter.questions.length
					? `<section class="questions"><h${rank + 2}>Check yourself</h${rank + 2}><ol>${chapter.questions
							.map(
								({ ask }, at) =>
									`<li id="${chapter.slug}--question-${at + 1}">${write(ask)}<p class="see">The answer is on page ${page(`${chapter.slug}--answer-${at + 1}`)}.</p></li>`,
							)
							.join('')}</ol></section>`
					: '';
				// What a chapter rests on is listed even where no sentence names its number.
				for (const { id, line } of chapter.sources) order(id, line);
				return `<section class="chapter${part.short ? ' short' : ''} run-${runningHead(part, chapter)}" id="${chapter.slug}"><${head}>${text(chapter.title)}</${head}>${write(chapter.body)}${questions}</section>`;
			})
			.join('\n');
		const list = sources.size
			? `<section class="sources run-${part.id}"><h${rank + 1} id="${part.id}--sources">Sources of this part</h${rank + 1}><ol>${[
					...sources,
				]
					.map(
						([id, line]) =>
							`<li id="${part.id}--source-${id}">${rewrite(line, { deeper: 0, link: outward, cite: () => ({ href: '', number: 0 }) })}</li>`,
					)
					.join('')}</ol></section>`
			: '';
		return `<section class="part" id="${part.id}"><h1 class="part-title run-${first ? runningHead(part, first) : part.id}">${text(part.title)}</h1>${body}${list}</section>`;
	}

	const outward = (href: string) => (/^https?:/.test(href) ? href : undefined);

	function addressIn(href: string, chapter: Chapter) {
		if (href.startsWith('#')) return chapter.body.includes(`id="${href.slice(1)}"`) ? href : undefined;
		if (!href.startsWith('/')) return outward(href);
		const [path = '', anchor] = href.split('#');
		if (inBook.has(path)) {
			const place = placeOf(chapters, path, anchor);
			return place === chapter.slug ? undefined : `#${place}`;
		}
		return site ? new URL(href.slice(1), site).href : undefined;
	}

	const runningHead = (part: Part, chapter: Chapter) => (part.short ? part.id : chapter.slug);

	const partsHtml = parts.map((part) => partOf(part, 1)).join('\n');
	const glossaryHtml = partOf(words, 1);
	const answers = [...parts.flatMap((part) => part.chapters)].filter(({ questions }) => questions.length);
	const answersHtml = `<section class="part" id="answers"><h1 class="part-title run-answers">Answers</h1>${answers
		.map(
			({ title, slug, questions }) =>
				`<section class="chapter short run-answers"><h2>${text(title)} <span class="see">(page ${page(slug)})</span></h2><ol>${questions
					.map(
						({ answer }, at) =>
							`<li id="${slug}--answer-${at + 1}">${rewrite(answer, { deeper: 0, link: outward, cite: () => ({ href: '', number: 0 }) })}</li>`,
					)
					.join('')}</ol></section>`,
		)
		.join('')}</section>`;

	/** Pages of a word, each once, and the page of its meaning first, in bold. */
	const indexHtml = `<section class="part" id="index"><h1 class="part-title run-index">Index</h1><ul class="index run-index">${glossary
		.map(({ title, slug }) => {
			const own = pages.get(slug);
			const seen = new Set(own === undefined ? [] : [own]);
			const places = (mentions.get(`#${slug}`) ?? []).filter((id) => {
				const on = pages.get(id);
				if (on === undefined) return true;
				return seen.has(on) ? false : Boolean(seen.add(on));
			});
			return `<li>${text(title)} <strong>${page(slug)}</strong>${places.map((id) => `, ${page(id)}`).join('')}</li>`;
		})
		.join('')}</ul></section>`;

	const contents = `<nav class="contents run-contents" aria-labelledby="contents"><h1 id="contents">Contents</h1><ul>${parts
		.map(
			(part) =>
				`<li><p class="line part-line"><a href="#${part.id}">${text(part.title)}</a>${page(part.id)}</p><ul>${part.chapters
					.map(({ slug, title }) => `<li><p class="line"><a href="#${slug}">${text(title)}</a>${page(slug)}</p></li>`)
					.join('')}</ul></li>`,
		)
		.join('')}${[
		['answers', 'Answers'],
		['glossary', 'Glossary'],
		['index', 'Index'],
	]
		.map(([id, title]) => `<li><p class="line part-line"><a href="#${id}">${title}</a>${page(id!)}</p></li>`)
		.join('')}</ul></nav>`;

	const heads = [
		...parts.flatMap((part) => [
			[part.id, part.title] as const,
			...(part.short ? [] : part.chapters.map(({ slug, title }) => [slug, title] as const)),
		]),
		['answers', 'Answers'] as const,
		['glossary', 'Glossary'] as const,
		['index', 'Index'] as const,
		['contents', 'Contents'] as const,
	]
		.map(
			([id, title]) =>
				`.run-${id}{page:${id}}@page ${id}{@top-right{content:${JSON.stringify(title).replaceAll('<', '\\3c ')}}}`,
		)
		.join('\n');

	return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${text(`${plan.title} ${plan.subtitle}`)}</title>
<style>${css}\n${heads}</style></head><body>
<section class="cover"><p class="cover-title">${text(plan.title)}</p><p class="cover-subtitle">${text(plan.subtitle)}</p>
<p class="cover-edition">Edition ${text(edition.version)}, ${written(edition.date)}${site ? `<br>${text(site)}` : ''}<br>Words and pictures: CC BY 4.0</p></section>
${contents}
${partsHtml}
${answersHtml}
${glossaryHtml}
${indexHtml}
</body></html>`;
}
