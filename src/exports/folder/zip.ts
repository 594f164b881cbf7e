import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import type { Files } from '../files.ts';

/** A file as it lies in an archive. */
interface Packed {
	bytes: Uint8Array;
	/** CRC-32 of the file before packing. */
	sum: number;
}

/** The archive is made twice in a build, to learn its size and to say it in a page: the other files are packed once. */
const packed = new WeakMap<Uint8Array, Packed>();

/** By script and not by Node, whose result depends on the processor. */
function pack(file: Uint8Array): Packed {
	const known = packed.get(file);
	if (known) return known;
	const made = { bytes: deflateSync(file, { level: 9 }), sum: crc32(file) };
	packed.set(file, made);
	return made;
}

/** Numbers as a ZIP holds them, the lowest byte first. */
const numbers = (...fields: [bytes: 2 | 4, value: number][]): Uint8Array =>
	Buffer.concat(
		fields.map(([bytes, value]) => {
			const field = Buffer.alloc(bytes);
			field.writeUIntLE(value, 0, bytes);
			return field;
		}),
	);

/** The names are UTF-8. */
const UTF8 = 1 << 11;
const DEFLATED = 8;
/** Version 2.0 of the format, the first with folders. */
const VERSION = 20;

/**
 * Files as a ZIP archive, in the order of their names, the same byte for byte wherever and whenever it is made.
 * @param day The day that every file bears, `2026-11-22`.
 */
export function zipped(files: Files, day: string): Uint8Array {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let at = 0;
	for (const path of [...files.keys()].sort()) {
		const file = files.get(path)!;
		const { bytes, sum } = pack(file);
		const name = strToU8(path);
		const about = Buffer.concat([
			numbers([2, VERSION], [2, name.length === path.length ? 0 : UTF8], [2, DEFLATED]),
			// Midnight, then the day.
			numbers([2, 0], [2, ((year - 1980) << 9) | (month << 5) | date]),
			numbers([4, sum], [4, bytes.length], [4, file.length], [2, name.length], [2, 0]),
		]);
		parts.push(numbers([4, 0x4034b50]), about, name, bytes);
		// No remark, the first disk, no attributes; where the file begins.
		const place = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
		directory.push(numbers([4, 0x2014b50], [2, VERSION]), about, place, name);
		at += 4 + about.length + name.length + bytes.length;
	}
	const length = directory.reduce((sum, part) => sum + part.length, 0);
	const end = numbers([4, 0x6054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, length], [4, at], [2, 0]);
	return Buffer.concat([...parts, ...directory, end]);
}
