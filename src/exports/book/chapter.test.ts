import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewrite, slugOf } from './chapter.ts';

const rules = {
	deeper: 1,
	link: (href: string) => (href.startsWith('/') ? `#${slugOf(href)}` : undefined),
	cite: (source: string) => ({ href: `#source-${source}`, number: 7 }),
};

test('an address becomes a name for ids', () => {
	assert.equal(slugOf('/roles/product-owner/'), 'roles-product-owner');
	assert.equal(slugOf('/'), 'home');
});

test('links lead into the book, and those that cannot are text', () => {
	assert.equal(rewrite('<p><a href="/roles/">Roles</a></p>', rules), '<p><a href="#roles">Roles</a></p>');
	assert.equal(rewrite('<a href="mailto:x">Write</a>', rules), '<span>Write</span>');
});

test('in a drawing, a link that leads nowhere is a group', () => {
	assert.equal(rewrite('<svg><a href="x"><path d="M0 0"/></a></svg>', rules), '<svg><g><path d="M0 0"/></g></svg>');
});

test('headings go down as far as there are ranks', () => {
	assert.equal(rewrite('<h2>Two</h2><h6>Six</h6>', rules), '<h3>Two</h3><h6>Six</h6>');
});

test('a citation gets the number that it has in the book', () => {
	assert.equal(
		rewrite('<sup><a href="#x" class="cite" data-source="scrum-guide">1</a></sup>', rules),
		'<sup><a href="#source-scrum-guide" class="cite">7</a></sup>',
	);
});

test('a reference to a page follows the link', () => {
	const after = (href: string) => `<span class="see"> (page of ${href})</span>`;
	assert.equal(
		rewrite('<a href="/roles/">Roles &amp; people</a>', { ...rules, after }),
		'<a href="#roles">Roles &amp; people</a><span class="see"> (page of #roles)</span>',
	);
});
