import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { underBase } from '../lib/under-base.ts';

/**
 * Every address in our source is written from the guide's root, as the site map has it. Where the guide is served below
 * a path, each link gets that path here, in the finished pages, so that no writer ever has to think of it.
 */
export function basePath(): AstroIntegration {
	let base = '/';
	return {
		name: 'base-path',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir }) => {
				if (base === '/') return;
				for await (const page of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
					const file = new URL(page, dir);
					await writeFile(file, underBase(await readFile(file, 'utf8'), base));
				}
			},
		},
	};
}
