import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering } from './global-setup.ts';
import { rootPort } from './servers.ts';
import { expect, test } from './test.ts';

/**
 * The settings for nginx and Caddy that the build writes, tried on the servers themselves where they are installed:
 * on Debian, `apt-get install nginx-light caddy`.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const settings = (file: string) => readFileSync(join(root, 'deploy', file), 'utf8').replaceAll('/srv/which-pm', dist);

/** What the build wrote into `_headers` for all files: these two have to send the same. */
const wanted = [...readFileSync(join(dist, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+): (.+)$/gm)]
	.map(([, name, value]) => [name!, value!] as const)
	.filter(([name]) => name !== 'Cache-Control');

interface Host {
	name: string;
	port: number;
	/** Whether the program is there. */
	asked: string[];
	start(folder: string, port: number): ChildProcess;
}

const hosts: Host[] = [
	{
		name: 'nginx',
		port: rootPort + 3,
		asked: ['nginx', '-v'],
		start(folder, port) {
			const site = settings('nginx.conf').replace('listen 80;', `listen 127.0.0.1:${port};`);
			const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
			writeFileSync(
				join(folder, 'nginx.conf'),
				[
					'daemon off; worker_processes 1; pid nginx.pid; error_log stderr;',
					'events {}',
					'http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;',
					...temporary.map((name) => `${name}_temp_path ${name};`),
					`${site}}`,
				].join('\n'),
			);
			return spawn('nginx', ['-p', folder, '-c', 'nginx.conf'], { stdio: 'inherit' });
		},
	},
	{
		name: 'Caddy',
		port: rootPort + 4,
		asked: ['caddy', 'version'],
		start(folder, port) {
			const site = settings('Caddyfile').replace('example.org {', `http://localhost:${port} {`);
			writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
			return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
				stdio: ['ignore', 'ignore', 'inherit'],
				env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
			});
		},
	},
];

const installed = ([program, ...args]: string[]) => spawnSync(program!, args).error === undefined;

for (const { name, port, asked, start } of hosts)
	test.describe(name, () => {
		test.skip(!installed(asked), `${name} is not installed here.`);
		const url = `http://localhost:${port}/`;
		let folder: string;
		let server: ChildProcess;

		test.beforeAll(async () => {
			folder = mkdtempSync(join(tmpdir(), 'host-'));
			server = start(folder, port);
			await answering(url);
		});

		test.afterAll(async () => {
			const ended = new Promise((resolve) => server.on('exit', resolve));
			server.kill();
			await ended;
			rmSync(folder, { recursive: true });
		});

		test(`${name} sends every header with pages, files and faults alike`, async () => {
			expect(wanted.map(([header]) => header)).toContain('Content-Security-Policy');
			expect(wanted.length).toBeGreaterThan(6);
			const page = await (await fetch(url)).text();
			const [script] = /_astro\/[\w.-]+\.js/.exec(page)!;
			for (const [path, status, cached] of [
				['', 200, 'no-cache'],
				['roles/product-manager/', 200, 'no-cache'],
				['search/index.json', 200, 'no-cache'],
				[script, 200, 'public, max-age=31536000, immutable'],
				['nowhere/', 404, 'no-cache'],
				['_astro/nowhere.js', 404, 'no-cache'],
			] as const) {
				const response = await fetch(url + path);
				expect(response.status, path).toBe(status);
				expect(response.headers.get('Cache-Control'), path).toBe(cached);
				for (const [header, value] of wanted)
					expect(response.headers.get(header), `${header} of ${path || '/'}`).toBe(value);
				if (status === 404) expect(await response.text(), path).toContain('There is no page here');
			}
		});

		test(`${name} hands out text packed, with its type and its letters`, async () => {
			const response = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
			expect(response.headers.get('Content-Encoding')).toBe('gzip');
			expect(response.headers.get('Content-Type')?.toLowerCase()).toBe('text/html; charset=utf-8');
		});

		test(`an address without its slash leads on at ${name}`, async () => {
			const response = await fetch(`${url}roles`, { redirect: 'manual' });
			expect([301, 308]).toContain(response.status);
			expect(new URL(response.headers.get('Location')!, url).href).toBe(`${url}roles/`);
		});

		test(`the guide works as ${name} serves it`, async ({ page }) => {
			await page.goto(`${url}search/?q=product+owner`);
			await page.locator('[data-search-state="done"]').waitFor();
			await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Aleo/);
		});
	});
