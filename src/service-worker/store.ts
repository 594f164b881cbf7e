import { readManifest, type Manifest } from '../offline/manifest.ts';
import { addressOf, base } from './worker.ts';

/** Contents by hash: what two versions share is kept once, and what is kept never has to be fetched again. */
const FILES = `which-pm-files:${base}`;
/** The lists of the copy that answers, the one before it, and one that is not complete. */
const LISTS = `which-pm-lists:${base}`;

export type ListName = 'current' | 'previous' | 'pending';

const fileKey = (hash: string) => addressOf(`offline/kept/${hash}`);
const listKey = (name: ListName) => addressOf(`offline/lists/${name}`);

/** Whether anything is kept is asked without `open`, which would make an empty cache. */
const read = async (cache: string, key: string) =>
	(await caches.has(cache)) ? (await caches.open(cache)).match(key) : undefined;

export async function readList(name: ListName): Promise<Manifest | undefined> {
	const kept = await read(LISTS, listKey(name));
	try {
		return kept && readManifest(await kept.json());
	} catch {
		return undefined;
	}
}

export async function writeList(name: ListName, list: Manifest) {
	await (await caches.open(LISTS)).put(listKey(name), new Response(JSON.stringify(list)));
}

export async function dropList(name: ListName) {
	if (await caches.has(LISTS)) await (await caches.open(LISTS)).delete(listKey(name));
}

const hexadecimal = (bytes: ArrayBuffer) =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const hashOf = async (bytes: ArrayBuffer) => hexadecimal(await crypto.subtle.digest('SHA-256', bytes));

export async function keepFile(hash: string, bytes: ArrayBuffer) {
	await (await caches.open(FILES)).put(fileKey(hash), new Response(bytes));
}

/** The bytes of a hash, if they are there and are what they were: a damaged file is dropped, never shown. */
export async function readFile(hash: string): Promise<ArrayBuffer | undefined> {
	const kept = await read(FILES, fileKey(hash));
	const bytes = await kept?.arrayBuffer().catch(() => undefined);
	if (!bytes) return undefined;
	if ((await hashOf(bytes)) !== hash) {
		await (await caches.open(FILES)).delete(fileKey(hash));
		return undefined;
	}
	return bytes;
}

/** The hashes of all that is kept. */
export async function keptHashes(): Promise<Set<string>> {
	if (!(await caches.has(FILES))) return new Set();
	const keys = await (await caches.open(FILES)).keys();
	return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
}

/** Drops what none of the lists needs. */
export async function dropUnlisted(lists: readonly (Manifest | undefined)[]) {
	const needed = new Set(lists.flatMap((list) => list?.list.map(({ hash }) => hash) ?? []));
	const files = await caches.open(FILES);
	for (const hash of await keptHashes()) if (!needed.has(hash)) await files.delete(fileKey(hash));
}

export async function dropEverything() {
	await caches.delete(FILES);
	await caches.delete(LISTS);
}
