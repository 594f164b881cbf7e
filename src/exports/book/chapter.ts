import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { PrintView } from './print-view.ts';

/** One page of the guide, ready to stand in a book. */
export interface Chapter extends PrintView {
	address: string;
	/** What its ids begin with: `roles-product-manager`. */
	slug: string;
}

/** The beginning of every id in a chapter. The home page has no name of its own. */
export const slugOf = (address: string) => address.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';

/**
 * The id, in a book, of the place that an address names. What its page shows only on a screen, such as a tool that is
 * filled in, is no place of its own there.
 */
export function placeOf(chapters: ReadonlyMap<string, Chapter>, path: string, anchor: string | undefined): string {
	const place = `${slugOf(path)}--${anchor}`;
	return anchor && chapters.get(path)?.body.includes(`id="${place}"`) ? place : slugOf(path);
}

/** How a link of a page is written in a book: the new address, or nothing where a book cannot lead there. */
export interface LinkRules {
	/** @param href As it stands in the chapter: `/roles/`, `#together--role-map` or a full address. */
	link: (href: string) => string | undefined;
	/** A citation: its number and where it leads. */
	cite: (source: string) => { href: string; number: number };
	/** Text after a link, for example the page that it leads to. */
	after?: (href: string, link: DomUtilsElement) => string;
	/** How many levels the headings go down. */
	deeper: number;
}

type Nodes = ReturnType<typeof parseDocument>['children'];
type DomUtilsElement = Extract<Nodes[number], { attribs: unknown }>;

const xml = { xmlMode: true, decodeEntities: true } as const;

/** Writes a piece of a chapter anew for a book: its links, its citations and the rank of its headings. */
export function rewrite(xhtml: string, { link, cite, after, deeper }: LinkRules): string {
	const document = parseDocument(xhtml, xml);
	for (const element of DomUtils.findAll(() => true, document.children)) {
		const heading = /^h([1-6])$/.exec(element.name);
		if (heading) element.name = `h${Math.min(6, Number(heading[1]) + deeper)}`;
		if (element.name !== 'a') continue;
		const source = element.attribs['data-source'];
		if (source) {
			const { href, number } = cite(source);
			element.attribs = { href, class: 'cite' };
			element.children = parseDocument(String(number), xml).children;
			continue;
		}
		const target = link(element.attribs['href'] ?? '');
		if (target === undefined) {
			element.name = inDrawing(element) ? 'g' : 'span';
			delete element.attribs['href'];
			continue;
		}
		const more = inDrawing(element) ? '' : (after?.(target, element) ?? '');
		element.attribs['href'] = target;
		if (more) for (const node of parseDocument(more, xml).children.toReversed()) DomUtils.append(element, node);
	}
	return render(document.children, xml);
}

function inDrawing(element: DomUtilsElement): boolean {
	for (let up = element.parent; up; up = up.parent) if ('name' in up && up.name === 'svg') return true;
	return false;
}
