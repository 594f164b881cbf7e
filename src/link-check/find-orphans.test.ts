import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { describe } from '../content-check/problem.ts';
import { findOrphans } from './find-orphans.ts';
import { readPages } from './read-pages.ts';

let dist = '';

before(() => {
	dist = mkdtempSync(join(tmpdir(), 'which-pm-orphans-'));
});
after(() => rmSync(dist, { recursive: true, force: true }));

/** Lays out a small finished guide, each page with the links in its text, and returns what the check says of it. */
function said(pages: Record<string, string[]>, base = '/', menu = '') {
	rmSync(dist, { recursive: true, force: true });
	for (const [address, links] of Object.entries(pages)) {
		const file = join(dist, address.endsWith('/') ? `${address}index.html` : address);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `<nav>${menu}</nav><main>${links.map((to) => `<a href="${to}"></a>`).join('')}</main>`);
	}
	return findOrphans(readPages(dist), base, (address) => `the source of ${address}`).map(describe);
}

test('passes a guide in which each page has links from two others', () => {
	assert.deepEqual(
		said({ '/': ['/a/', '/b/'], '/a/': ['/b/', '/c/'], '/b/': ['/a/', '/c/#part'], '/c/': [], '/404.html': [] }),
		[],
	);
});

test('names a page that only one other links to, and the cure', () => {
	const [message, ...others] = said({ '/': ['/a/', '/b/'], '/a/': ['/b/'], '/b/': [] });
	assert.deepEqual(others, []);
	assert.match(message!, /the source of \/a\/\n +Found: \/a\/, to which only \/ links\n +To do: Link to it/);
});

test('does not count a page’s links to itself, nor two from one page', () => {
	assert.match(said({ '/': ['/a/', '/a/#part'], '/a/': ['/a/'] })[0]!, /\/a\/, to which only \/ links/);
});

test('does not count a menu', () => {
	const pages = { '/': [], '/a/': [], '/b/': [] };
	assert.match(said(pages, '/', '<a href="/a/"></a>')[0]!, /\/a\/, to which no other page links/);
});

test('follows links below a path', () => {
	assert.deepEqual(
		said({ '/': ['/guide/a/', '/guide/b/'], '/a/': ['/guide/b/'], '/b/': ['/guide/a/'] }, '/guide/'),
		[],
	);
});
