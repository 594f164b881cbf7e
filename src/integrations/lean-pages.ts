import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Element, Text, type Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { stylesOf, type StyledPage } from '../lean-pages/group-styles.ts';
import { dropSpaces, elementsIn, readHtml, textIn, writeHtml } from '../lean-pages/html.ts';
import { namesOnPage, ScriptWords } from '../lean-pages/names-on-page.ts';
import { closure, importsOf, oneScript, type TextOf } from '../lean-pages/one-script.ts';
import { renameScopes, scopesIn, shortScopes, type ShortScopes } from '../lean-pages/scopes.ts';
import { readStyleSheet, type StyleSheet } from '../lean-pages/style-sheet.ts';

/**
 * Each text of styles has its hash in the policy that a host sends: some 40 bytes, once for each connection where the host
 * packs headers that it repeats, and with each answer where it does not. The first eight beyond 16 save about 120 bytes on
 * each page, and up to 2,000 on the largest; those beyond 24 save less than they weigh.
 */
const MOST_STYLES = 24;

/** A page as Astro wrote it. Parsed, all pages at once would fill the memory; parsing one twice costs less than keeping it. */
interface Page extends StyledPage {
	file: string;
	html: string;
	/** The addresses of its scripts that are files. */
	scripts: string[];
}

/** A parsed page, and what of it is put elsewhere. */
interface Parts {
	document: Document;
	head: Element;
	/** The elements of its scripts that are files. */
	scripts: Element[];
	/** The elements that its sheets came in. */
	styled: Element[];
}

/** The files of one build that pages refer to. */
class Files {
	readonly #dist: string;
	readonly #base: string;
	readonly #texts = new Map<string, string>();
	readonly #sheets = new Map<string, StyleSheet>();
	readonly #words = new Map<string, ScriptWords>();

	constructor(dist: string, base: string) {
		this.#dist = dist;
		this.#base = base;
	}

	text = (address: string): string => {
		const text = this.#texts.get(address) ?? readFileSync(join(this.#dist, address.slice(this.#base.length)), 'utf8');
		this.#texts.set(address, text);
		return text;
	};

	/** Starlight keeps the state of a menu that we do not have, in a storage that our privacy page does not know. */
	isLeftover = (script: string) => this.text(script).includes('sl-sidebar-state');

	/** The same sheet for the same styles, whichever page asks. */
	sheet(css: string, media?: string): StyleSheet {
		const key = `${media ?? ''}\n${css}`;
		const sheet = this.#sheets.get(key) ?? readStyleSheet(css, media);
		this.#sheets.set(key, sheet);
		return sheet;
	}

	/** The words of scripts and of all that they import. */
	words(addresses: readonly string[]): ScriptWords {
		const key = addresses.join();
		const words = this.#words.get(key) ?? new ScriptWords(addresses.flatMap((one) => [...this.#scripts(one).values()]));
		this.#words.set(key, words);
		return words;
	}

	/** The texts of a script and of all that it imports, now or later. */
	#scripts(address: string, found = new Map<string, string>()): Map<string, string> {
		if (found.has(address)) return found;
		const text = this.text(address);
		found.set(address, text);
		for (const [, name] of text.matchAll(/["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/g)) {
			const imported = `${this.#base}_astro/${name}`;
			if (existsSync(join(this.#dist, '_astro', name!))) this.#scripts(imported, found);
		}
		return found;
	}
}

const addressOf = ({ attribs }: Element) => attribs['src']!;

function partsOf(file: string, html: string, files: Files): Parts {
	const document = readHtml(html);
	const scripts: Element[] = [];
	const styled: Element[] = [];
	let head: Element | undefined;
	for (const element of [...elementsIn(document.children)]) {
		const { name, attribs } = element;
		if (name === 'head') head = element;
		if (name === 'style' || (name === 'link' && attribs['rel'] === 'stylesheet')) styled.push(element);
		else if (name === 'script' && attribs['src']) {
			if (files.isLeftover(attribs['src'])) DomUtils.removeElement(element);
			else scripts.push(element);
		} else if (name === 'meta' && attribs['name'] === 'generator') DomUtils.removeElement(element);
	}
	if (!head) throw new Error(`${file} has no <head>.`);
	return { document, head, scripts, styled };
}

function readPage(file: string, html: string, files: Files): Page {
	const { document, scripts, styled } = partsOf(file, html, files);
	const sheets = styled.map((element) => {
		const { href = '', media } = element.attribs;
		return element.name === 'link' ? files.sheet(files.text(href), media) : files.sheet(textIn(element), media);
	});
	const addresses = scripts.map(addressOf);
	const names = namesOnPage(document.children, files.words(addresses));
	return { file, html, length: html.length, scripts: addresses, sheets, names };
}

/** What has to come first for the browser to show anything: how the page is written, how wide it is, and its styles. */
const comesFirst = ({ name, attribs }: Element) =>
	name === 'meta' && (attribs['charset'] !== undefined || attribs['name'] === 'viewport');

function putStylesFirst({ head, styled }: Parts, styles: string) {
	for (const element of styled) DomUtils.removeElement(element);
	const style = new Element('style', {}, [new Text(styles)]);
	const first = head.children.filter((child): child is Element => child instanceof Element && comesFirst(child));
	for (const element of [style, ...first.reverse()]) {
		DomUtils.removeElement(element);
		DomUtils.prependChild(head, element);
	}
}

/**
 * Joins the scripts that a page has beyond those of every page into one, and takes away the files that nobody asks for any
 * more. What comes back says, for each page with such scripts, which they are and the address of the one instead.
 */
async function joinScripts(pages: readonly Page[], dist: string, base: string, textOf: TextOf) {
	const files = await Array.fromAsync(glob('_astro/*.js', { cwd: dist }), (file) => base + file.replaceAll('\\', '/'));
	const everyPage = files.filter((file) => pages.every(({ scripts }) => scripts.includes(file)));
	const withImports = (some: readonly string[]) => new Set(some.flatMap((file) => [...closure(file, textOf)]));
	const laterThan = (some: readonly string[]) =>
		[...withImports(some)].flatMap((file) => importsOf(file, textOf(file), 'later'));
	/** With what comes later and brings its own imports along: joined as well, they would run twice. */
	const withLater = (some: readonly string[], found = new Set<string>()): Set<string> => {
		for (const file of withImports(some)) {
			if (found.has(file)) continue;
			found.add(file);
			withLater(importsOf(file, textOf(file), 'later'), found);
		}
		return found;
	};
	const ofEveryPage = withLater(everyPage);
	const write = async ({ name, text }: { name: string; text: string }) => {
		await writeFile(join(dist, '_astro', name), text);
		return `${base}_astro/${name}`;
	};
	/** Files that joined scripts refer to. */
	const kept = new Set<string>();
	/** Joins the scripts of a page into one, and each script that comes later with its imports into one more. */
	const joinOwn = async (own: readonly string[]) => {
		const later = [...new Set(laterThan(own))].filter((file) => !ofEveryPage.has(file));
		/** What is needed at more than one moment, and what that brings: it stays as it is, and runs once. */
		const moments = [withImports(own), ...later.map((file) => withLater([file]))];
		const shared = moments.flatMap((some, at) =>
			moments.slice(at + 1).flatMap((others) => [...some.intersection(others)]),
		);
		const asTheyAre = withLater(shared).union(withLater(laterThan(later)));
		for (const file of asTheyAre) kept.add(file);
		const apart = ofEveryPage.union(asTheyAre);
		const moved = new Map<string, string>();
		for (const file of later.filter((one) => !asTheyAre.has(one)))
			moved.set(file, await write(await oneScript([file], apart, textOf, { comesLater: true })));
		return await write(await oneScript(own, apart, textOf, { moved }));
	};
	const joined = new Map<Page, { own: string[]; one: string }>();
	/** Pages of one kind have the same scripts. */
	const ones = new Map<string, string>();
	for (const page of pages) {
		const own = page.scripts.filter((script) => !everyPage.includes(script));
		if (!own[0] || (own.length === 1 && withLater(own).size === 1)) continue;
		const one = ones.get(own.join()) ?? (await joinOwn(own));
		ones.set(own.join(), one);
		joined.set(page, { own, one });
	}
	const asked = pages.flatMap((page) => page.scripts.filter((script) => !joined.get(page)?.own.includes(script)));
	const wanted = withLater([...new Set(asked)]).union(kept);
	for (const file of files) if (!wanted.has(file)) await rm(join(dist, file.slice(base.length)));
	return joined;
}

/**
 * Makes each finished page whole in itself: its styles stand first in it, without the rules that can never match there,
 * so that a browser that has read its beginning can show it and asks for nothing before. Nothing may look different.
 * LEAN=0 leaves the pages as Astro wrote them, to compare with.
 */
export function leanPages(): AstroIntegration {
	let base = '/';
	return {
		name: 'lean-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				if (process.env['LEAN'] === '0') return;
				const dist = fileURLToPath(dir);
				const files = new Files(dist, base);
				const pages: Page[] = [];
				for (const file of (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).sort())
					pages.push(readPage(file, await readFile(join(dist, file), 'utf8'), files));
				const styles = stylesOf(pages, MOST_STYLES);
				const joined = await joinScripts(pages, dist, base, files.text);
				// Scripts may still fetch sheets of their own; the others are in the pages now.
				const scripts = await Array.fromAsync(glob('_astro/*.js', { cwd: dist }));
				const texts = scripts.map((script) => files.text(base + script));
				for (const sheet of await Array.fromAsync(glob('_astro/*.css', { cwd: dist })))
					if (texts.some((text) => text.includes(basename(sheet)))) texts.push(files.text(base + sheet));
					else await rm(join(dist, sheet));
				const outside = new Set(texts.flatMap((text) => [...scopesIn(text)]));
				const short = new Map<string, ShortScopes>();
				for (const page of pages) {
					const text = styles.get(page) ?? '';
					const scopes = short.get(text) ?? shortScopes(text, (name) => outside.has(name));
					short.set(text, scopes);
					const parts = partsOf(page.file, page.html, files);
					const { own, one } = joined.get(page) ?? {};
					if (own && one) {
						const [first, ...others] = parts.scripts.filter((script) => own.includes(addressOf(script)));
						first!.attribs['src'] = one;
						for (const script of others) DomUtils.removeElement(script);
					}
					putStylesFirst(parts, scopes.styles);
					renameScopes(parts.document, scopes.names);
					dropSpaces(parts.document);
					await writeFile(join(dist, page.file), writeHtml(parts.document));
				}
				logger.info(`${pages.length} pages with ${new Set(styles.values()).size} texts of styles.`);
			},
		},
	};
}
