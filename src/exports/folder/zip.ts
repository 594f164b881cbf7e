import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import type { Files } from '../files.ts';

/** Each file deflated: an archive that is made once more, with a few files changed, packs those alone. */
const deflated = new WeakMap<Uint8Array, Uint8Array>();

/** Deflated by script and not by Node, whose result depends on the processor. */
function deflate(bytes: Uint8Array): Uint8Array {
	const known = deflated.get(bytes);
	if (known) return known;
	const packed = deflateSync(bytes, { level: 9 });
	deflated.set(bytes, packed);
	return packed;
}

/** Numbers in little-endian bytes: those of 16 bits, and those of 32 bits as `[number]`. */
function fields(...numbers: (number | [number])[]): Uint8Array {
	const bytes = numbers.flatMap((number) =>
		typeof number === 'number' ? [number, number >> 8] : [number[0], number[0] >> 8, number[0] >> 16, number[0] >> 24],
	);
	return Uint8Array.from(bytes);
}

/** What a ZIP of so few files and bytes needs to be unpacked: version 2.0. */
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 1 << 11;

/**
 * Files as a ZIP archive, in the order of their names, the same byte for byte wherever and whenever it is made.
 * @param day The day that every file bears, `2026-11-22`.
 */
export function zipped(files: Files, day: string): Uint8Array {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const time: [number, number] = [0, ((year - 1980) << 9) | (month << 5) | date];
	const entries: Uint8Array[] = [];
	const list: Uint8Array[] = [];
	let at = 0;
	for (const path of [...files.keys()].sort()) {
		const bytes = files.get(path)!;
		const name = strToU8(path);
		const packed = deflate(bytes);
		const about = fields(
			...[VERSION, name.length === path.length ? 0 : UTF8, DEFLATED, ...time],
			...([[crc32(bytes)], [packed.length], [bytes.length]] satisfies [number][]),
			...[name.length, 0],
		);
		entries.push(fields([0x04034b50]), about, name, packed);
		list.push(fields([0x02014b50], VERSION), about, fields(0, 0, 0, [0], [at]), name);
		at += 4 + about.length + name.length + packed.length;
	}
	const size = list.reduce((sum, { length }) => sum + length, 0);
	return Buffer.concat([...entries, ...list, fields([0x06054b50], 0, 0, files.size, files.size, [size], [at], 0)]);
}
