import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { sectionOf, sections } from './sections.ts';

const siteMap = parse(readFileSync(join(import.meta.dirname, 'content/site-map.yaml'), 'utf8')) as Record<
	string,
	string
>;
const inMenus = sections.flatMap(({ pages }) => pages.map(({ href }) => href));

test('every address of the site map is in one menu, except the home page and the page for wrong addresses', () => {
	const addresses = Object.keys(siteMap).filter(
		(address) => !['/', '/404.html'].includes(address) && !address.includes('{'),
	);
	assert.deepEqual([...inMenus].sort(), addresses.sort());
});

test('a page shows the menu that it is in', () => {
	const elsewhere = sections.flatMap((section) => section.pages.filter(({ href }) => sectionOf(href) !== section));
	assert.deepEqual(elsewhere, []);
});

test('a glossary entry and an answer show the menu of their list', () => {
	assert.deepEqual(
		['/glossary/product-goal/', '/questions/who-owns-the-deadline/'].map((address) => sectionOf(address)?.label),
		['Look it up', 'Look it up'],
	);
});

test('the bar at the top has room for eight sections', () => {
	assert.ok(sections.filter(({ short }) => short).length <= 8);
});
