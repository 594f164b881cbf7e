import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneOrder, stylesOf } from './group-styles.ts';
import { readHtml } from './html.ts';
import { namesOnPage, ScriptWords } from './names-on-page.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';

const page = (html: string, ...sheets: StyleSheet[]) => ({
	sheets,
	names: namesOnPage(readHtml(html).children, new ScriptWords([])),
	length: html.length,
});
const styleOf = (html: string, css: string, media?: string) => {
	const one = page(html, readStyleSheet(css, media));
	return stylesOf([one], 16).get(one);
};

test('rules that cannot match are left out, and selectors that cannot are taken from those that stay', () => {
	assert.equal(styleOf('<p class="a">', '.a,.b{color:red}.b{top:0}@media print{.b{top:1px}}'), '.a{color:red}');
});

test('the order and the layers of what stays are as they were', () => {
	const css = '@layer base,own;@layer base{p{color:red}.b{top:0}}p{color:green}@supports (top:0){p{top:0}}';
	assert.equal(
		styleOf('<p>', css),
		'@layer base,own;@layer base{p{color:red}}p{color:green}@supports (top:0){p{top:0}}',
	);
});

test('properties, movements and fonts that nothing refers to are left out, those of others’ values with them', () => {
	const css =
		':root{--a:1px;--b:var(--c);--c:2px}@keyframes x{to{top:0}}@keyframes y{to{top:0}}@font-face{font-family:"One";src:url(1)}@font-face{font-family:Two;src:url(2)}p{top:var(--a);animation:y 1s;font-family:Two,serif}';
	assert.equal(
		styleOf('<p>', css),
		':root{--a:1px}@keyframes y{to{top:0}}@font-face{font-family:Two;src:url(2)}p{top:var(--a);animation:y 1s;font-family:Two,serif}',
	);
});

test('properties of the root that a rule which always holds sets as well are left out', () => {
	const own = ':root,:root[data-theme=light]{--a:1px}p{top:var(--a);left:var(--b)}';
	const cases = [
		[
			'@layer x{:root,::backdrop{--a:2px;--b:2px}:root[data-theme=light]{--a:3px}}',
			'@layer x{:root,::backdrop{--b:2px}}',
		],
		['@layer x{p{--a:2px}[data-theme=light]{--a:3px}}', '@layer x{p{--a:2px}[data-theme=light]{--a:3px}}'],
		['@media print{:root{--a:2px}}', ''],
		[':root[data-theme=light]{--a:2px}', ':root[data-theme=light]{--a:2px}'],
		[':root{--a:2px!important}', ':root{--a:2px!important}'],
		['@layer x{:root{--a:2px}}p::backdrop{top:var(--a)}', '@layer x{:root{--a:2px}}p::backdrop{top:var(--a)}'],
	];
	for (const [before, left] of cases) assert.equal(styleOf('<html data-theme="light"><p>', before + own), left + own);
	const later = '@media print{:root{--a:2px}}';
	assert.equal(styleOf('<html><p>', `:root{--a:1px}${later}p{top:var(--a)}`), `:root{--a:1px}${later}p{top:var(--a)}`);
});

test('a drawing may refer to a property', () => {
	assert.equal(styleOf('<svg><path fill="var(--a)"></path></svg>', ':root{--a:red;--b:blue}'), ':root{--a:red}');
});

test('the styles for paper stay for paper', () => {
	assert.equal(styleOf('<p>', 'p{top:0}', 'print'), '@media print{p{top:0}}');
});

test('two orders become one that agrees with both', () => {
	assert.deepEqual(inOneOrder(['a', 'b'], ['a', 'c']), ['a', 'b', 'c']);
	assert.deepEqual(inOneOrder(['b', 'c'], ['a', 'b']), ['a', 'b', 'c']);
	assert.equal(inOneOrder(['a', 'b'], ['b', 'a']), undefined);
});

test('pages share a text where there would be too many', () => {
	const every = readStyleSheet('p{top:0}');
	const [one, two, three] = ['.a{top:1px}', '.b{top:2px}', `.c{background:url(${'x'.repeat(200)})}`].map((css) =>
		readStyleSheet(css),
	);
	const pages = [
		page('<p class="a">', every, one!),
		page('<p class="b">', every, two!),
		page('<p class="c">', every, three!),
	];
	assert.deepEqual(
		[...stylesOf(pages, 3).values()],
		['p{top:0}.a{top:1px}', 'p{top:0}.b{top:2px}', `p{top:0}.c{background:url(${'x'.repeat(200)})}`],
	);
	const shared = stylesOf(pages, 2);
	assert.equal(shared.get(pages[0]!), 'p{top:0}.a{top:1px}.b{top:2px}');
	assert.equal(shared.get(pages[1]!), shared.get(pages[0]!));
	assert.notEqual(shared.get(pages[2]!), shared.get(pages[0]!));
});

test('no page gets a rule of another that would touch it', () => {
	const plain = page('<p class="a">', readStyleSheet('p{top:0}'));
	const other = page('<p class="b">', readStyleSheet('p{left:0}'));
	assert.equal(new Set(stylesOf([plain, other], 1).values()).size, 2);
});

test('a page does not carry a rule that only another with the same sheets has a use for, while there is room for both', () => {
	const sheet = readStyleSheet('p{top:0}.a{top:1px}.b{top:2px}');
	const pages = [page('<p class="a">', sheet), page('<p class="b">', sheet), page('<p class="a">again', sheet)];
	const apart = stylesOf(pages, 2);
	assert.deepEqual(
		pages.map((one) => apart.get(one)),
		['p{top:0}.a{top:1px}', 'p{top:0}.b{top:2px}', 'p{top:0}.a{top:1px}'],
	);
	assert.equal(new Set(stylesOf(pages, 1).values()).size, 1);
});

test('where pages must share, a long page is spared first', () => {
	const sheet = readStyleSheet('p{top:0}.a{top:1px}.b{top:2px}.c{top:3px}');
	const long = page(`<p class="a">${'word '.repeat(500)}`, sheet);
	const short = [page('<p class="b">', sheet), page('<p class="c">', sheet)];
	const styles = stylesOf([long, ...short], 2);
	assert.equal(styles.get(long), 'p{top:0}.a{top:1px}');
	assert.equal(styles.get(short[0]!), styles.get(short[1]!));
});
