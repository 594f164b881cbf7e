import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentTypeOf } from '../../headers.ts';
import type { KeptFile, Manifest, Summary } from '../../offline/manifest.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Files } from '../files.ts';

/** What no reader of a copy ever asks for: files for search engines and hosts. */
const unused = [/^sw\.js$/, /^offline\//, /^_headers$/, /^robots\.txt$/, /^sitemap.*\.xml$/];

/** Forms of the whole guide, which a copy does not hold once more, and a list for programs that look at servers. */
const LEFT = /\.(?:zip|epub|pdf|zim)$|^sbom\.cdx\.json$/;

/** A bundle is no longer than this, in bytes before packing: what is broken off has to be fetched again. */
const BUNDLE = 1_500_000;

/**
 * What travels together. Pages share most of their text, so that packed together they are a fraction of what they are
 * one by one. The index of the full text comes in many files, nearly all of which change with a single sentence.
 */
const bundleOf = (file: string): { name: string; ending: string } | undefined => {
	if (file.endsWith('.html')) return { name: 'pages', ending: 'txt' };
	if (/^pagefind\/fragment\//.test(file)) return { name: 'excerpts', ending: 'bin' };
	if (/^pagefind\/(?:index\/|pagefind-entry\.json$|[^/]*\.pf_meta$)/.test(file))
		return { name: 'words', ending: 'bin' };
	return undefined;
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As readers ask for a file: `roles/index.html` is `roles/`. */
const asked = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** What the same bytes were packed to before: the list is made twice, and little has changed by the second time. */
const packedTo = new Map<string, number>();

/** The bytes that travel. What is bytes to a server is not packed once more; for the rest it takes what servers take. */
function onTheWire(path: string, bytes: Uint8Array, hash = hashOf(bytes)): number {
	if (contentTypeOf(path) === contentTypeOf('')) return bytes.length;
	const known = packedTo.get(hash);
	if (known !== undefined) return known;
	const { length } = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
	packedTo.set(hash, length);
	return length;
}

/** The list for the offline copy, and the bundles that are written beside it. */
export function offlineManifest(files: Files, edition: Edition): { manifest: Manifest; bundles: Files } {
	const list: KeptFile[] = [];
	const left: string[] = [];
	const bundles = new Map<string, Uint8Array[]>();
	const open = new Map<string, { path: string; size: number; number: number }>();
	let wire = 0;
	for (const [file, bytes] of files) {
		if (unused.some((pattern) => pattern.test(file))) continue;
		if (LEFT.test(file)) {
			left.push(file);
			continue;
		}
		const kept: KeptFile = { path: asked(file), hash: hashOf(bytes), size: bytes.length };
		const kind = bundleOf(file);
		if (kind) {
			let bundle = open.get(kind.name);
			if (!bundle || bundle.size + bytes.length > BUNDLE) {
				const path = `offline/${kind.name}-${(bundle?.number ?? 0) + 1}.${kind.ending}`;
				bundle = { path, size: 0, number: (bundle?.number ?? 0) + 1 };
				open.set(kind.name, bundle);
				bundles.set(path, []);
			}
			bundle.size += bytes.length;
			bundles.get(bundle.path)!.push(bytes);
			kept.bundle = [...bundles.keys()].indexOf(bundle.path);
		} else wire += onTheWire(file, bytes, kept.hash);
		list.push(kept);
	}
	const joined: Files = new Map([...bundles].map(([path, parts]) => [path, Buffer.concat(parts)]));
	for (const [path, bytes] of joined) wire += onTheWire(path, bytes);
	const version = hashOf(Buffer.from(JSON.stringify([edition, list, left]))).slice(0, 16);
	const bytes = list.reduce((sum, { size }) => sum + size, 0);
	const manifest = {
		...{ version, edition: edition.version, date: edition.date, files: list.length, bytes, wire },
		...{ list, bundles: [...joined.keys()], left },
	};
	return { manifest, bundles: joined };
}

/** What a page needs to know of the list: it is asked for often, the list is not. */
export const summaryOf = ({ list: _, bundles: __, left: ___, ...summary }: Manifest): Summary => summary;
