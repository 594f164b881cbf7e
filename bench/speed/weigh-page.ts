import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a first visit to one page costs, as it stands in a built folder. Bytes are those of bodies after Brotli 11. */
export interface Weight {
	/** Words inside `<main>`, or in the body where there is none. */
	words: number;
	/** Whether pictures are drawn in the text itself. */
	drawn: boolean;
	html: number;
	/** The page up to its 400th word, with its styles: more than any screen shows at first. */
	firstScreen: number;
	/** Files without which nothing is shown, and their bytes. */
	blocking: { files: string[]; bytes: number };
	/** Files of script that are fetched as the page loads, and their bytes. */
	scripts: { files: string[]; bytes: number };
	font: number;
	/** All files of the first visit, the page and the icon in the tab included. */
	requests: number;
	bytes: number;
}

const FIRST_SCREEN_WORDS = 400;

const packed = new Map<string, number>();

/** The bytes of a file as a host sends it: packed, unless that makes it no smaller. */
function bytesOf(file: string): number {
	let bytes = packed.get(file);
	if (bytes === undefined) {
		// What is asked for and not there is a request all the same.
		const body = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
		packed.set(file, (bytes = Math.min(body.length, brotliCompressSync(body).length)));
	}
	return bytes;
}

const attribute = (tag: string, name: string) =>
	new RegExp(`\\s${name}(?:=(?:"([^"]*)"|([^\\s>]*)))?(?=[\\s>/])`)
		.exec(tag)
		?.slice(1)
		.find((value) => value !== undefined) ?? (new RegExp(`\\s${name}(?=[\\s>])`).test(tag) ? '' : undefined);

/** A script and what it imports at once. */
function withImports(dist: string, file: string, found = new Set<string>()): Set<string> {
	if (found.has(file) || !existsSync(join(dist, file))) return found;
	found.add(file);
	const text = readFileSync(join(dist, file), 'utf8');
	for (const [, to] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]((?:\.{1,2})?\/[^"'`]+)["'`]/g))
		withImports(dist, new URL(to!, `http://x${file}`).pathname, found);
	return found;
}

/** Where the 400th word of the page's text ends. */
function endOfFirstScreen(html: string): number {
	const start = Math.max(html.search(/<main\b/), html.search(/<body\b/));
	let words = 0;
	for (const match of html.slice(start).matchAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]+>|[^\s<]+/g)) {
		if (!match[0].startsWith('<')) words++;
		if (words === FIRST_SCREEN_WORDS) return start + match.index + match[0].length;
	}
	return html.length;
}

/**
 * Reads a page as a browser would and adds up what it fetches before anyone does anything.
 * @param dist The built folder, served at the root of a host.
 * @param file The page in it, for example `roles/index.html`.
 */
export function weighPage(dist: string, file: string): Weight {
	const html = readFileSync(join(dist, file), 'utf8');
	const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? /<body\b[\s\S]*/.exec(html)?.[0] ?? html;
	const text = main.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
	const tags = html.replace(/<(style|script)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>').match(/<[a-z][^>]*>/gi) ?? [];
	const blocking = new Set<string>();
	const scripts = new Set<string>();
	const fonts = new Set<string>();
	const others = new Set<string>();
	for (const tag of tags) {
		const name = /^<([\w-]+)/.exec(tag)![1]!.toLowerCase();
		const rel = attribute(tag, 'rel') ?? '';
		const address = attribute(tag, name === 'link' ? 'href' : 'src');
		if (!address || /^(data:|https?:|#)/.test(address)) continue;
		if (name === 'link' && /\bstylesheet\b/.test(rel))
			(/^(print|none)$/.test(attribute(tag, 'media') ?? '') ? others : blocking).add(address);
		else if (name === 'link' && /^(module)?preload$/.test(rel))
			(attribute(tag, 'as') === 'font' ? fonts : rel === 'modulepreload' ? scripts : others).add(address);
		else if (name === 'link' && /\bicon$/.test(rel)) others.add(address);
		else if (name === 'script') {
			for (const one of withImports(dist, address)) scripts.add(one);
			const waits = attribute(tag, 'type') === 'module' || /\s(defer|async)(?=[\s>=])/.test(tag);
			if (!waits) blocking.add(address);
		} else if (name === 'img' && attribute(tag, 'loading') !== 'lazy') others.add(address);
	}
	const sum = (files: Iterable<string>) =>
		[...files].reduce((bytes, one) => bytes + bytesOf(join(dist, one.split(/[?#]/)[0]!)), 0);
	const page = brotliCompressSync(html).length;
	const all = new Set([...blocking, ...scripts, ...fonts, ...others]);
	return {
		words: text.trim().split(/\s+/).length,
		drawn: /<svg\b[^>]*\brole="img"|<img\b/.test(main),
		html: page,
		/** Packed only for who asks. */
		get firstScreen() {
			return brotliCompressSync(html.slice(0, endOfFirstScreen(html))).length;
		},
		blocking: { files: [...blocking], bytes: sum(blocking) },
		scripts: { files: [...scripts], bytes: sum(scripts) },
		font: sum(fonts),
		requests: 1 + all.size,
		bytes: page + sum(all),
	};
}
