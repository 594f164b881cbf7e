import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml, writeHtml } from './html.ts';
import { renameScopes, shortScopes } from './scopes.ts';

const renamed = (html: string, styles: string, isKept?: (name: string) => boolean) => {
	const { styles: short, names } = shortScopes(styles, isKept);
	const document = readHtml(html);
	renameScopes(document, names);
	return [short, writeHtml(document)];
};

test('scopes get the same short name in styles and page, and those that no style asks for go', () => {
	assert.deepEqual(
		renamed(
			'<p class="a astro-aaaaaaaa">x</p><p class="astro-bbbbbbbb">y</p><p class=" astro-cccccccc b">z</p>',
			'.a:where(.astro-aaaaaaaa){top:0}p.astro-cccccccc .astro-aaaaaaaa{top:1px}',
		),
		['.a:where(._0){top:0}p._1 ._0{top:1px}', '<p class="a _0">x</p><p>y</p><p class="_1 b">z</p>'],
	);
});

test('a scope that a file outside the page asks for keeps its name', () => {
	assert.deepEqual(
		renamed('<p class="astro-aaaaaaaa astro-bbbbbbbb">x</p>', '.astro-aaaaaaaa .astro-bbbbbbbb{top:0}', (name) =>
			name.endsWith('aaaaaaaa'),
		),
		['.astro-aaaaaaaa ._1{top:0}', '<p class="astro-aaaaaaaa _1">x</p>'],
	);
});
