import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageInZim } from './zim-page.ts';

const page = (title: string) =>
	`<!DOCTYPE html><html data-edition="folder" lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>${title}</title></head><body class="a"><nav>Menu</nav><main data-pagefind-body>Words <svg><title>A drawing | Which PM?</title></svg></main><footer>Foot</footer></body></html>`;

test('a page is indexed by what stands in its main part, under its own title', () => {
	const made = pageInZim(page('Product owner | Which PM?'));
	assert.match(made, /<title>Product owner<\/title>/);
	assert.match(made, /<body class="a"><!--htdig_noindex--><nav>/);
	assert.match(made, /<main data-pagefind-body><!--\/htdig_noindex-->Words/);
	assert.match(made, /<!--htdig_noindex--><\/main><footer>/);
	assert.match(made, /<svg><title>A drawing \| Which PM\?<\/title>/, 'a drawing keeps its title');
	assert.match(pageInZim(page('Which PM?')), /<title>Which PM\?<\/title>/);
});

test('a page asks nobody but the one who shows the archive', () => {
	const made = pageInZim(page('Roles'));
	assert.match(made, /<html data-edition="zim" lang/);
	assert.match(made, /content="default-src 'self' zim: data: blob: [^"]*"/);
	assert.doesNotMatch(made, /https?:/);
});

test('a page that is not one of the folder is refused, not made wrong', () => {
	assert.throws(() => pageInZim('<html><body></body></html>'), /data-edition/);
});
