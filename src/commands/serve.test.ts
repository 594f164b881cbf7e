import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { headersFor } from '../headers.ts';
import { serve, type Served } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const dist = join(folder, 'dist');
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};

let root: Served;
let below: Served;

before(async () => {
	write('secret.txt', 'not for readers');
	write('dist-notes/secret.txt', 'not for readers');
	write('dist/index.html', '<h1>Home</h1>');
	write('dist/404.html', '<h1>There is no page here</h1>');
	write('dist/roles/index.html', `<h1>Roles</h1>${'<p>Product owner</p>'.repeat(200)}`);
	write('dist/_astro/page.Bq3x.css', 'a { color: red }');
	write('dist/pagefind/wasm.en.pagefind', 'x'.repeat(4000));
	write('dist/.env', 'not for readers');
	write('dist/.well-known/security.txt', 'Contact: someone');
	root = await serve({ dist, port: 0 });
	below = await serve({ dist, port: 0, base: '/guide/' });
});

after(async () => {
	await Promise.all([root.close(), below.close()]);
	rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit, served = root) =>
	fetch(new URL(path, served.url), { redirect: 'manual', ...init });

/** Asks for a path as it stands: `fetch` would tidy it up first. */
const getRaw = (path: string, ...headers: string[]) =>
	new Promise<string>((resolve, reject) => {
		let text = '';
		const socket = connect(Number(new URL(root.url).port), '127.0.0.1');
		socket
			.setEncoding('utf8')
			.on('data', (part: string) => (text += part))
			.on('error', reject)
			.on('close', () => resolve(text));
		socket.write([`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'));
	});

test('a page has its type, its headers and the status 200', async () => {
	const response = await get('/roles/');
	assert.equal(response.status, 200);
	assert.match(await response.text(), /^<h1>Roles/);
	assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8');
	for (const [name, value] of Object.entries(headersFor('roles/index.html')))
		assert.equal(response.headers.get(name), value, name);
});

test('an address that leads nowhere has the status 404, our page and the headers', async () => {
	for (const path of [
		'/nowhere/',
		'/nowhere',
		'/index.html/',
		'/_astro/',
		`/${'long'.repeat(200)}`,
		'/%zz',
		'/%E0%A4%A',
	]) {
		const response = await get(path);
		assert.equal(response.status, 404, path);
		assert.equal(await response.text(), '<h1>There is no page here</h1>');
		assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
		assert.equal(response.headers.get('Cache-Control'), 'no-cache');
	}
});

test('an address without its slash leads to the one with it, and keeps the question', async () => {
	const response = await get('/roles?from=mail');
	assert.equal(response.status, 308);
	assert.equal(response.headers.get('Location'), '/roles/?from=mail');
	assert.equal((await get('/guide/roles', {}, below)).headers.get('Location'), '/guide/roles/');
});

test('no redirect leads to another host', async () => {
	for (const path of ['//roles', '//evil.example/roles', '/\\evil.example', '//roles/..', 'http://evil.example/roles'])
		assert.match(await getRaw(path), /^HTTP\/1.1 404 /, path);
});

test('nothing outside the guide is handed out', async () => {
	const ways = [
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/roles/../../secret.txt',
		'/..\\secret.txt',
		'/%5c..%5csecret.txt',
		'/.env',
		'/../dist-notes/secret.txt',
		'/roles/%2e%2e/%2e%2e/secret.txt',
		'/secret.txt%00.html',
		'//../secret.txt',
	];
	for (const way of ways) {
		const text = await getRaw(way);
		assert.match(text, /^HTTP\/1.1 404 /, way);
		assert.doesNotMatch(text, /not for readers/, way);
	}
});

test('the one folder with a dot that is for everyone is served', async () => {
	assert.equal(await (await get('/.well-known/security.txt')).text(), 'Contact: someone');
	assert.equal((await get('/.well-known/../.env')).status, 404);
});

test('below a path: the host’s root leads there, and nothing is served beside it', async () => {
	assert.ok(below.url.endsWith('/guide/'));
	const home = await get('/?x=1', {}, below);
	assert.deepEqual([home.status, home.headers.get('Location')], [307, '/guide/?x=1']);
	const bare = await get('/guide', {}, below);
	assert.deepEqual([bare.status, bare.headers.get('Location')], [308, '/guide/']);
	assert.equal((await get('/guide/roles/', {}, below)).status, 200);
	assert.equal((await get('/roles/', {}, below)).status, 404);
	assert.equal((await get('/guided/roles/', {}, below)).status, 404);
});

test('text travels packed, and packed bytes are not packed again', async () => {
	const page = await get('/roles/', { headers: { 'Accept-Encoding': 'br' } });
	assert.equal(page.headers.get('Content-Encoding'), 'br');
	assert.match(page.headers.get('Vary')!, /Accept-Encoding/i);
	assert.match(await page.text(), /Product owner/);
	const index = await get('/pagefind/wasm.en.pagefind', { headers: { 'Accept-Encoding': 'br' } });
	assert.equal(index.headers.get('Content-Encoding'), null);
	assert.equal(index.headers.get('Content-Type'), 'application/octet-stream');
	assert.equal((await index.text()).length, 4000);
});

test('what has not changed is not sent again', async () => {
	const first = await get('/_astro/page.Bq3x.css');
	assert.match(first.headers.get('Cache-Control')!, /immutable/);
	const again = await get('/_astro/page.Bq3x.css', { headers: { 'If-None-Match': first.headers.get('ETag')! } });
	assert.equal(again.status, 304);
	assert.equal(again.headers.get('X-Frame-Options'), 'DENY');
});

test('a range that makes no sense gets the whole file', async () => {
	for (const range of ['bytes=9-2', 'bytes=-5', 'bytes=0-1', 'lines=1-2', 'bytes=99999999-'])
		assert.match(await getRaw('/roles/', `Range: ${range}`), /^HTTP\/1.1 200 /, range);
});

test('HEAD has no body, and nothing else but GET is answered', async () => {
	const head = await get('/roles/', { method: 'HEAD' });
	assert.deepEqual([head.status, await head.text()], [200, '']);
	const post = await get('/roles/', { method: 'POST', body: 'x' });
	assert.deepEqual([post.status, post.headers.get('Allow')], [405, 'GET, HEAD']);
});

test('a build under a running server is served as it is', async () => {
	write('dist/new/index.html', 'first');
	assert.equal(await (await get('/new/')).text(), 'first');
	write('dist/new/index.html', 'the second, longer');
	assert.equal(await (await get('/new/')).text(), 'the second, longer');
	rmSync(join(dist, 'new'), { recursive: true });
	assert.equal((await get('/new/')).status, 404);
});

test('a taken port is told in a sentence', async () => {
	const port = Number(new URL(root.url).port);
	await assert.rejects(
		serve({ dist, port }),
		new RegExp(`^Error: Port ${port} is taken by another program. Choose another: .*5000`),
	);
});
