import { posix } from 'node:path';

/** Where addresses are told from and what they may lead to. */
export interface Standing {
	/** The file in which the address stands, for example `roles/index.html`. */
	from: string;
	/** The path below which the finished guide is served. */
	base: string;
	/** Whether the folder has a file. */
	has(file: string): boolean;
}

/** The file that an address of the guide leads to, and what follows it: query and anchor. Nothing for other addresses. */
function fileAt(address: string, { from, base, has }: Standing) {
	if (!address || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return undefined;
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address)!;
	const own = path === '' ? from : path.startsWith('/') ? path : posix.join('/', posix.dirname(from), path);
	const below = `${own}/`.startsWith(base) ? own.slice(base.length) : own.replace(/^\//, '');
	const file = decodeURI(below);
	const page = posix.join(file, 'index.html');
	return { file: !has(file) && has(page) ? page : file, rest };
}

/**
 * An address as it has to be where pages are files: relative, and naming the file. `undefined` for an address that leads
 * elsewhere and stays as it is, `null` for one of the guide that the folder does not have.
 */
export function inFolder(address: string, standing: Standing): string | null | undefined {
	const found = fileAt(address, standing);
	if (!found) return undefined;
	if (!standing.has(found.file)) return null;
	const way = posix.relative(posix.dirname(standing.from), found.file);
	return encodeURI(way) + found.rest;
}

/** The way from a file to the top of the folder: nothing, or `../` as often as needed. */
export const wayUp = (from: string) => '../'.repeat(from.split('/').length - 1);

/** A style sheet, or a part of one, with its addresses as the folder needs them. */
export const styleInFolder = (css: string, standing: Standing) =>
	css.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, quote: string, address: string) => {
		const there = inFolder(address.trim(), standing);
		return there ? `url(${quote}${there}${quote})` : whole;
	});
