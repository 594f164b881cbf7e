import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentTypeOf } from '../../headers.ts';
import type { KeptFile, Manifest, Summary } from '../../offline/manifest.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Files } from '../files.ts';

/** What no reader of a copy ever asks for: files for search engines and hosts, and parts of Pagefind that we do not use. */
const unused = [
	/^sw\.js$/,
	/^offline\//,
	/^_headers$/,
	/^robots\.txt$/,
	/^sitemap.*\.xml$/,
	/^pagefind\/pagefind-(?:worker|highlight|.*ui)\./,
	/^pagefind\/wasm\.unknown\./,
];

/** Forms of the whole guide: a copy of the guide does not hold the guide once more. */
const WHOLE = /\.(?:zip|epub|pdf|zim)$/;

/**
 * The index of the full text comes in some twenty files, nearly all of which change with a single sentence. They travel
 * as one, so that an update fetches the pages that have changed, and little else.
 */
const TOGETHER = /^pagefind\/(?:index\/|pagefind-entry\.json$|[^/]*\.pf_meta$)/;
export const TOGETHER_PATH = 'offline/full-text.bin';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As readers ask for a file: `roles/index.html` is `roles/`. */
const asked = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** The bytes that travel. What is bytes to a server is not packed once more; for the rest it takes what servers take. */
const onTheWire = (path: string, bytes: Uint8Array) =>
	contentTypeOf(path) === contentTypeOf('')
		? bytes.length
		: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

/** The list for the offline copy, and the files that are written beside it. */
export function offlineManifest(files: Files, edition: Edition): { manifest: Manifest; together: Uint8Array } {
	const list: KeptFile[] = [];
	const left: string[] = [];
	const parts: { path: string; size: number }[] = [];
	const joined: Uint8Array[] = [];
	let wire = 0;
	for (const [file, bytes] of files) {
		if (unused.some((pattern) => pattern.test(file))) continue;
		if (WHOLE.test(file)) left.push(file);
		else if (TOGETHER.test(file)) {
			parts.push({ path: file, size: bytes.length });
			joined.push(bytes);
		} else {
			list.push({ path: asked(file), hash: hashOf(bytes), size: bytes.length });
			wire += onTheWire(file, bytes);
		}
	}
	const together = Buffer.concat(joined);
	if (parts.length) {
		list.push({ path: TOGETHER_PATH, hash: hashOf(together), size: together.length, parts });
		wire += together.length;
	}
	const version = hashOf(Buffer.from(JSON.stringify([edition, list, left]))).slice(0, 16);
	const bytes = list.reduce((sum, { size }) => sum + size, 0);
	return {
		manifest: { version, edition: edition.version, date: edition.date, files: list.length, bytes, wire, list, left },
		together,
	};
}

/** What a page needs to know of the list: it is asked for often, the list is not. */
export const summaryOf = ({ list: _, left: __, ...summary }: Manifest): Summary => summary;
