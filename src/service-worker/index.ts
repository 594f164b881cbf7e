/**
 * The offline reader. It is registered only when a reader asks for a copy, and it never changes with the guide's
 * content: what belongs to a version is in the list that it fetches.
 */
import type { Command } from '../offline/facts.ts';
import { atWork, facts, look, remove, start, stop } from './keeping.ts';
import { respond } from './respond.ts';
import { worker } from './worker.ts';

// A new worker can take over at any time, because it reads what the old one has kept.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(
		(async () => {
			// With it on, Firefox shows its own error page where there is no network, although the worker has the page.
			await worker.registration.navigationPreload?.disable();
			await worker.clients.claim();
		})(),
	),
);

worker.addEventListener('fetch', respond);

const commands: Record<Command, () => Promise<unknown>> = {
	look,
	keep: () => start('keep'),
	check: () => start('check'),
	stop,
	remove,
};

worker.addEventListener('message', (event) => {
	const { command } = (event.data ?? {}) as { command?: Command };
	if (!command || !Object.hasOwn(commands, command)) return;
	const done = commands[command]()
		.then(facts)
		.then((now) => event.ports[0]?.postMessage(now));
	event.waitUntil(Promise.all([done, atWork()]));
});
