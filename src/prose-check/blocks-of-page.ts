import { toString } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import type { ProseBlock } from './prose-block.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * All words in the body of an MDX file: paragraphs, headings and cells of tables. Links and components leave the words that
 * stand between their ends: `<Term>` does, `<Cite>` and `<Figure>` have none.
 */
export function wordsOnPage(mdx: string): ProseBlock[] {
	const blocks: ProseBlock[] = [];
	visit(mdxToMdast(mdx), ['paragraph', 'heading', 'tableCell'], (node) => {
		const text = oneLine(toString(node));
		if (text) blocks.push({ line: node.position?.start.line ?? 1, text });
	});
	return blocks;
}

/**
 * The prose in the body: what is read from end to end. Headings and tables are looked over instead, and a bold opening
 * ("**Early sign.** The date …") is a heading too.
 */
export function blocksOfPage(mdx: string): ProseBlock[] {
	const blocks: ProseBlock[] = [];
	visit(mdxToMdast(mdx), (node) => {
		if (node.type === 'heading' || node.type === 'table') return SKIP;
		if (node.type !== 'paragraph') return undefined;
		const [first, ...rest] = node.children;
		const opening = first?.type === 'strong' && /[.:?!]$/.test(toString(first));
		const text = oneLine(toString(opening ? rest : node));
		if (text) blocks.push({ line: node.position?.start.line ?? 1, text });
		return SKIP;
	});
	return blocks;
}
