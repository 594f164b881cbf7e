import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { fillIn, hasPlaces, type BuildFacts } from '../exports/build-facts.ts';
import { bundleWorker } from '../exports/offline/worker.ts';
import { makeFolder } from '../exports/folder/make-folder.ts';
import { zipped } from '../exports/folder/zip.ts';
import { BOOKS, inBooks, withBooks, zimWriter } from '../exports/book-files.ts';
import { forms, zimName, zipName } from '../exports/forms.ts';
import { readFiles, type Files } from '../exports/files.ts';
import { offlineManifest, summaryOf } from '../exports/offline/manifest.ts';
import type { Manifest } from '../offline/manifest.ts';
import { sizeInWords } from '../offline/size-in-words.ts';
import { edition as editionSchema } from '../schemas/edition.ts';

const utf8 = new TextDecoder();
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the pages say of the forms. What it is said with changes the sizes by a few bytes, which the rounding hides. */
function factsOf(files: Files, { manifest }: { manifest: Manifest }): BuildFacts {
	const books = [...files]
		.filter(([path]) => inBooks(path))
		.map(([path, { length }]) => [`bytes:${path}`, sizeInWords(length)]);
	const sizes = forms.flatMap(({ id, files: made }) => {
		const own = [...files].filter(([path]) => made?.test(path));
		return own.length ? [[`bytes:${id}`, sizeInWords(own.reduce((sum, [, bytes]) => sum + bytes.length, 0))]] : [];
	});
	return {
		...Object.fromEntries([...sizes, ...books]),
		'wire:kept': sizeInWords(manifest.wire),
		'bytes:kept': sizeInWords(manifest.bytes),
		'files:kept': manifest.files.toLocaleString('en-GB'),
	};
}

/** The pages that say something of the forms, with it. */
function filledIn(files: Files, facts: BuildFacts): Files {
	const pages = [...files].filter(([path, bytes]) => path.endsWith('.html') && hasPlaces(utf8.decode(bytes)));
	return new Map(pages.map(([path, bytes]) => [path, bytesOf(fillIn(utf8.decode(bytes), facts))]));
}

/**
 * Makes the forms in which the guide is taken along, from the finished pages: the offline copy, the folder and, where they
 * are asked for, the books and the archive. It stands after all that writes or changes files.
 */
export function editions(): AstroIntegration {
	let root = '';
	let base = '/';
	let site: string | undefined;
	return {
		name: 'editions',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
				base = config.base.replace(/\/?$/, '/');
				// A book that led to somebody's own computer would lead nowhere.
				site = process.env['SITE_URL'] && new URL(base, process.env['SITE_URL']).href;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const before = process.cpuUsage();
				const dist = fileURLToPath(dir);
				const files = readFiles(dist);
				const edition = editionSchema.parse(
					parse(readFileSync(join(root, 'src/content/edition/current.yaml'), 'utf8')),
				);
				const write = async (path: string, bytes: Uint8Array) => {
					await mkdir(dirname(join(dist, path)), { recursive: true });
					await writeFile(join(dist, path), bytes);
				};
				if (withBooks()) {
					// Only here, so that a build without books needs no browser.
					const { booksOf } = await import('../exports/book/books-of.ts');
					for (const { name, bytes } of await booksOf({ root, dist, base, site, tell: (text) => logger.info(text) })) {
						files.set(BOOKS + name, bytes);
						await write(BOOKS + name, bytes);
					}
				}
				const zip = zipName(edition.version);
				const writer = zimWriter();
				const folder = await makeFolder(files, base, edition);
				/** The forms that are the whole guide once more, by their paths. */
				const wholes = async (): Promise<[string, Uint8Array][]> => {
					const made: [string, Uint8Array][] = [[zip, zipped(folder, edition.date)]];
					if (writer) {
						// Only here, so that a build without it needs no Node that knows how such an archive is packed.
						const { makeZim } = await import('../exports/zim/make-zim.ts');
						made.push([BOOKS + zimName(edition.version), makeZim(folder, edition, writer)]);
					}
					return made;
				};
				// They hold the page that says how large they are. Their size is taken with that place empty.
				const facts = factsOf(new Map([...files, ...(await wholes())]), offlineManifest(files, edition));
				for (const [path, bytes] of filledIn(folder, facts)) folder.set(path, bytes);
				for (const [path, bytes] of [...filledIn(files, facts), ...(await wholes())]) {
					files.set(path, bytes);
					await write(path, bytes);
				}
				const { manifest, bundles } = offlineManifest(files, edition);
				await write('sw.js', await bundleWorker());
				for (const [path, bytes] of bundles) await write(path, bytes);
				await write('offline/manifest.json', bytesOf(JSON.stringify(manifest)));
				await write('offline/newest.json', bytesOf(JSON.stringify(summaryOf(manifest))));
				logger.info(
					`The offline copy: ${manifest.files} files, ${sizeInWords(manifest.wire)} to fetch, version ${manifest.version}. The folder: ${zip}, ${facts['bytes:folder']}.`,
				);
				const { user, system } = process.cpuUsage(before);
				// The bench reads this: no other builder makes such forms.
				logger.info(`${((user + system) / 1e6).toFixed(2)} s of CPU.`);
			},
		},
	};
}
