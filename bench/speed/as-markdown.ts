import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** A page of the guide as any other site would carry it: its words, headings, lists, tables and links. */
export interface PlainPage {
	/** Its address, for example `/roles/product-manager/`. */
	address: string;
	title: string;
	markdown: string;
	/** The same as bare HTML: nothing can carry these words in less. */
	html: string;
}

/** What other builders read as markup of their own. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|$&~]/g, '\\$&').replace(/\s+/g, ' ');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\s+/g, ' ');

const leftOut = (element: Element) =>
	/^(script|style|svg|button|template|select|option)$/.test(element.name) || element.attribs['popover'] !== undefined;

/** The words of an element, with its links to other pages of the guide. */
function words(nodes: readonly ChildNode[], form: 'markdown' | 'html'): string {
	return nodes
		.map((node) => {
			if (isText(node)) return form === 'html' ? escaped(node.data) : plain(node.data);
			if (!isTag(node) || leftOut(node)) return '';
			const inner = words(node.children, form);
			const href = node.name === 'a' ? node.attribs['href'] : undefined;
			if (!href?.startsWith('/') || href.includes('.') || !inner.trim()) return inner;
			return form === 'html'
				? `<a href="${href}">${inner.trim()}</a>`
				: `[${inner.trim()}](${href.replace(/#.*/, '')})`;
		})
		.join('');
}

interface Block {
	name: string;
	/** The cells of a row of a table; otherwise one text. */
	parts: ChildNode[][];
}

const BLOCK = /^(h[2-6]|p|li|dt|dd|summary|caption|figcaption|blockquote|tr|label|legend)$/;
const holdsBlocks = (element: Element) =>
	DomUtils.existsOne((one) => isTag(one) && BLOCK.test(one.name), element.children);

function blocksIn(nodes: readonly ChildNode[], found: Block[] = []): Block[] {
	for (const node of nodes) {
		if (!isTag(node) || leftOut(node) || node.name === 'h1') continue;
		if (node.name === 'tr')
			found.push({ name: 'tr', parts: node.children.filter(isTag).map(({ children }) => children) });
		else if (BLOCK.test(node.name) && !holdsBlocks(node)) found.push({ name: node.name, parts: [node.children] });
		else blocksIn(node.children, found);
	}
	return found;
}

function written(block: Block, before: Block | undefined, form: 'markdown' | 'html'): string {
	const texts = block.parts.map((part) => words(part, form).trim());
	if (!texts.some(Boolean)) return '';
	const [text = ''] = texts;
	if (form === 'html') {
		if (block.name === 'tr') return `<tr>${texts.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
		const name = /^(h\d|li|p|dt|dd)$/.test(block.name) ? block.name : 'p';
		return `<${name}>${text}</${name}>`;
	}
	if (block.name === 'tr') {
		const row = `| ${texts.join(' | ')} |`;
		// The first row of a table is its head.
		const same = before?.name === 'tr' && before.parts.length === block.parts.length;
		return same ? `${row}\n` : `\n${row}\n|${' --- |'.repeat(texts.length)}\n`;
	}
	if (/^h\d$/.test(block.name)) return `\n${'#'.repeat(Number(block.name[1]))} ${text}\n\n`;
	return block.name === 'li' ? `- ${text}\n` : `\n${text}\n\n`;
}

/** Reads one built page of the guide. */
export function plainPage(dist: string, address: string): PlainPage {
	const document = parseDocument(readFileSync(join(dist, address, 'index.html'), 'utf8'));
	const main = DomUtils.findOne((one) => one.name === 'main', document.children)!;
	const heading = DomUtils.findOne((one) => one.name === 'h1', main.children)!;
	const title = DomUtils.textContent(heading).trim();
	const blocks = blocksIn(main.children);
	const text = (form: 'markdown' | 'html') =>
		blocks.map((block, index) => written(block, blocks[index - 1], form)).join('');
	return {
		address,
		title,
		markdown: text('markdown'),
		html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>body{max-width:40em;margin:auto;padding:1em;font:1.1em/1.6 sans-serif}</style><h1>${escaped(title)}</h1>${text('html')}`,
	};
}
