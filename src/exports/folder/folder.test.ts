import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { inFolder, styleInFolder, wayUp } from './addresses.ts';
import { pageInFolder, type PageScript } from './page.ts';
import { zipped } from './zip.ts';

const files = new Set([
	'index.html',
	'roles/index.html',
	'roles/product-owner/index.html',
	'_astro/a.css',
	'favicon.svg',
	'data/figures.csv',
]);
const standing = (from: string, base = '/') => ({ from, base, has: (file: string) => files.has(file) });

test('addresses become relative and name the file', () => {
	const from = standing('roles/product-owner/index.html');
	const cases: [string, string | null | undefined][] = [
		['/', '../../index.html'],
		['/roles/', '../index.html'],
		['/roles/#top', '../index.html#top'],
		['/roles/?q=a&b=c#d', '../index.html?q=a&b=c#d'],
		['/roles/product-owner/', 'index.html'],
		['/favicon.svg', '../../favicon.svg'],
		['/data/figures.csv', '../../data/figures.csv'],
		['../', '../index.html'],
		['#here', undefined],
		['', undefined],
		['https://example.org/roles/', undefined],
		['mailto:a@example.org', undefined],
		['data:image/png;base64,AA', undefined],
		['//example.org/', undefined],
		['/which-pm-0.1.0.zip', null],
		['/nowhere/', null],
	];
	for (const [address, wanted] of cases) assert.equal(inFolder(address, from), wanted, address);
});

test('addresses below a path lose the path', () => {
	assert.equal(inFolder('/guide/roles/', standing('index.html', '/guide/')), 'roles/index.html');
	assert.equal(inFolder('/guide/', standing('roles/index.html', '/guide/')), '../index.html');
	assert.equal(wayUp('index.html'), '');
	assert.equal(wayUp('roles/product-owner/index.html'), '../../');
});

test('addresses in styles too', () => {
	assert.equal(
		styleInFolder('a{background:url("/favicon.svg")}b{mask:url(data:image/svg+xml,x)}', standing('_astro/a.css')),
		'a{background:url("../favicon.svg")}b{mask:url(data:image/svg+xml,x)}',
	);
});

const page = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"/><meta http-equiv="content-security-policy" content="default-src 'self'"/><link rel="manifest" href="/manifest.webmanifest"/><link rel="stylesheet" href="/_astro/a.css"/><link rel="preload" href="/_astro/f.woff2" as="font" crossorigin/><script>theme()</script><script type="speculationrules">{"a":"href=\\"/roles/\\""}</script><script type="module" src="/_astro/b.js"></script></head><body><a href="/roles/?a=1&#38;b=2">Roles</a><a class="zip" href="/which-pm-0.1.0.zip">ZIP</a><img src="/favicon.svg" srcset="/favicon.svg 1x, /favicon.svg 2x"><script type="application/json">{"html":"<a href=\\"/roles/\\">"}</script><script type="module">own()</script></body></html>`;

test('a page loads ordinary scripts, and nothing that needs a server', () => {
	let seen: PageScript[] = [];
	const made = pageInFolder(page, standing('roles/index.html'), (scripts) => {
		seen = scripts;
		return { first: '_folder/first.js', own: '_folder/page-1.js' };
	});
	assert.deepEqual(seen, [{ address: '/_astro/b.js' }, { text: 'own()' }]);
	assert.doesNotMatch(made, /type="module"|speculationrules|webmanifest|woff2|default-src 'self'/);
	assert.match(
		made,
		/<script src="\.\.\/_folder\/first\.js"><\/script><script defer src="\.\.\/_folder\/page-1\.js"><\/script><\/head>/,
	);
	assert.match(made, /<a href="index\.html\?a=1&amp;b=2">Roles<\/a>/);
	assert.match(made, /<a class="zip">ZIP<\/a>/, 'what the folder does not hold is no link');
	assert.match(made, /srcset="\.\.\/favicon\.svg 1x, \.\.\/favicon\.svg 2x"/);
	assert.match(made, /\{"html":"<a href=\\"\/roles\/\\">"\}/, 'records in the page stay as they are');
	assert.match(made, /default-src 'none'; script-src 'self' file: 'wasm-unsafe-eval' 'sha256-/);
	assert.match(made, /<html data-edition="folder" lang="en-GB">/);
});

test('what is true of the website alone is cut, and what is true of a copy alone is shown', () => {
	const html = `<!DOCTYPE html><html><head></head><body><p>a</p><div data-only="website"><p>b<br><img src="/favicon.svg"><a href="/roles/">c</a><div>d</div></div><p data-only="copy" hidden>e</p><p hidden>f <a data-only="website" href="/">g</a></p></body></html>`;
	const made = pageInFolder(html, standing('index.html'), () => ({ first: '_folder/first.js', own: undefined }));
	assert.match(made, /<body><p>a<\/p><p data-only="copy">e<\/p><p hidden>f <\/p><\/body>/);
});
test('a ZIP file is the same wherever and whenever it is packed', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const files = new Map([
		['b.html', bytes('b')],
		['é.txt', bytes('')],
		['a/index.html', bytes('long '.repeat(20_000))],
	]);
	const zone = process.env['TZ'];
	const zips = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
		process.env['TZ'] = name;
		return zipped(files, '2026-11-22');
	});
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
	assert.deepEqual(zips[1], zips[0]);
	assert.deepEqual(zips[2], zips[0]);
	const [first, ...others] = Object.entries(unzipSync(zips[0]!));
	assert.deepEqual([first![0], ...others.map(([path]) => path)], ['a/index.html', 'b.html', 'é.txt']);
	assert.deepEqual(Buffer.from(first![1]), Buffer.from(files.get('a/index.html')!));
});
