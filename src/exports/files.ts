import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the finished guide by their path in it, for example `roles/index.html`. */
export type Files = Map<string, Uint8Array>;

/** All files below a folder, in an order that no file system and no language has a say in. */
export function readFiles(folder: string): Files {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
		.sort();
	return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
