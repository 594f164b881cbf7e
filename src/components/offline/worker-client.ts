import { folderEdition } from '../../browser/folder-edition.ts';
import type { Command, Facts, FactsMessage } from '../../offline/facts.ts';
import type { Summary } from '../../offline/manifest.ts';

/** The guide's root: a worker there answers for all of it. */
const root = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);

const isOurs = ({ scope }: ServiceWorkerRegistration) => scope === root.href;

/** The folder edition and the archive that is made from it keep no copy of themselves, wherever they are opened. */
export const isWhole = folderEdition !== undefined;

/** Browsers offer it to safe addresses alone, and some not in private windows. */
export const canKeep = 'serviceWorker' in navigator && 'caches' in globalThis && isSecureContext;

/** A policy of Trusted Types lets no text become the address of a script, unless somebody vouches for it: here, for one. */
const { trustedTypes } = globalThis as {
	trustedTypes?: {
		createPolicy(
			name: string,
			rules: { createScriptURL(address: string): string },
		): {
			createScriptURL(address: string): unknown;
		};
	};
};
const workerAddress = new URL('sw.js', root).href;

function trustedWorkerAddress(): string {
	try {
		const policy = trustedTypes?.createPolicy('which-pm', { createScriptURL: () => workerAddress });
		return (policy?.createScriptURL(workerAddress) as string | undefined) ?? workerAddress;
	} catch {
		// Another policy of the page answers for it.
		return workerAddress;
	}
}

let address: string | undefined;

/** The worker that keeps a copy, if a reader has ever asked for one. */
export async function registered(): Promise<ServiceWorkerRegistration | undefined> {
	const found = await navigator.serviceWorker.getRegistration(root.href).catch(() => undefined);
	return found && isOurs(found) ? found : undefined;
}

async function register(): Promise<ServiceWorkerRegistration> {
	address ??= trustedWorkerAddress();
	const registration = await navigator.serviceWorker.register(address, { scope: root.href, updateViaCache: 'none' });
	const coming = registration.active ?? registration.waiting ?? registration.installing;
	if (coming && coming.state !== 'activated')
		await new Promise<void>((ready, fail) =>
			coming.addEventListener('statechange', () => {
				if (coming.state === 'activated') ready();
				if (coming.state === 'redundant') fail(new Error('The worker could not be installed.'));
			}),
		);
	return registration;
}

/** Asks the worker; the answer comes when the work is done. */
export async function tellWorker(command: Command): Promise<Facts | undefined> {
	const known = await registered();
	const worker = known?.active ?? (command === 'keep' ? (await register()).active : undefined);
	if (!worker) return undefined;
	return new Promise((answer) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<Facts>) => answer(data);
		worker.postMessage({ command }, [port2]);
	});
}

/** Calls back with all that the worker tells of its own accord: progress, and what was done in another tab. */
export function listen(hear: (facts: Facts) => void): () => void {
	const listener = ({ data }: MessageEvent<FactsMessage | undefined>) => {
		if (data?.type === 'offline-facts') hear(data.facts);
	};
	navigator.serviceWorker.addEventListener('message', listener);
	navigator.serviceWorker.startMessages();
	return () => navigator.serviceWorker.removeEventListener('message', listener);
}

/** What the server has, for those who keep nothing yet. */
export async function newest(): Promise<Summary | undefined> {
	try {
		const response = await fetch(new URL('offline/newest.json', root));
		return response.ok ? ((await response.json()) as Summary) : undefined;
	} catch {
		return undefined;
	}
}

/** Asks the browser not to clear the copy when space runs short: whether it promised to, if it can say. */
export async function askToPersist(): Promise<boolean | undefined> {
	return navigator.storage?.persist?.().catch(() => undefined);
}

/** The same, without asking for anything. */
export async function persists(): Promise<boolean | undefined> {
	return navigator.storage?.persisted?.().catch(() => undefined);
}
