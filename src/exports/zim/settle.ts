import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { HEAD, ZimFile } from './zim-file.ts';

/** How an index of Xapian begins; then come two bytes for its version, and sixteen by chance. */
const XAPIAN = Buffer.from('\x0f\rXapian Glass', 'latin1');

/** What zimwriterfs has a word for stands in for the licence, which it has none for. The two are of one length. */
export const STAND_IN = 'Flavour';
const LICENCE = 'License';

/** Packs a cluster anew in the place of the old one, and sets right every number that tells where something begins. */
function withCluster(zim: ZimFile, number: number, data: Buffer): ZimFile {
	const start = zim.clusters[number]!;
	const end = zim.endOf(number);
	const made = Buffer.concat([zim.bytes.subarray(start, start + 1), zstdCompressSync(data)]);
	const shift = made.length - (end - start);
	const bytes = Buffer.concat([zim.bytes.subarray(0, start), made, zim.bytes.subarray(end)]);
	const moved = (place: number) => place + (place > start ? shift : 0);
	const move = (at: number) => {
		const place = Number(bytes.readBigUInt64LE(at));
		// A list that is not there is told by a number beyond the file.
		if (place <= zim.bytes.length) bytes.writeBigUInt64LE(BigInt(moved(place)), at);
	};
	for (const [list, count] of [
		[zim.numberAt(HEAD.paths), zim.entries.length],
		[zim.numberAt(HEAD.clusterList), zim.clusters.length],
	] as const)
		for (let at = 0; at < count; at++) move(moved(list) + 8 * at);
	for (const at of [HEAD.paths, HEAD.titles, HEAD.clusterList, HEAD.sum]) move(at);
	return new ZimFile(bytes);
}

/** The day on which the archive was made is that of the edition, not that of the clock. */
function withDate(zim: ZimFile, date: string): ZimFile {
	const entry = zim.entry('M', 'Date');
	if (entry?.cluster === undefined) throw new Error('zimwriterfs has not written a date.');
	const cluster = zim.cluster(entry.cluster);
	const [from, to] = zim.placeIn(cluster, entry.blob!);
	if (to - from !== date.length) throw new Error(`zimwriterfs has written a date of another form than ${date}.`);
	cluster.data.write(date, from, 'latin1');
	// A plain cluster is part of the file, and is changed with that.
	return cluster.from === undefined ? withCluster(zim, entry.cluster, cluster.data) : zim;
}

/** Gives the licence its name. Entries are found by their names, so those that tell of the archive are sorted anew. */
function withLicence(zim: ZimFile): ZimFile {
	const entry = zim.entry('M', STAND_IN);
	if (!entry) throw new Error(`zimwriterfs has not written what stands in for the licence, "${STAND_IN}".`);
	zim.bytes.write(LICENCE, entry.place + 16, 'latin1');
	const named = new ZimFile(zim.bytes);
	const places = named.numberAt(HEAD.paths);
	const told = named.entries.flatMap(({ namespace }, at) => (namespace === 'M' ? [at] : []));
	const sorted = told.map((at) => named.entries[at]!).sort((a, b) => (a.path < b.path ? -1 : 1));
	told.forEach((at, next) => named.bytes.writeBigUInt64LE(BigInt(sorted[next]!.place), places + 8 * at));
	return new ZimFile(named.bytes);
}

/** Both indexes, and the archive as a whole, are named by what they hold, where they were named by chance. */
function withNames(zim: ZimFile): ZimFile {
	for (const path of ['fulltext/xapian', 'title/xapian']) {
		const entry = zim.entry('X', path);
		if (entry?.cluster === undefined) throw new Error(`zimwriterfs has made no index ${path}.`);
		const cluster = zim.cluster(entry.cluster);
		const [from] = zim.placeIn(cluster, entry.blob!);
		const isXapian = cluster.data.subarray(from, from + XAPIAN.length).equals(XAPIAN);
		if (cluster.from === undefined || !isXapian) throw new Error(`The index ${path} is not as it is known here.`);
		cluster.data.fill(0, from + XAPIAN.length + 2, from + XAPIAN.length + 18);
	}
	const sum = zim.numberAt(HEAD.sum);
	zim.bytes.fill(0, HEAD.uuid, HEAD.uuid + 16);
	const name = createHash('sha256').update(zim.bytes.subarray(0, sum)).digest().subarray(0, 16);
	// A name of the kind that its maker makes up: RFC 9562, version 8.
	name[6] = (name[6]! & 15) | 0x80;
	name[8] = (name[8]! & 63) | 0x80;
	name.copy(zim.bytes, HEAD.uuid);
	createHash('md5').update(zim.bytes.subarray(0, sum)).digest().copy(zim.bytes, sum);
	return zim;
}

/**
 * What zimwriterfs has made, without what it takes from the clock and from chance: its date is that of the edition, its
 * names come from what it holds, and it says its licence.
 * @param date Such as `2026-11-22`.
 */
export const settled = (made: Uint8Array, date: string): Uint8Array =>
	withNames(withLicence(withDate(new ZimFile(made), date))).bytes;
