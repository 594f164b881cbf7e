import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

const dist = join(import.meta.dirname, '../dist');

/** The folder edition as a reader has it, in a place whose name has spaces. */
export class Unpacked {
	readonly folder: string;
	readonly root: string;

	constructor() {
		const zip = readdirSync(dist).find((name) => /^which-pm-[\d.]+\.zip$/.test(name));
		if (!zip) throw new Error('The build has made no folder edition.');
		this.folder = join(mkdtempSync(join(tmpdir(), 'which pm ')), 'A folder, unpacked');
		for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(dist, zip))))) {
			mkdirSync(dirname(join(this.folder, path)), { recursive: true });
			// For reading only, as on a medium that cannot be written to.
			writeFileSync(join(this.folder, path), bytes, { mode: 0o444 });
		}
		this.#allow(0o555);
		this.root = `${pathToFileURL(this.folder).href}/`;
	}

	/** The rights to all folders: on a medium that cannot be written to, no file can be made either. */
	#allow(rights: number) {
		const below = readdirSync(this.folder, { recursive: true, withFileTypes: true });
		const folders = below.flatMap((entry) => (entry.isDirectory() ? [join(entry.parentPath, entry.name)] : []));
		for (const folder of [this.folder, ...folders]) chmodSync(folder, rights);
	}

	/** The file of an address from the guide's root. */
	fileOf(address: string) {
		return new URL(`.${address.replace(/\/(?=$|#)/, '/index.html')}`, this.root).href;
	}

	/** An address from the guide's root, from the file that it is here. */
	addressOf(file: string) {
		return file.replace(this.root, '/').replace(/index\.html(?=$|[?#])/, '');
	}

	get paths() {
		return readdirSync(this.folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort();
	}

	/** Changes with any byte of the folder. */
	get fingerprint() {
		const hash = createHash('sha256');
		for (const path of this.paths) hash.update(path).update(readFileSync(path));
		return hash.digest('hex');
	}

	remove() {
		this.#allow(0o755);
		rmSync(dirname(this.folder), { recursive: true, force: true });
	}
}
