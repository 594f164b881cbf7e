import { contentTypeOf, headersFor } from '../headers.ts';
import { answerFor, isHashed, pathWithin } from '../offline/address.ts';
import { bytesOf, copies } from './copies.ts';
import { base, worker } from './worker.ts';

/** How long the network may take, in milliseconds, before the copy answers: a page must stand within four seconds. */
const PATIENCE = 2500;

/** Pages that were shown from the copy: what they ask for comes from there too, so that all parts are of one version. */
const fromCopy = new Set<string>();

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** A kept file as the server would have sent it. */
async function kept(path: string, status = 200): Promise<Response | undefined> {
	const bytes = await bytesOf(path);
	const file = fileOf(path);
	return (
		bytes && new Response(bytes, { status, headers: { ...headersFor(file), 'Content-Type': contentTypeOf(file) } })
	);
}

const plain = (title: string, text: string) =>
	new Response(
		`<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="${base}favicon.svg"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="${base}">The home page</a></p></html>`,
		{ status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
	);

/** Rejects when the time is up. */
const within = <Result>(promise: Promise<Result>, time: number) =>
	Promise.race([
		promise,
		new Promise<never>((_, late) => setTimeout(() => late(new Error('The network is slow.')), time)),
	]);

/** What the lists of the copy know of a path. */
async function known(path: string) {
	const { hashes } = await copies();
	return answerFor(path, (wanted) => hashes.some((list) => list.has(wanted)));
}

/** A page from the copy; nothing where the copy does not know its address, or has lost it. */
async function keptPage(path: string, { origin, search, hash }: URL): Promise<Response | undefined> {
	const answer = await known(path);
	if (answer && 'redirect' in answer)
		return Response.redirect(origin + base + encodeURI(answer.redirect) + search + hash, 302);
	return answer && kept(answer.file);
}

/** For a page that neither the network nor the copy has: says why. */
async function noPage(path: string): Promise<Response> {
	if (await known(path))
		return plain(
			'This page is missing from your offline copy',
			'It is damaged, or the browser has cleared it. With a connection, “Repair” on the page “Take it with you” fetches it again.',
		);
	if ((await copies()).left.has(path))
		return plain(
			'This file is not in your offline copy',
			'It holds the whole guide once more, or is for programs alone, so it is not kept. It needs a connection.',
		);
	return (
		(await kept('404.html', 404)) ?? plain('This page is not in your offline copy', 'Opening it needs a connection.')
	);
}

async function respondToPage(event: FetchEvent, path: string, url: URL): Promise<Response> {
	const { hashes, ready } = await copies();
	if (!hashes.length) return fetch(event.request);
	const asked = fetch(event.request);
	event.waitUntil(asked.catch(() => {}));
	try {
		// A copy that is not complete, or does not know the address, is no reason to give up on a slow network.
		const response = await (ready && (await known(path)) ? within(asked, PATIENCE) : asked);
		if (response.status < 500) return response;
	} catch {
		// No network, or one that is too slow.
	}
	const page = await keptPage(path, url);
	// Where the copy fails too, the request may still be on its way.
	const late = page ? undefined : await asked.catch(() => undefined);
	if (late) return late;
	if (event.resultingClientId) fromCopy.add(event.resultingClientId);
	return page ?? noPage(path);
}

async function respondToFile(event: FetchEvent, path: string): Promise<Response> {
	const { hashes, ready } = await copies();
	if (!hashes.length) return fetch(event.request);
	if (isHashed(path) || fromCopy.has(event.clientId)) {
		const response = await kept(path);
		if (response) return response;
	}
	const asked = fetch(event.request);
	event.waitUntil(asked.catch(() => {}));
	try {
		const response = await (ready ? within(asked, PATIENCE) : asked);
		// An open page of an older version asks for files that the server no longer has.
		return response.ok ? response : ((await kept(path)) ?? response);
	} catch {
		// What the copy does not have may still be on its way.
		return (await kept(path)) ?? asked;
	}
}

/** Answers for the guide's own addresses; what keeps the copy itself up to date always goes to the network. */
export function respond(event: FetchEvent) {
	const { request } = event;
	const url = new URL(request.url);
	const path = url.origin === worker.location.origin ? pathWithin(base, url.pathname) : undefined;
	if (request.method !== 'GET' || path === undefined || path.startsWith('offline/') || path === 'sw.js') return;
	event.respondWith(request.mode === 'navigate' ? respondToPage(event, path, url) : respondToFile(event, path));
}
