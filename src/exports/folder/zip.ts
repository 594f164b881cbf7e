import { zipSync, type Zippable } from 'fflate';
import type { Files } from '../files.ts';

/**
 * Files as a ZIP archive, in the order of their names, the same byte for byte wherever and whenever it is made. They are
 * deflated by script and not by Node, whose result depends on the processor.
 * @param day The day that every file bears, `2026-11-22`.
 */
export function zipped(files: Files, day: string): Uint8Array {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	// A ZIP holds local time: made from parts, it is the same in every time zone.
	const mtime = new Date(year, month - 1, date);
	const entries: Zippable = {};
	for (const path of [...files.keys()].sort()) entries[path] = [files.get(path)!, { mtime, level: 9 }];
	return zipSync(entries);
}
