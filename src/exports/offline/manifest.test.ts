import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../files.ts';
import { offlineManifest, summaryOf } from './manifest.ts';

const edition = { version: '0.1.0', date: '2026-11-22' };
const guide = (files: Record<string, string>): Files =>
	new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

const small = {
	'404.html': 'none',
	'index.html': 'home',
	'licences.txt': 'notices',
	'pagefind/index/a.pf_index': 'aaaa',
	'pagefind/index/b.pf_index': 'bb',
	'pagefind/pagefind.js': 'engine',
	'robots.txt': 'robots',
	'roles/index.html': 'roles',
	'sbom.cdx.json': '{}',
	'sitemap-0.xml': 'map',
	'which-pm-0.1.0.zip': 'all of it',
};

test('lists what readers ask for, as they ask for it, and names what it leaves out', () => {
	const { manifest, bundles } = offlineManifest(guide(small), edition);
	assert.deepEqual(
		manifest.list.map(({ path, bundle }) => [path, bundle]),
		[
			['404.html', 0],
			['', 0],
			['licences.txt', undefined],
			['pagefind/index/a.pf_index', 1],
			['pagefind/index/b.pf_index', 1],
			['pagefind/pagefind.js', undefined],
			['roles/', 0],
		],
	);
	assert.deepEqual(manifest.left, ['sbom.cdx.json', 'which-pm-0.1.0.zip']);
	assert.deepEqual(
		[...bundles].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
		[
			['offline/pages-1.txt', ['none', 'home', 'roles'].join('')],
			['offline/words-1.bin', ['aaaa', 'bb'].join('')],
		],
	);
	assert.deepEqual(manifest.bundles, [...bundles.keys()]);
	assert.equal(manifest.bytes, 4 + 4 + 7 + 4 + 2 + 6 + 5);
	assert.equal(manifest.files, 7);
	assert.deepEqual(Object.keys(summaryOf(manifest)), ['version', 'edition', 'date', 'files', 'bytes', 'wire']);
});

test('the version changes with any file that is kept, and with nothing else', () => {
	const version = (files: Record<string, string>) => offlineManifest(guide(files), edition).manifest.version;
	assert.equal(version({ ...small }), version(small));
	assert.equal(version({ ...small, 'sitemap-0.xml': 'another' }), version(small));
	for (const path of ['index.html', 'pagefind/index/a.pf_index', '404.html'])
		assert.notEqual(version({ ...small, [path]: 'other' }), version(small), path);
});

test('a bundle ends before it is too long', () => {
	const long = 'x'.repeat(1_000_000);
	const { bundles } = offlineManifest(
		guide({ 'a/index.html': long, 'b/index.html': long, 'c/index.html': 'short' }),
		edition,
	);
	assert.deepEqual([...bundles.keys()], ['offline/pages-1.txt', 'offline/pages-2.txt']);
	assert.equal(bundles.get('offline/pages-2.txt')!.length, 1_000_005);
});
