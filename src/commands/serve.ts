import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { policyIn } from '../header-files.ts';
import { contentTypeOf, headersFor as headersUnder } from '../headers.ts';
import { hasNoSuchAddress, LOOPBACK, portFrom, portMessage } from './port.mjs';
import { isCommand, main, Stop } from './run.mjs';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface ServeOptions {
	/** The folder of the built guide. */
	dist: string;
	/** The path below which the guide stands: `/`, or for example `/guide/`. */
	base?: string;
	/** 0 takes any free port. */
	port?: number;
}

export interface Served {
	/** The address of the guide's home page. */
	url: string;
	close(): Promise<void>;
}

/** Its types are made for Express; it asks for no more than what node:http has. */
const compress = compression({
	// One step above what the library takes: a tenth less to fetch, in the same time.
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
	// What is bytes to us is packed already, above all the search index.
	filter: (request, response) =>
		response.getHeader('Content-Type') !== contentTypeOf('') && compression.filter(request, response),
}) as unknown as Middleware;

/** The path of a file inside the guide that an address may ask for, or nothing for one that tries to get out. */
function pathOf(pathname: string, base: string) {
	if (!pathname.startsWith(base)) return undefined;
	try {
		const path = decodeURI(pathname.slice(base.length));
		// Names with a dot in front are nobody's business, and `..` is one of them.
		return /\\|\0|^\/|\/\/|(^|\/)\.(?!well-known\/)/.test(path) ? undefined : path;
	} catch {
		return undefined;
	}
}

/** Asks twice, because a name that is too long makes `statSync` throw. */
const isFile = (file: string) => existsSync(file) && Boolean(statSync(file, { throwIfNoEntry: false })?.isFile());

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer = '') {
	response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
	response.end(body);
}

/** Answers as a host of static files would: real statuses, one address for each page, the headers of `headers.ts`. */
export function answer(dist: string, base: string) {
	// Asked for each request, so that a new build below a running server is served as it is.
	const files = sirv(dist, { dev: true, etag: true, extensions: [] });

	// Each build has a policy of its own, which it writes down for every host.
	const headersFor = (file: string) => {
		const written = join(dist, '_headers');
		return headersUnder(file, isFile(written) ? policyIn(readFileSync(written, 'utf8')) : undefined);
	};

	const notFound = (response: ServerResponse) => {
		const page = join(dist, '404.html');
		const found = isFile(page);
		const type = contentTypeOf(found ? page : 'none.txt');
		const headers = { ...headersFor(''), 'Content-Type': type };
		send(response, 404, headers, found ? readFileSync(page) : 'There is no page here.\n');
	};

	const redirect = (response: ServerResponse, status: 307 | 308, to: string) =>
		send(response, status, { ...headersFor(''), Location: to });

	const route = (request: IncomingMessage, response: ServerResponse) => {
		if (request.method !== 'GET' && request.method !== 'HEAD')
			return send(response, 405, { ...headersFor(''), Allow: 'GET, HEAD' });
		const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const search = query === undefined ? '' : `?${query}`;
		// A browser remembers a permanent redirect of its root, and would go there for the next site on this port too.
		if (pathname === '/' && base !== '/') return redirect(response, 307, base + search);
		if (`${pathname}/` === base) return redirect(response, 308, base + search);
		const path = pathOf(pathname, base);
		if (path === undefined) return notFound(response);
		const isPage = path === '' || path.endsWith('/');
		if (!isPage && isFile(join(dist, path, 'index.html')))
			return redirect(response, 308, encodeURI(`${base}${path}/`) + search);
		const file = isPage ? `${path}index.html` : path;
		if (!isFile(join(dist, file))) return notFound(response);
		for (const [name, value] of Object.entries({ ...headersFor(file), 'Content-Type': contentTypeOf(file) }))
			response.setHeader(name, value);
		request.url = `/${encodeURI(file)}`;
		// sirv throws at a range that ends before it begins, and compression would pack a part as if it were the whole.
		delete request.headers.range;
		files(request, response, () => notFound(response));
	};

	return (request: IncomingMessage, response: ServerResponse) =>
		compress(request, response, () => route(request, response));
}

const listen = (server: Server, port: number, host: string) =>
	new Promise<number>((done, fail) => {
		server.once('error', fail).listen({ port, host }, () => {
			const address = server.address();
			done(address && typeof address === 'object' ? address.port : port);
		});
	});

/** Serves the built guide to this computer, and to no other. */
export async function serve({ dist, base = '/', port = 4321 }: ServeOptions): Promise<Served> {
	const anyPort = port === 0;
	const root = `/${base}/`.replace(/\/+/g, '/');
	const handler = answer(resolve(dist), root);
	const servers: Server[] = [];
	const close = async () => {
		await Promise.all(
			servers.map(
				(server) =>
					new Promise<void>((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					}),
			),
		);
	};
	for (const host of LOOPBACK) {
		const server = createServer(handler);
		try {
			port = await listen(server, port, host);
			servers.push(server);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (hasNoSuchAddress(code)) continue;
			await close();
			// The number that was free on one address is not on the other: there are more numbers.
			if (anyPort && servers.length) return serve({ dist, base, port: 0 });
			throw new Stop(portMessage(port, code));
		}
	}
	return { url: `http://localhost:${port}${root}`, close };
}

/** `node src/commands/serve.ts`: serves the folder DIST at PORT below BASE_PATH. */
if (isCommand(import.meta.url))
	await main(async () => {
		const dist = process.env['DIST'] || fileURLToPath(new URL('../../dist', import.meta.url));
		if (!existsSync(join(dist, 'index.html')))
			throw new Stop(`There is no built guide in ${dist}. Run "npm run build" first.`);
		const { url, close } = await serve({
			dist,
			base: process.env['BASE_PATH'] || '/',
			port: portFrom(process.env['PORT']),
		});
		console.log(`\nThe guide is at ${url}\nTo stop it, press Ctrl+C.`);
		return new Promise((end) => {
			for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close().then(() => end(0)));
		});
	});
