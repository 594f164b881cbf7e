import { globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, stringify } from 'yaml';
import { layOutSources } from '../../src/commands/lay-out-sources.mjs';
import { nodeBinary } from '../../src/commands/node-binary.mjs';
import { root } from '../../src/commands/run.mjs';
import { timed } from './timed.ts';

/** A build of the guide with so many pages. */
export interface Scaled {
	pages: number;
	/** What it built, or what it said when it did not. */
	output: number | string;
	cpu?: number;
	seconds: number;
	/** Bytes after Brotli 11 of each page that the guide has anyway, by its address. */
	sizes: Record<string, number>;
}

interface Term {
	name: string;
	abbreviation?: string;
	aliases?: string[];
	misspellings?: string[];
	related: string[];
}

interface Question {
	question: string;
	variants: string[];
	next: { href: string; label: string }[];
}

/** The first record is followed by the second, and so on, so that each page is linked to as real ones are. */
function copies<Data>(folder: string, many: number, copyOf: (data: Data, number: number, next: string) => Data) {
	const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	const nameOf = (at: number) =>
		`${files[at % files.length]!.replace('.yaml', '')}-${Math.floor(at / files.length) + 2}`;
	for (let at = 0; at < many; at++) {
		const data = parse(readFileSync(join(folder, files[at % files.length]!), 'utf8')) as Data;
		const copy = copyOf(data, Math.floor(at / files.length) + 2, nameOf((at + 1) % many));
		writeFileSync(join(folder, `${nameOf(at)}.yaml`), stringify(copy));
	}
}

/** Adds so many pages to a copy of the guide: half of them terms, half of them questions, each the double of a real one. */
function addPages(content: string, many: number) {
	const terms = Math.ceil(many / 2);
	copies<Term>(join(content, 'terms'), terms, ({ abbreviation: _none, ...term }, number, next) => ({
		...term,
		name: `${term.name} ${number}`,
		aliases: (term.aliases ?? []).map((name) => `${name} ${number}`),
		misspellings: (term.misspellings ?? []).map((name) => `${name} ${number}`),
		related: [...term.related, next],
	}));
	copies<Question>(join(content, 'faqs'), many - terms, (faq, number, next) => ({
		...faq,
		question: faq.question.replace(/\?$/, ` (${number})?`),
		variants: faq.variants.map((variant) => `${variant} ${number}`),
		next: [...faq.next, { href: `/questions/${next}/`, label: 'The next one' }],
	}));
}

const pagesIn = (dist: string) => globSync('**/index.html', { cwd: dist });

function sizesIn(dist: string, files: readonly string[]): Record<string, number> {
	return Object.fromEntries(
		files.map((file) => [
			`/${file.replace(/index\.html$/, '')}`,
			brotliCompressSync(readFileSync(join(dist, file))).length,
		]),
	);
}

const bytesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/**
 * Builds copies of the guide that were made larger.
 * @param dist The guide as it is, built.
 * @param sizes How many pages the copies have; one that is as large as the guide has none added.
 */
export function scaled(dist: string, sizes: readonly number[]): Scaled[] {
	const own = pagesIn(dist);
	return sizes.map((pages) => {
		const folder = join(root, 'bench/.work', `pages-${pages}`);
		layOutSources(folder);
		addPages(join(folder, 'src/content'), Math.max(0, pages - own.length));
		const { status, output, cpu, seconds } = timed(
			nodeBinary(),
			[join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--force'],
			folder,
		);
		const built = join(folder, 'dist');
		const whole = status === 0 && pagesIn(built).length === Math.max(pages, own.length);
		const result: Scaled = {
			pages: Math.max(pages, own.length),
			output: whole ? bytesIn(built) : `it did not build: ${output.trim().split('\n').slice(-6).join(' ').slice(-300)}`,
			...(cpu !== undefined && { cpu }),
			seconds,
			sizes: whole ? sizesIn(built, own) : {},
		};
		if (whole) rmSync(folder, { recursive: true, force: true });
		return result;
	});
}

/** How many times larger each page of the guide is in the largest of its copies than it is. */
export function growths(scale: readonly Scaled[]) {
	const [own, ...larger] = scale;
	const largest = larger.findLast(({ output }) => typeof output === 'number');
	if (!own || !largest) return undefined;
	return {
		from: own.pages,
		to: largest.pages,
		pages: Object.entries(own.sizes)
			.flatMap(([address, size]) => {
				const grown = largest.sizes[address];
				return grown === undefined ? [] : [{ address, ratio: grown / size }];
			})
			.sort((a, b) => b.ratio - a.ratio),
	};
}
