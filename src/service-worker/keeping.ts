import type { Copy, Facts, FactsMessage, Trouble } from '../offline/facts.ts';
import {
	errandFor,
	errandsFor,
	keptOf,
	missingFrom,
	type Errand,
	type Manifest,
	type Summary,
} from '../offline/manifest.ts';
import { lookAgain } from './copies.ts';
import {
	dropEverything,
	dropList,
	dropUnlisted,
	hashOf,
	keepFile,
	keptHashes,
	readFile,
	readList,
	writeList,
} from './store.ts';
import { addressOf, worker } from './worker.ts';

/** Files that are fetched at the same time. */
const AT_ONCE = 6;
/** How often a file is asked for before it counts as failed, and the pause between, in milliseconds. */
const TRIES = 2;
const PAUSE = 400;
/** After this time without an answer the network counts as lost, in milliseconds. */
const PATIENCE = 120_000;
/** How long the question whether there is a newer version may take, in milliseconds. */
const LOOK_PATIENCE = 5000;
/** The least time between two reports of progress, in milliseconds. */
const BEAT = 120;

/** Ends a download; `why` is what the reader is told. */
class Failure extends Error {
	readonly why: Trouble;
	constructor(why: Trouble) {
		super(why);
		this.why = why;
	}
}

let job: Facts['job'];
let running: Promise<void> | undefined;
let stopping = false;
let trouble: Facts['trouble'];
let checked: Facts['checked'];
let removed = false;
/** What the server had when it was last asked. */
let newest: Summary | undefined;
let told = 0;

const summaryOf = ({ version, edition, date, files, bytes, wire }: Summary): Summary => ({
	version,
	edition,
	date,
	files,
	bytes,
	wire,
});

/** Counts what is there now: the browser, or the reader, may have erased some of it. */
export async function facts(): Promise<Facts> {
	const [current, pending, hashes] = await Promise.all([readList('current'), readList('pending'), keptHashes()]);
	const copyOf = (list: Manifest): Copy => ({ ...summaryOf(list), kept: keptOf(list, hashes) });
	return {
		...(current && { copy: copyOf(current) }),
		...(pending && { pending: copyOf(pending) }),
		...(newest && { newest }),
		...(job && { job }),
		...(trouble && { trouble }),
		...(checked && { checked }),
		...(removed && { removed }),
	};
}

/** Tells all open pages of this guide. */
async function tell(what: Facts) {
	const message: FactsMessage = { type: 'offline-facts', facts: what };
	for (const client of await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
		if (client.url.startsWith(worker.registration.scope)) client.postMessage(message);
}

/** Progress is told without counting anew, and not at every file. */
function tellProgress() {
	const now = performance.now();
	if (!job || now - told < BEAT) return;
	told = now;
	void tell({ job });
}

/** A request that a cache on the way must pass on. */
const ask = async (path: string, patience = PATIENCE): Promise<Response> => {
	let response: Response;
	try {
		response = await fetch(addressOf(path), { cache: 'no-cache', signal: AbortSignal.timeout(patience) });
	} catch {
		throw new Failure('network');
	}
	if (!response.ok) throw new Failure('refused');
	return response;
};

async function keepOne(hash: string, bytes: ArrayBuffer): Promise<void> {
	try {
		await keepFile(hash, bytes);
	} catch (problem) {
		throw problem instanceof DOMException && problem.name === 'QuotaExceededError' ? new Failure('space') : problem;
	}
}

/** Does an errand, and keeps of its files those that are as they were published. Gives the others. */
async function fetchOnce({ path, holds, wanted }: Errand): Promise<Errand['wanted']> {
	const response = await ask(path);
	const bytes = await response.arrayBuffer().catch(() => {
		throw new Failure('network');
	});
	const altered = [];
	let from = 0;
	for (const file of holds) {
		const part = bytes.slice(from, (from += file.size));
		if (!wanted.includes(file)) continue;
		// What comes longer than it should be is not what was published either.
		const sound = (holds.length > 1 || bytes.byteLength === file.size) && (await hashOf(part)) === file.hash;
		if (!sound) altered.push(file);
		else {
			await keepOne(file.hash, part);
			job = { kind: 'keep', done: job!.done + 1, total: job!.total, bytes: job!.bytes + file.size };
			tellProgress();
		}
	}
	if (altered.length && holds.length === 1) throw new Failure('altered');
	return altered;
}

async function fetchErrand(errand: Errand): Promise<Errand['wanted']> {
	for (let tries = 1; ; tries++)
		try {
			return await fetchOnce(errand);
		} catch (problem) {
			if (!(problem instanceof Failure) || problem.why === 'space') throw problem;
			if (tries === TRIES || stopping) {
				// A bundle that cannot be had: its files may be.
				if (errand.holds.length > 1 && problem.why === 'refused') return errand.wanted;
				throw problem;
			}
			await new Promise((go) => setTimeout(go, PAUSE));
		}
}

/** Fetches what is missing, and goes on past files that the server refuses, but not past the end of space or network. */
async function fetchMissing(list: Manifest): Promise<Facts['trouble']> {
	const missing = missingFrom(list, await keptHashes());
	const failures: Trouble[] = [];
	let end: Trouble | undefined;
	/** Something went wrong that we know no name for: nobody goes on. */
	let broken = false;
	job = { kind: 'keep', done: list.files - missing.length, total: list.files, bytes: 0 };
	void tell({ job });
	const waiting = errandsFor(list, missing);
	const fetchNext = async () => {
		for (let errand; !end && !broken && !stopping && (errand = waiting.shift());)
			try {
				waiting.push(...(await fetchErrand(errand)).map(errandFor));
			} catch (problem) {
				if (!(problem instanceof Failure)) {
					broken = true;
					throw problem;
				}
				failures.push(problem.why);
				if (problem.why === 'space' || problem.why === 'network') end = problem.why;
			}
	};
	// All have stopped before anything else is done: none of them writes behind the back of what follows.
	const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, fetchNext));
	for (const one of ends) if (one.status === 'rejected') throw one.reason;
	if (!failures.length) return undefined;
	const why = end ?? (failures.includes('refused') ? 'refused' : 'altered');
	return { why, files: failures.length };
}

const fetchManifest = async () => (await ask('offline/manifest.json')).json() as Promise<Manifest>;

async function keep(): Promise<void> {
	trouble = checked = undefined;
	removed = false;
	// Shown at once, so that nobody wonders whether the press was noticed.
	job = { kind: 'keep', done: 0, total: 0, bytes: 0 };
	let list = await fetchManifest();
	for (let again = 0; again < 2; again++) {
		newest = summaryOf(list);
		await writeList('pending', list);
		trouble = await fetchMissing(list);
		if (trouble?.why !== 'altered' && trouble?.why !== 'refused') break;
		// The guide may have been published anew while we were fetching: its files have other contents, or are gone.
		const later = await fetchManifest();
		if (later.version === list.version) break;
		list = later;
	}
	if (trouble || stopping) return;
	const before = await readList('current');
	if (before && before.version !== list.version) await writeList('previous', before);
	await writeList('current', list);
	await dropList('pending');
	await dropUnlisted([list, await readList('previous')]);
}

async function check(): Promise<void> {
	trouble = undefined;
	const list = await readList('current');
	if (!list) return;
	let bad = 0;
	job = { kind: 'check', done: 0, total: list.files, bytes: 0 };
	for (const { hash, size } of list.list) {
		if (!(await readFile(hash))) bad++;
		job = { ...job, done: job.done + 1, bytes: job.bytes + size };
		tellProgress();
	}
	checked = { bad };
}

/** Does one thing at a time: who asks for a second one waits for the first. */
export function start(kind: 'keep' | 'check'): Promise<void> {
	running ??= { keep, check }
		[kind]()
		.catch((problem: unknown) => {
			const space = problem instanceof DOMException && problem.name === 'QuotaExceededError';
			trouble = { why: problem instanceof Failure ? problem.why : space ? 'space' : 'refused', files: 1 };
		})
		.finally(async () => {
			running = job = undefined;
			stopping = false;
			lookAgain();
			const now = await facts();
			// Where not even a beginning was made, nothing is left behind.
			if (!now.copy && !now.pending) await worker.registration.unregister();
			await tell(now);
		});
	return running;
}

/** What is being done, so that the browser does not put the worker to rest before it is. */
export const atWork = () => running;

export async function stop() {
	stopping = true;
	await running;
	stopping = false;
}

/** Erases everything that was kept, and takes the worker away. */
export async function remove() {
	await stop();
	await dropEverything();
	lookAgain();
	trouble = checked = undefined;
	removed = true;
	await worker.registration.unregister();
	await tell(await facts());
}

/** Tells what is kept, then asks the server what it has; without a network, nothing is known of that. */
export async function look() {
	lookAgain();
	await tell(await facts());
	newest = await ask('offline/newest.json', LOOK_PATIENCE).then(
		(response) => response.json() as Promise<Summary>,
		() => undefined,
	);
	await tell(await facts());
}
