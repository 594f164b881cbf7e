import { isTag, isText, type ChildNode, type Document, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Entities and letters stay as they are written, so that what is not changed comes out as it went in. */
export const readHtml = (html: string): Document =>
	parseDocument(html, { decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false });

export const writeHtml = (document: Document): string =>
	DomUtils.getOuterHTML(document, { encodeEntities: false, emptyAttrs: false });

/** All elements, in the order in which they begin. One list instead of a generator for each level: it is by far faster. */
export function* elementsIn(nodes: readonly ChildNode[]): Generator<Element> {
	const left = [...nodes].reverse();
	for (let node = left.pop(); node; node = left.pop()) {
		if (!isTag(node)) continue;
		yield node;
		for (let child = node.lastChild; child; child = child.prev) left.push(child);
	}
}

/** What is between the tags of a script or style. */
export const textIn = ({ children }: Element): string =>
	children.map((child) => (isText(child) ? child.data : '')).join('');

/** Spaces count in these. */
const spaced = new Set(['pre', 'textarea', 'script', 'style']);
/** Spaces between the parts of these are never shown. */
const unspaced = new Set([
	'html',
	'head',
	'ul',
	'ol',
	'dl',
	'table',
	'thead',
	'tbody',
	'tfoot',
	'tr',
	'select',
	'svg',
	'g',
]);

/** Takes out comments and spaces that nobody sees. Between words, and tags in a line of text, one space stays. */
export function dropSpaces(node: Document | Element) {
	const inside = isTag(node as Element) ? (node as Element).name : '';
	if (spaced.has(inside)) return;
	for (const child of [...node.children]) {
		if (child.type === 'comment') DomUtils.removeElement(child);
		else if (isText(child)) {
			child.data = child.data.replace(/[ \t\r\n\f]+/g, ' ');
			if (child.data === ' ' && (unspaced.has(inside) || node.type === 'root')) DomUtils.removeElement(child);
		} else if (isTag(child)) dropSpaces(child);
	}
}
