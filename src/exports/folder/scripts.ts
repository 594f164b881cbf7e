import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { withoutFetchingAhead } from '../../lean-pages/fetching-ahead.ts';
import type { Files } from '../files.ts';
import type { PageScript } from './page.ts';

const utf8 = new TextDecoder();
const shared = {
	bundle: true,
	format: 'iife',
	target: 'es2022',
	minify: true,
	legalComments: 'none',
	write: false,
	logLevel: 'error',
} as const;

/** Files of the finished guide for esbuild, with the addresses that its scripts import each other by. */
const finished = (files: Files, base: string): Plugin => ({
	name: 'finished-guide',
	setup(esbuild) {
		esbuild.onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
			const file = path.startsWith(base)
				? path.slice(base.length)
				: posix.join(namespace === 'guide' ? posix.dirname(importer) : '', path);
			return { path: file, namespace: 'guide' };
		});
		esbuild.onLoad({ filter: /.*/, namespace: 'guide' }, ({ path }) => {
			const bytes = files.get(path);
			if (!bytes) return { errors: [{ text: `The finished guide has no ${path}.` }] };
			// It is all in one script already, and to fetch it would be refused.
			return { contents: withoutFetchingAhead(utf8.decode(bytes), path), loader: 'js' };
		});
	},
});

const textOf = async (options: Parameters<typeof build>[0]) =>
	utf8.decode((await build({ ...shared, ...options })).outputFiles![0]!.contents);

/** The name under which a set of scripts is written. */
export const nameOf = (scripts: PageScript[]) =>
	`_folder/page-${createHash('sha256').update(JSON.stringify(scripts)).digest('hex').slice(0, 12)}.js`;

/** The modules of a page as one ordinary script. Bundled one by one, what two of them share would run twice. */
export function bundlePage(scripts: PageScript[], files: Files, base: string): Promise<string> {
	const contents = scripts
		.map((script) => ('address' in script ? `import ${JSON.stringify(script.address)};` : script.text))
		.join('\n');
	return textOf({
		stdin: { contents, loader: 'js' },
		plugins: [finished(files, base)],
		// Only where what stands in for the server is there: it stays away from engines that are too old.
		banner: { js: 'if(globalThis.whichPMFolder){' },
		footer: { js: '}' },
		define: { 'import.meta.url': 'document.baseURI', 'import.meta.resolve': 'undefined' },
	});
}

/** What stands in for the server. */
export const bundleFirst = () =>
	textOf({ entryPoints: [fileURLToPath(new URL('../../folder-edition/index.ts', import.meta.url))] });

/** Pagefind as an ordinary script that asks us where it would ask the network. */
export const bundlePagefind = (files: Files) =>
	textOf({
		stdin: {
			contents: `import * as pagefind from './pagefind/pagefind.js'; whichPMFolder.give('pagefind.js', pagefind);`,
			loader: 'js',
		},
		plugins: [finished(files, '/')],
		define: { 'import.meta.url': '"https://folder.invalid/pagefind/pagefind.js"', fetch: 'whichPMFolder.fetch' },
	});
