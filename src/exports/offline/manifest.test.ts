import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from '../../offline/manifest.ts';
import type { Files } from '../files.ts';
import { offlineManifest, summaryOf } from './manifest.ts';

const edition = { version: '0.1.0', date: '2026-11-22' };
const guide = (files: Record<string, string>): Files =>
	new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

const small = {
	'404.html': 'none',
	'index.html': 'home',
	'pagefind/index/a.pf_index': 'aaaa',
	'pagefind/index/b.pf_index': 'bb',
	'pagefind/pagefind-ui.js': 'unused',
	'pagefind/pagefind.js': 'engine',
	'robots.txt': 'robots',
	'roles/index.html': 'roles',
	'sitemap-0.xml': 'map',
	'which-pm-0.1.0.zip': 'all of it',
};

test('lists what readers ask for, as they ask for it, and names what it leaves out', () => {
	const { manifest, together } = offlineManifest(guide(small), edition);
	assert.deepEqual(
		manifest.list.map(({ path }) => path),
		['404.html', '', 'pagefind/pagefind.js', 'roles/', 'offline/full-text.bin'],
	);
	assert.deepEqual(manifest.left, ['which-pm-0.1.0.zip']);
	assert.equal(new TextDecoder().decode(together), 'aaaabb');
	assert.deepEqual(placesOf(manifest).get('pagefind/index/b.pf_index')?.part, { from: 4, to: 6 });
	assert.equal(manifest.bytes, 4 + 4 + 6 + 5 + 6);
	assert.equal(manifest.files, 5);
	assert.deepEqual(Object.keys(summaryOf(manifest)), ['version', 'edition', 'date', 'files', 'bytes', 'wire']);
});

test('the version changes with any file that is kept, and with nothing else', () => {
	const version = (files: Record<string, string>) => offlineManifest(guide(files), edition).manifest.version;
	assert.equal(version({ ...small }), version(small));
	assert.equal(version({ ...small, 'sitemap-0.xml': 'another' }), version(small));
	for (const path of ['index.html', 'pagefind/index/a.pf_index', '404.html'])
		assert.notEqual(version({ ...small, [path]: 'other' }), version(small), path);
});
