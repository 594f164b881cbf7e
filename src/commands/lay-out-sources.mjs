import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const parts = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * Lays out once more all that a build is made from.
 * @param {string} folder It must lie inside the repo, so that the copy finds the same packages: with a folder that shares
 *   no parent with them Astro fails. What stood there is gone.
 */
export function layOutSources(folder) {
	rmSync(folder, { recursive: true, force: true });
	for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
	// The guide lists what is tried of its offline forms.
	for (const part of ['e2e', 'e2e/editions'])
		for (const name of readdirSync(join(root, part)))
			if (name.endsWith('.test.ts')) cpSync(join(root, part, name), join(folder, part, name));
}
