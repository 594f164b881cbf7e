import assert from 'node:assert/strict';
import { test } from 'node:test';
import { underBase } from './under-base.ts';

test('moves links, forms and files below the path', () => {
	assert.equal(
		underBase('<a href="/roles/"><form action="/search/"><script src="/x.js">', '/guide/'),
		'<a href="/guide/roles/"><form action="/guide/search/"><script src="/guide/x.js">',
	);
});

test('leaves alone what is there already, other hosts, anchors and text', () => {
	const html =
		'<a href="/guide/roles/"><a href="https://a.org/x"><a href="//a.org/"><a href="#top">href="x"</a> /roles/';
	assert.equal(underBase(html, '/guide/'), html);
});
