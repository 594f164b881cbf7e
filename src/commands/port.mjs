import { connect, createServer } from 'node:net';
import { Stop } from './run.mjs';

/** What "localhost" can stand for. Browsers try both, so a stranger on either would be taken for the guide. */
export const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * The port that PORT asks for, or the usual one.
 * @param {string | undefined} text
 */
export function portFrom(text) {
	const port = Number(text || 4321);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Stop(`PORT is "${text}", which is no port. Choose a number up to 65535: ${withPort(5000)}`);
}

/**
 * How to start on another port, as it is typed there.
 * @param {number} port
 */
export const withPort = (port, platform = process.platform) =>
	platform === 'win32' ? `$env:PORT=${port}; npm start (in PowerShell)` : `PORT=${port} npm start`;

/**
 * What to tell someone whose port cannot be opened.
 * @param {number} port
 * @param {string} [code] What the system says.
 */
export function portMessage(port, code = 'EADDRINUSE') {
	const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened here (${code})`;
	return `Port ${port} ${why}. Choose another: ${withPort(port === 5000 ? 5001 : 5000)}`;
}

/**
 * @param {number} port
 * @param {string} host
 */
const answers = (port, host) =>
	new Promise((resolve) => {
		const socket = connect({ port, host, timeout: 1000 });
		const end = (/** @type {boolean} */ answer) => {
			socket.destroy();
			resolve(answer);
		};
		socket
			.on('connect', () => end(true))
			.on('error', () => end(false))
			.on('timeout', () => end(false));
	});

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} The error of the system, if it does not let us listen.
 */
const listeningFails = (port, host) =>
	new Promise((resolve) => {
		const server = createServer();
		server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
		server.listen({ port, host }, () => server.close(() => resolve(undefined)));
	});

/** A computer without one of the two kinds of address says so with these. */
export const hasNoSuchAddress = (/** @type {string | undefined} */ code) =>
	code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';

/**
 * Stops with a message if the port is not free: before work that takes long, not after it.
 * Some systems let two programs listen on one port, so it does not do to try listening alone.
 * @param {number} port
 */
export async function demandFreePort(port) {
	if (port === 0) return;
	for (const host of LOOPBACK) {
		if (await answers(port, host)) throw new Stop(portMessage(port));
		const code = await listeningFails(port, host);
		if (code && !hasNoSuchAddress(code)) throw new Stop(portMessage(port, code));
	}
}
