import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { describe } from '../content-check/problem.ts';
import { checkLinks } from './check-links.ts';
import { readPages } from './read-pages.ts';

let dist = '';

before(() => {
	dist = mkdtempSync(join(tmpdir(), 'which-pm-links-'));
});
after(() => rmSync(dist, { recursive: true, force: true }));

/** Lays out a small finished guide and returns what the check says of it. */
function said(files: Record<string, string>, base = '/') {
	rmSync(dist, { recursive: true, force: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), text);
	}
	return checkLinks(readPages(dist), dist, base, (address) => `the source of ${address}`).map(describe);
}

const roles = '<h2 id="hard-parts">The hard parts</h2>';

test('passes a guide in which every link leads somewhere', () => {
	const home =
		'<a href="/roles/#hard-parts"></a><a href="#top"></a><i id="top"></i><img src="/map.svg"><a href="https://a.org/x"></a><a href="mailto:a@b.c"></a>';
	assert.deepEqual(said({ 'index.html': home, 'roles/index.html': roles, 'map.svg': '' }), []);
});

test('names the page, the link and the cure for a link to nothing', () => {
	const [message, ...others] = said({ 'index.html': '<a href="/rolls/"></a>', 'roles/index.html': roles });
	assert.deepEqual(others, []);
	assert.match(
		message!,
		/the source of \/\n +Found: a link to \/rolls\/, and there is nothing.*\n +To do: Correct the address/,
	);
});

test('tells a missing slash from a missing page', () => {
	assert.match(
		said({ 'index.html': '<a href="/roles"></a>', 'roles/index.html': roles })[0]!,
		/with the slash at the end/,
	);
});

test('names an anchor that the page does not have', () => {
	assert.match(
		said({ 'index.html': '<a href="/roles/#soft-parts"></a>', 'roles/index.html': roles })[0]!,
		/no heading or part named "soft-parts"/,
	);
});

test('takes what a tool is set to for no part of the page', () => {
	assert.deepEqual(said({ 'index.html': '<a href="/roles/#roles=a,b"></a>', 'roles/index.html': roles }), []);
	assert.match(
		said({ 'index.html': '<a href="/rolls/#roles=a,b"></a>', 'roles/index.html': roles })[0]!,
		/nothing at that/,
	);
});

test('names a picture that is not there', () => {
	assert.match(said({ 'index.html': '<img src="/nope.png">' })[0]!, /a picture \/nope\.png/);
	assert.match(said({ 'index.html': '<img srcset="/nope.png 2x">' })[0]!, /a picture \/nope\.png/);
});

test('names an anchor that stands twice on a page', () => {
	assert.match(said({ 'index.html': '<i id="a"></i><i id="a"></i>' })[0]!, /the anchor "a" twice/);
});

test('names a button that opens nothing', () => {
	assert.match(
		said({ 'index.html': '<button popovertarget="note">1</button>' })[0]!,
		/popovertarget="note" on \/, and the page has no such part/,
	);
});

test('tells a fault that many pages share only once', () => {
	const problems = said({
		'index.html': '<a href="/x/"></a>',
		'a/index.html': '<a href="/x/"></a>',
		'b/index.html': '<a href="/x/"></a>',
	});
	assert.equal(problems.length, 1);
	assert.match(problems[0]!, /the same on 2 more pages/);
});

test('follows links below a path, and names one that leads out of it', () => {
	assert.deepEqual(said({ 'index.html': '<a href="/guide/roles/"></a>', 'roles/index.html': roles }, '/guide/'), []);
	assert.match(
		said({ 'index.html': '<a href="/roles/"></a>', 'roles/index.html': roles }, '/guide/')[0]!,
		/leads out of the guide/,
	);
});
