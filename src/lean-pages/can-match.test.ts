import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canMatch, readSelector } from './can-match.ts';
import { readHtml } from './html.ts';
import { namesOnPage, ScriptWords } from './names-on-page.ts';

const page = (html: string, script = '') => namesOnPage(readHtml(html).children, new ScriptWords([script]));
const can = (selector: string, html: string, script?: string) => canMatch(readSelector(selector), page(html, script));

test('a selector whose names are on the page can match', () => {
	const html = '<main data-side="product"><p class="answer astro-abcdefgh" id="top">Words</p></main>';
	for (const selector of [
		'main > .answer:where(.astro-abcdefgh)',
		'#top:hover::before',
		'[data-side="product"]',
		'[data-side^="pro"]',
		'p:not(.missing)',
		':is(.missing, .answer):focus-visible',
		'*',
		'::backdrop',
	])
		assert.equal(can(selector, html), true, selector);
});

test('a selector that asks for a name that is nowhere cannot match', () => {
	const html = '<main data-side="product"><p class="answer">Words</p></main>';
	for (const selector of [
		'.missing',
		'main .missing p',
		'table',
		'#top',
		'[data-side="project"]',
		'[hidden]',
		':is(.missing, table)',
		'p:where(.missing)',
		'main:has(table)',
	])
		assert.equal(can(selector, html), false, selector);
});

test('what a script knows of can come to match', () => {
	const script =
		"e.dataset.dismissed='';e.classList.add('told');n('li',{class:`side-${s}`,'aria-pressed':1});e.ariaExpanded=b";
	for (const selector of ['.told', 'li', '[data-dismissed]', '.side-product', '[aria-pressed=true]', '[aria-expanded]'])
		assert.equal(can(selector, '<p></p>', script), true, selector);
	assert.equal(can('.missing', '<p></p>', script), false);
});

test('data that scripts read counts as what they know', () => {
	assert.equal(can('.owner', '<script type="application/json">{"side":"owner"}</script>'), true);
	assert.equal(can('.owner', '<x-map data-side="owner"></x-map>'), true);
	assert.equal(can('.owner', '<p>The owner.</p>'), false);
});

test('readers open what folds without any script', () => {
	assert.equal(can('details[open] > summary', '<details><summary>More</summary></details>'), true);
	assert.equal(can('[open]', '<p></p>'), false);
});

test('a selector that cannot be read is kept', () => {
	assert.equal(can('a[', '<p></p>'), true);
});
