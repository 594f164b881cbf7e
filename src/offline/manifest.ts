/** Something that an offline copy keeps: one file on the server, stored under the hash of its bytes. */
export interface KeptFile {
	/** From the guide's root, as a reader asks for it: `` for the home page, `roles/` for a page, `favicon.svg`. */
	path: string;
	/** SHA-256 in hexadecimal digits. */
	hash: string;
	/** Bytes once unpacked. */
	size: number;
	/** Where several small files travel as one, what lies in it, one after the other. */
	parts?: { path: string; size: number }[];
}

/** What can be said of a copy in few words. Sizes are in bytes. */
export interface Summary {
	/** Sixteen hexadecimal digits that change with any file. */
	version: string;
	/** The number of the edition, for example `0.1.0`. */
	edition: string;
	/** The day of the edition, `2026-11-22`. */
	date: string;
	/** Files to fetch. */
	files: number;
	/** What they take up on the device. */
	bytes: number;
	/** What travels, packed by brotli as a server would on its way. */
	wire: number;
}

/** The list that is written beside the guide at build. */
export interface Manifest extends Summary {
	list: KeptFile[];
	/** Files of the guide that a copy leaves out, because they are forms of the whole guide themselves. */
	left: string[];
}

/** Where the bytes of an address are: a kept file, or a part of one. */
export interface Place {
	hash: string;
	/** Where in the file they begin and end; the whole file if there is none. */
	part?: { from: number; to: number };
}

/** Every address of a manifest with its place. */
export function placesOf({ list }: Pick<Manifest, 'list'>): Map<string, Place> {
	const places = new Map<string, Place>();
	for (const { path, hash, parts } of list) {
		if (!parts) places.set(path, { hash });
		let from = 0;
		for (const part of parts ?? []) {
			places.set(part.path, { hash, part: { from, to: from + part.size } });
			from += part.size;
		}
	}
	return places;
}

/** What is still to be fetched, each content once: two files of the same bytes are kept as one. */
export function missingFrom({ list }: Pick<Manifest, 'list'>, kept: ReadonlySet<string>): KeptFile[] {
	const seen = new Set(kept);
	return list.filter(({ hash }) => !seen.has(hash) && seen.add(hash));
}

/** How many of the files are kept. */
export const keptOf = ({ list }: Pick<Manifest, 'list'>, kept: ReadonlySet<string>) =>
	list.filter(({ hash }) => kept.has(hash)).length;
