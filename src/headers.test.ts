import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentTypeOf, headerRules, headersFor } from './headers.ts';

test('every file gets the headers that keep a browser strict', () => {
	for (const file of ['index.html', '_astro/a.Bq3.js', 'data/terms.json'])
		for (const name of Object.keys(headerRules[0]!.headers)) assert.ok(headersFor(file)[name], `${name} for ${file}`);
});

test('only files whose names change with their contents are kept for good', () => {
	assert.equal(headersFor('_astro/page.Bq3x.css')['Cache-Control'], 'public, max-age=31536000, immutable');
	assert.equal(headersFor('roles/index.html')['Cache-Control'], 'no-cache');
	assert.equal(headersFor('pagefind/pagefind.js')['Cache-Control'], 'no-cache');
});

test('no feature is denied twice, and each is denied to all', () => {
	const features = headersFor('')['Permissions-Policy']!.split(', ');
	assert.equal(new Set(features).size, features.length);
	assert.ok(features.every((feature) => feature.endsWith('=()')));
});

test('text says how it is written', () => {
	assert.equal(contentTypeOf('a/index.html'), 'text/html; charset=utf-8');
	assert.equal(contentTypeOf('_astro/x.js'), 'text/javascript; charset=utf-8');
	assert.equal(contentTypeOf('robots.TXT'), 'text/plain; charset=utf-8');
});

test('the search index is bytes, and what has no ending is too', () => {
	for (const file of [
		'pagefind/fragment/en_1.pf_fragment',
		'pagefind/index/en_1.pf_index',
		'pagefind/wasm.en.pagefind',
		'LICENSE',
	])
		assert.equal(contentTypeOf(file), 'application/octet-stream');
});
