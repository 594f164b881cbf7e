import { existsSync } from 'node:fs';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cutList, listsIn, withLists } from '../pagefind/cut-index.ts';

/** Pagefind brings interfaces of its own, a marker, a worker and the means for unknown languages: our search uses none. */
export const unused = [
	'pagefind-component-ui.*',
	'pagefind-highlight.js',
	'pagefind-modular-ui.*',
	'pagefind-ui.*',
	'pagefind-worker.js',
	'wasm.unknown.pagefind',
];

/** Cuts the lists of words into smaller files. A second run finds them small already and leaves them. */
async function cutIndex(folder: string) {
	for await (const meta of glob('*.pf_meta', { cwd: folder })) {
		const contents = await readFile(join(folder, meta));
		const cut = [];
		for (const list of listsIn(contents)) {
			const file = join(folder, 'index', `${list.name}.pf_index`);
			const parts = cutList(list, await readFile(file));
			await rm(file);
			for (const part of parts) await writeFile(join(folder, 'index', `${part.name}.pf_index`), part.file);
			cut.push(...parts);
		}
		await writeFile(join(folder, meta), withLists(contents, cut));
	}
}

/** Leaves of Pagefind's files those that a reader's browser asks for, each no larger than it must be. */
export function pagefindFiles(): AstroIntegration {
	return {
		name: 'pagefind-files',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = join(fileURLToPath(dir), 'pagefind');
				if (!existsSync(folder)) return;
				for (const pattern of unused)
					for await (const file of glob(pattern, { cwd: folder })) await rm(join(folder, file));
				await cutIndex(folder);
			},
		},
	};
}
