import { zstdDecompressSync } from 'node:zlib';

/** Something that a ZIM archive holds. Its place is where its record begins, in bytes. */
export interface ZimEntry {
	/** `C` for what readers read, `M` for what is said of the archive, `X` for what is searched. */
	namespace: string;
	path: string;
	place: number;
	/** The cluster that holds its content, and which of the cluster's contents it is. A redirect has neither. */
	cluster?: number;
	blob?: number;
}

/** How a cluster is packed: the low half of its first byte. */
const PLAIN = 1;
const ZSTD = 5;
/** The bit that says that the places in a cluster are written in eight bytes instead of four. */
const LONG = 16;
const REDIRECT = 0xffff;

/** Where the numbers stand in the head of the file: https://wiki.openzim.org/wiki/ZIM_file_format */
export const HEAD = { magic: 0, uuid: 8, entries: 24, clusters: 28, paths: 32, titles: 40, clusterList: 48, sum: 72 };
const MAGIC = 0x44d495a;

/** Reads a ZIM archive as far as the build and its tests need it. */
export class ZimFile {
	readonly bytes: Buffer;
	readonly entries: ZimEntry[];
	/** Where each cluster begins. */
	readonly clusters: number[];

	constructor(bytes: Uint8Array) {
		this.bytes = Buffer.from(bytes);
		if (this.bytes.length < 80 || this.bytes.readUInt32LE(HEAD.magic) !== MAGIC)
			throw new Error('This is no ZIM archive.');
		this.clusters = this.#placesAt(HEAD.clusterList, HEAD.clusters);
		this.entries = this.#placesAt(HEAD.paths, HEAD.entries).map((place) => this.#entryAt(place));
	}

	/** A number of eight bytes. */
	numberAt(place: number) {
		return Number(this.bytes.readBigUInt64LE(place));
	}

	#placesAt(list: number, count: number) {
		const from = this.numberAt(list);
		return Array.from({ length: this.bytes.readUInt32LE(count) }, (_, at) => this.numberAt(from + 8 * at));
	}

	#entryAt(place: number): ZimEntry {
		const isRedirect = this.bytes.readUInt16LE(place) === REDIRECT;
		const path = place + (isRedirect ? 12 : 16);
		return {
			namespace: String.fromCharCode(this.bytes[place + 3]!),
			path: this.bytes.toString('utf8', path, this.bytes.indexOf(0, path)),
			place,
			...(!isRedirect && {
				cluster: this.bytes.readUInt32LE(place + 8),
				blob: this.bytes.readUInt32LE(place + 12),
			}),
		};
	}

	entry(namespace: string, path: string) {
		return this.entries.find((entry) => entry.namespace === namespace && entry.path === path);
	}

	/** Where a cluster ends: where whatever follows it begins. */
	endOf(cluster: number) {
		const start = this.clusters[cluster]!;
		const others = [
			...this.clusters,
			...this.entries.map(({ place }) => place),
			...[HEAD.paths, HEAD.titles, HEAD.clusterList, HEAD.sum].map((at) => this.numberAt(at)),
			this.bytes.length,
		];
		return others.reduce((end, other) => (other > start && other < end ? other : end), this.bytes.length);
	}

	/** A cluster unpacked: the places of its contents, then the contents. `from` is where that begins in the file, if it is plain. */
	cluster(number: number): { data: Buffer; long: boolean; from?: number } {
		const start = this.clusters[number]!;
		const kind = this.bytes[start]! & 15;
		const long = Boolean(this.bytes[start]! & LONG);
		const data = this.bytes.subarray(start + 1, this.endOf(number));
		if (kind === PLAIN) return { data, long, from: start + 1 };
		if (kind === ZSTD) return { data: zstdDecompressSync(data), long };
		throw new Error(`Cluster ${number} is packed in a way that is not known here: ${kind}.`);
	}

	/** Where a content begins and ends in its unpacked cluster. */
	placeIn({ data, long }: { data: Buffer; long: boolean }, blob: number): [number, number] {
		const read = (at: number) => (long ? Number(data.readBigUInt64LE(8 * at)) : data.readUInt32LE(4 * at));
		return [read(blob), read(blob + 1)];
	}

	/** What an entry holds. */
	content({ cluster, blob }: ZimEntry): Buffer {
		if (cluster === undefined || blob === undefined) throw new Error('A redirect has no content.');
		const unpacked = this.cluster(cluster);
		return unpacked.data.subarray(...this.placeIn(unpacked, blob));
	}
}
