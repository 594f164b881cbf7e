import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server treats one request: as it should, with 503, with 404, by breaking off, or after a while (milliseconds). */
export type Mood = 'answer' | 'refuse' | 'gone' | 'break' | number;

/** Stands before the served guide and can do what networks and servers do: stop, refuse, break off, be slow, change. */
export class MoodyServer {
	/** The server behind this one, without a path. Another one is another version of the guide. */
	upstream: string;
	mood: (path: string) => Mood = () => 'answer';
	/** The paths that were asked for. */
	asked: string[] = [];
	/** Bytes of the bodies that were sent. */
	sent = 0;
	#server: Server;
	#port = 0;

	constructor(upstream: string) {
		this.upstream = new URL(upstream).origin;
		this.#server = createServer((asked, answer) => void this.#pass(asked, answer));
	}

	get origin() {
		return `http://localhost:${this.#port}`;
	}

	/** Starts, and after a stop starts again at the same address. */
	async start() {
		await new Promise<void>((done, fail) =>
			this.#server.once('error', fail).listen({ port: this.#port, host: 'localhost' }, done),
		);
		this.#port = (this.#server.address() as AddressInfo).port;
		return this;
	}

	async stop() {
		if (!this.#server.listening) return;
		await new Promise<void>((done) => {
			this.#server.close(() => done());
			this.#server.closeAllConnections();
		});
	}

	forget() {
		this.asked = [];
		this.sent = 0;
	}

	async #pass(asked: IncomingMessage, answer: ServerResponse) {
		const path = asked.url ?? '/';
		this.asked.push(path);
		const mood = this.mood(path);
		if (mood === 'break') return answer.destroy();
		if (mood === 'refuse' || mood === 'gone') return answer.writeHead(mood === 'gone' ? 404 : 503).end();
		if (typeof mood === 'number') await new Promise((go) => setTimeout(go, mood));
		const up = request(new URL(path, this.upstream), { method: asked.method, headers: asked.headers }, (found) => {
			const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = found.headers;
			answer.writeHead(found.statusCode ?? 502, headers);
			found.on('data', (piece: Buffer) => (this.sent += piece.length));
			found.pipe(answer);
		});
		up.on('error', () => answer.destroy());
		answer.on('close', () => up.destroy());
		return up.end();
	}
}
