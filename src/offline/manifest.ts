import { grouped } from '../lib/grouped.ts';
import { isRecord } from '../lib/is-record.ts';

/** Something that an offline copy keeps: one file on the server, stored under the hash of its bytes. */
export interface KeptFile {
	/** From the guide's root, as a reader asks for it: `` for the home page, `roles/` for a page, `favicon.svg`. */
	path: string;
	/** SHA-256 in hexadecimal digits. */
	hash: string;
	/** Bytes once unpacked. */
	size: number;
	/** The bundle that it can also be had in: its place in the manifest's list of bundles. */
	bundle?: number;
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
	/** Files that hold others one after the other, in the order of the list: what belongs together travels together. */
	bundles: string[];
	/** Files of the guide that a copy leaves out: forms of the whole guide, and a list for programs. */
	left: string[];
}

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const areTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What was kept or sent as a manifest, if it is one: a browser may give back less than it was given. */
export function readManifest(value: unknown): Manifest | undefined {
	if (!isRecord(value)) return undefined;
	const { version, edition, date, files, bytes, wire, list, bundles, left } = value;
	if (!areTexts([version, edition, date]) || ![files, bytes, wire].every(isSize)) return undefined;
	if (!areTexts(bundles) || !areTexts(left) || !Array.isArray(list)) return undefined;
	const sound = (file: unknown) =>
		isRecord(file) &&
		areTexts([file['path'], file['hash']]) &&
		isSize(file['size']) &&
		(file['bundle'] === undefined || (isSize(file['bundle']) && file['bundle'] < bundles.length));
	return list.every(sound) ? (value as unknown as Manifest) : undefined;
}

/** The hash of every address of a manifest. */
export const hashesOf = ({ list }: Pick<Manifest, 'list'>) => new Map(list.map(({ path, hash }) => [path, hash]));

/** What is still to be fetched, each content once: two files of the same bytes are kept as one. */
export function missingFrom({ list }: Pick<Manifest, 'list'>, kept: ReadonlySet<string>): KeptFile[] {
	const seen = new Set(kept);
	return list.filter(({ hash }) => !seen.has(hash) && seen.add(hash));
}

/** How many of the files are kept. */
export const keptOf = ({ list }: Pick<Manifest, 'list'>, kept: ReadonlySet<string>) =>
	list.filter(({ hash }) => kept.has(hash)).length;

/** Something to ask the server for: one file, or a bundle of which some files are wanted. */
export interface Errand {
	path: string;
	/** All that the answer holds, one after the other. */
	holds: KeptFile[];
	wanted: KeptFile[];
}

/** From this many missing files on, a bundle is fetched whole; for fewer, each file by itself. */
const WORTH_A_BUNDLE = 5;

export const errandFor = (file: KeptFile): Errand => ({ path: file.path, holds: [file], wanted: [file] });

/** The shortest way to all that is missing. */
export function errandsFor({ list, bundles }: Pick<Manifest, 'list' | 'bundles'>, missing: KeptFile[]): Errand[] {
	const together = grouped(missing, ({ bundle }) => bundle);
	return [...together].flatMap(([bundle, wanted]) =>
		bundle === undefined || wanted.length < WORTH_A_BUNDLE
			? wanted.map(errandFor)
			: [{ path: bundles[bundle]!, holds: list.filter((file) => file.bundle === bundle), wanted }],
	);
}
