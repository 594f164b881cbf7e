import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';

interface HtmlNode {
	type: string;
	name?: string;
	data?: string;
	attribs?: Record<string, string>;
	children?: HtmlNode[];
}

/** A part of a page under one heading, as VitePress indexes it. */
export interface Section {
	id: string;
	title: string;
	titles: string[];
	text: string;
}

const textOf = (node: HtmlNode): string =>
	node.data ?? (/^(script|style)$/.test(node.type) ? '' : (node.children ?? []).map(textOf).join(' '));

function find(node: HtmlNode, test: (node: HtmlNode) => boolean): HtmlNode | undefined {
	if (test(node)) return node;
	for (const child of node.children ?? []) {
		const found = find(child, test);
		if (found) return found;
	}
	return undefined;
}

/** The sections of what a page gives to full-text engines. */
function sectionsOf(html: string, page: string): Section[] {
	const main = find(parseDocument(html) as HtmlNode, ({ attribs }) => attribs?.['data-pagefind-body'] !== undefined);
	if (!main) return [];
	const sections: Section[] = [];
	const walk = (node: HtmlNode) => {
		const id = node.attribs?.['id'];
		if (/^h[1-3]$/.test(node.name ?? '') && id !== undefined) {
			const top = sections[0]?.title;
			sections.push({
				id: id === '_top' ? page : `${page}#${id}`,
				title: textOf(node).replace(/\s+/g, ' ').trim(),
				titles: top === undefined ? [] : [top],
				text: '',
			});
		} else if (node.data !== undefined) {
			const last = sections.at(-1);
			if (last) last.text += ` ${node.data}`;
		} else for (const child of node.children ?? []) walk(child);
	};
	walk(main);
	return sections;
}

/** Every section of the built guide. */
export async function builtSections(dist: string): Promise<Section[]> {
	const sections: Section[] = [];
	for await (const file of glob('**/index.html', { cwd: dist })) {
		const page = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
		sections.push(...sectionsOf(await readFile(join(dist, file), 'utf8'), page));
	}
	return sections;
}
