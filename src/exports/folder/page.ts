import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { inFolder, styleInFolder, wayUp, type Standing } from './addresses.ts';

/** A script of a page: by the address of its file, or by its text. */
export type PageScript = { address: string } | { text: string };

/** What a page of the folder loads. */
export interface Loads {
	/** Before anything else: what stands in for the server. */
	first: string;
	/** The page's own modules, bundled into one ordinary script. */
	own: string | undefined;
}

const addresses = /\s(href|src|action|poster)="([^"]*)"/g;
const lists = /\s(srcset|imagesrcset)="([^"]*)"/g;

const unescaped = (text: string) => text.replace(/&#38;|&amp;/g, '&');
const escaped = (text: string) => text.replace(/&/g, '&amp;');

/** What only a server or an installed guide has a use for. A font that is fetched ahead would be refused, too. */
const isForServers = (name: string, { rel = '', type = '', as = '' }: Record<string, string>) =>
	(name === 'link' &&
		(/\b(?:sitemap|search|manifest|apple-touch-icon|modulepreload|prefetch)\b/.test(rel) ||
			(rel === 'preload' && as === 'font'))) ||
	(name === 'script' && type === 'speculationrules');

/** A tag with its addresses as the folder needs them. A link to something that the folder does not have leads nowhere. */
const tagInFolder = (tag: string, standing: Standing) =>
	tag
		.replace(/\scrossorigin(?:="[^"]*")?/, '')
		.replace(addresses, (whole, name: string, value: string) => {
			const there = inFolder(unescaped(value), standing);
			return there === undefined ? whole : there === null ? '' : ` ${name}="${escaped(there)}"`;
		})
		.replace(lists, (_, name: string, value: string) => {
			const pictures = value.split(',').map((picture) => {
				const [address = '', ...size] = picture.trim().split(/\s+/);
				return [inFolder(unescaped(address), standing) ?? address, ...size].join(' ');
			});
			return ` ${name}="${pictures.join(', ')}"`;
		});

/** What a page of the folder may load: files beside it and nothing else, so that no request can leave the device. */
const policyFor = (inline: readonly string[]) => {
	const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
	return [
		"default-src 'none'",
		["script-src 'self' file: 'wasm-unsafe-eval'", ...hashes].join(' '),
		"style-src 'self' file: 'unsafe-inline'",
		"img-src 'self' file: data: blob:",
		"font-src 'self' file: data:",
		"form-action 'self' file:",
		"base-uri 'none'",
	].join('; ');
};

/**
 * A finished page as a page of the folder. Module scripts are refused there, so they are taken out and handed to
 * `loadsFor`, which says what is loaded in their place. What is true of the website alone (`data-only="website"`) is cut,
 * and what is true of copies alone (`data-only="copy"`, hidden on the website) is shown.
 */
export function pageInFolder(html: string, standing: Standing, loadsFor: (scripts: PageScript[]) => Loads): string {
	const edits: { from: number; to: number; text: string }[] = [];
	const modules: PageScript[] = [];
	const inline: string[] = [];
	let headEnd = 0;
	let headStart = 0;
	/** The element that is being cut: where it begins, and how many are open in it, itself included. */
	let cut: { from: number; open: number } | undefined;
	/** The element whose text is being read, and where that text begins. */
	let raw: { name: string; from: number; tagFrom: number; attributes: Record<string, string> } | undefined;
	const parser = new Parser({
		onopentag(name, attributes) {
			const { startIndex: from, endIndex } = parser;
			const to = endIndex + 1;
			if (cut) {
				cut.open++;
				return;
			}
			if (attributes['data-only'] === 'website') {
				cut = { from, open: 1 };
				return;
			}
			if (name === 'script' || name === 'style') raw = { name, from: to, tagFrom: from, attributes };
			if (name === 'head') headStart = to;
			if (name === 'script' && (attributes['type'] === 'module' || isForServers(name, attributes))) return;
			if (isForServers(name, attributes) || /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''))
				edits.push({ from, to, text: '' });
			else {
				const tag = html.slice(from, to);
				const text =
					name === 'html'
						? tag.replace('<html', '<html data-edition="folder"')
						: tagInFolder(attributes['data-only'] === 'copy' ? tag.replace(/\shidden\b/, '') : tag, standing);
				if (text !== tag) edits.push({ from, to, text });
			}
		},
		onclosetag(name) {
			if (cut) {
				if (--cut.open) return;
				edits.push({ from: cut.from, to: parser.endIndex + 1, text: '' });
				cut = undefined;
				return;
			}
			if (name === 'head') headEnd = parser.startIndex;
			if (!raw || name !== raw.name) return;
			const text = html.slice(raw.from, parser.startIndex);
			const { type = '', src } = raw.attributes;
			if (name === 'style') edits.push({ from: raw.from, to: parser.startIndex, text: styleInFolder(text, standing) });
			else if (type === 'module' || isForServers(name, raw.attributes)) {
				edits.push({ from: raw.tagFrom, to: parser.endIndex + 1, text: '' });
				if (type === 'module') modules.push(src === undefined ? { text } : { address: src });
			} else if (src === undefined && !/json/.test(type)) inline.push(text);
			raw = undefined;
		},
	});
	parser.end(html);
	const { first, own } = loadsFor(modules);
	const up = wayUp(standing.from);
	edits.push({
		from: headStart,
		to: headStart,
		text: `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyFor(inline)}">`,
	});
	edits.push({
		from: headEnd,
		to: headEnd,
		text: `<script src="${up}${first}"></script>${own === undefined ? '' : `<script defer src="${up}${own}"></script>`}`,
	});
	let page = '';
	let at = 0;
	for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
		page += html.slice(at, from) + text;
		at = to;
	}
	return page + html.slice(at);
}
