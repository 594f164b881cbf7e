import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { placeOf, rewrite, slugOf, type Chapter } from '../book/chapter.ts';
import { escapeText as text } from '../escape.ts';
import type { BookPlan } from '../book/plan.ts';

export interface EpubData {
	plan: BookPlan;
	/** Every chapter that the plan names and every word of the glossary, with the narrow form of each drawing. */
	chapters: ReadonlyMap<string, Chapter>;
	edition: { date: string; version: string };
	/** The picture on the cover, as a PNG file. */
	cover: Uint8Array;
	css: string;
	/** Where the guide stands on the web; left out where nobody knows yet. */
	site?: string;
}

/** One file of the e-book. */
interface File {
	name: string;
	title: string;
	chapters: Chapter[];
	/** Several short chapters share one file. */
	shared: boolean;
}

interface Part {
	title: string;
	files: File[];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const document = (title: string, body: string, head = '') =>
	`${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>${text(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/>${head}</head>
<body>${body}</body></html>
`;

/** The same book has the same name every time it is made. */
function uuidOf(name: string) {
	const hex = createHash('sha256').update(`which-pm ${name}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const partsOf = ({ plan, chapters }: EpubData): Part[] => {
	const at = (address: string) => {
		const chapter = chapters.get(address);
		if (!chapter) throw new Error(`The e-book asks for ${address}, and the built guide has no such page.`);
		return chapter;
	};
	const glossary = [...chapters.values()]
		.filter(({ address }) => /^\/glossary\/.+/.test(address))
		.sort((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
	const parts = plan.parts.map(({ title, chapters: addresses, short }) => {
		const own = addresses.map(at);
		return {
			title,
			files: short
				? [
						{
							name: `${slugOf(own[0]!.address.split('/').slice(0, 2).join('/'))}-all`,
							title,
							chapters: own,
							shared: true,
						},
					]
				: own.map((chapter) => ({ name: chapter.slug, title: chapter.title, chapters: [chapter], shared: false })),
		};
	});
	return [
		...parts,
		{ title: 'Glossary', files: [{ name: 'glossary-all', title: 'Glossary', chapters: glossary, shared: true }] },
	];
};

/** Makes an EPUB 3 file. The same data give the same bytes. */
export function epub(data: EpubData): Uint8Array {
	const { plan, edition, site } = data;
	const parts = partsOf(data);
	const files = parts.flatMap((part) => part.files);
	const fileOf = new Map(
		files.flatMap(({ name, chapters }) => chapters.map(({ address }) => [address, name] as const)),
	);

	function chapterBody(chapter: Chapter, file: File) {
		const rank = file.shared ? 2 : 1;
		const order = new Map(chapter.sources.map(({ id }, at) => [id, at + 1]));
		const link = (href: string) => {
			if (/^https?:/.test(href)) return href;
			if (href.startsWith('#')) return chapter.body.includes(`id="${href.slice(1)}"`) ? href : undefined;
			if (!href.startsWith('/')) return undefined;
			const [path = '', anchor] = href.split('#');
			const name = fileOf.get(path);
			if (name) return `${name}.xhtml#${placeOf(data.chapters, path, anchor)}`;
			return site ? new URL(href.slice(1), site).href : undefined;
		};
		const write = (xhtml: string) =>
			rewrite(xhtml, {
				deeper: rank - 1,
				link,
				cite: (id) => ({ href: `#${chapter.slug}--source-${id}`, number: order.get(id) ?? 0 }),
			});
		const h = (level: number, title: string, id = '') => `<h${level}${id && ` id="${id}"`}>${text(title)}</h${level}>`;
		const questions = chapter.questions.length
			? `<section>${h(rank + 1, 'Check yourself')}<ol>${chapter.questions
					.map(
						({ ask }, at) =>
							`<li id="${chapter.slug}--question-${at + 1}">${write(ask)}<p><a href="#${chapter.slug}--answer-${at + 1}">Answer</a></p></li>`,
					)
					.join('')}</ol></section><section>${h(rank + 1, 'Answers')}<ol>${chapter.questions
					.map(
						({ answer }, at) =>
							`<li id="${chapter.slug}--answer-${at + 1}">${write(answer)}<p><a href="#${chapter.slug}--question-${at + 1}">Back to the question</a></p></li>`,
					)
					.join('')}</ol></section>`
			: '';
		const sources = chapter.sources.length
			? `<section>${h(rank + 1, 'Sources')}<ol>${chapter.sources
					.map(({ id, line }) => `<li id="${chapter.slug}--source-${id}">${write(line)}</li>`)
					.join('')}</ol></section>`
			: '';
		return `<section id="${chapter.slug}">${h(rank, chapter.title)}${write(chapter.body)}${questions}${sources}</section>`;
	}

	const pages = files.map((file) => ({
		...file,
		xhtml: document(
			file.title,
			(file.shared ? `<h1>${text(file.title)}</h1>` : '') +
				file.chapters.map((chapter) => chapterBody(chapter, file)).join('\n'),
		),
	}));
	const entries = ({ name, chapters, shared }: File) =>
		shared
			? chapters.map(({ slug, title }) => `<li><a href="${name}.xhtml#${slug}">${text(title)}</a></li>`)
			: chapters[0]!.headings.map(
					({ id, text: heading }) => `<li><a href="${name}.xhtml#${id}">${text(heading)}</a></li>`,
				);
	const inNav = (file: File) => {
		const inner = entries(file);
		return `<li><a href="${file.name}.xhtml">${text(file.title)}</a>${inner.length ? `<ol>${inner.join('')}</ol>` : ''}</li>`;
	};
	const nav = document(
		'Contents',
		`<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1><ol>${parts
			.map(({ title, files: own }) =>
				own.length === 1 && own[0]!.title === title
					? inNav(own[0]!)
					: `<li><span>${text(title)}</span><ol>${own.map(inNav).join('')}</ol></li>`,
			)
			.join('')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol><li><a epub:type="cover" href="cover.xhtml">Cover</a></li><li><a epub:type="toc" href="nav.xhtml#toc">Contents</a></li><li><a epub:type="bodymatter" href="${files[0]!.name}.xhtml">Begin reading</a></li><li><a epub:type="glossary" href="glossary-all.xhtml">Glossary</a></li></ol></nav>`,
	);
	const cover = document(
		plan.title,
		`<section epub:type="cover" ><img role="doc-cover" src="cover.png" alt="${text(`${plan.title} ${plan.subtitle}`)}"/></section>`,
	);
	const opf = `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuidOf(`${plan.name} ${edition.version} ${edition.date}`)}</dc:identifier>
<dc:title>${text(`${plan.title} ${plan.subtitle}`)}</dc:title>
<dc:language>en-GB</dc:language>
<dc:creator>Which PM?</dc:creator>
<dc:date>${edition.date}</dc:date>
<dc:rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>
<meta property="dcterms:modified">${edition.date}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">longDescription</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Every drawing is also told in words or as a table. Headings, lists and tables are marked as such. There is no sound, no motion and no script.</meta>
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
<item id="css" href="book.css" media-type="text/css"/>
${pages.map(({ name, xhtml }) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${xhtml.includes('<svg') ? ' properties="svg"' : ''}/>`).join('\n')}
</manifest>
<spine>
<itemref idref="cover"/><itemref idref="nav"/>
${pages.map(({ name }) => `<itemref idref="${name}"/>`).join('\n')}
</spine>
</package>
`;
	const contents: Zippable = {
		// A reader looks for the type at a fixed place: first, and not packed.
		mimetype: [strToU8('application/epub+zip'), { level: 0 }],
		'META-INF/container.xml': strToU8(
			`${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`,
		),
		'book/content.opf': strToU8(opf),
		'book/nav.xhtml': strToU8(nav),
		'book/cover.xhtml': strToU8(cover),
		'book/cover.png': [data.cover, { level: 0 }],
		'book/book.css': strToU8(data.css),
		...Object.fromEntries(pages.map(({ name, xhtml }) => [`book/${name}.xhtml`, strToU8(xhtml)])),
	};
	return zipSync(contents, { level: 9, mtime: new Date(1980, 0, 1) });
}
