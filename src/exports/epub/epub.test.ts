import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Chapter } from '../book/chapter.ts';
import { epub, type EpubData } from './epub.ts';

const chapter = (address: string, slug: string, title: string, more: Partial<Chapter> = {}): Chapter => ({
	address,
	slug,
	title,
	description: '',
	body: '<p>Text</p>',
	headings: [],
	sources: [],
	questions: [],
	...more,
});

const data: EpubData = {
	plan: {
		name: 'which-pm',
		title: 'Which PM?',
		subtitle: 'Roles & people',
		parts: [{ title: 'Roles', chapters: ['/roles/'] }],
		glossary: 'whole',
	},
	chapters: new Map(
		[
			chapter('/roles/', 'roles', 'Ten roles', {
				body: '<p id="roles--here"><a href="/glossary/product/">product</a> and <a href="/elsewhere/">more</a>, <a href="/glossary/product/#tool=abc">a filled-in tool</a>, <a href="#roles--here">here</a> and <a href="#roles--tool=abc">there</a></p>',
				questions: [{ ask: '<p>Who?</p>', answer: '<p>She.</p>' }],
			}),
			chapter('/glossary/product/', 'glossary-product', 'Product'),
		].map((one) => [one.address, one]),
	),
	edition: { date: '2026-11-22', version: '0.1.0' },
	cover: new Uint8Array([1, 2, 3]),
	css: 'p{}',
};

test('the type comes first and is not packed', () => {
	const bytes = epub(data);
	assert.equal(strFromU8(bytes.slice(30, 38)), 'mimetype');
	assert.equal(strFromU8(bytes.slice(38, 58)), 'application/epub+zip');
});

test('the same data give the same bytes', () => {
	assert.deepEqual(epub(data), epub(structuredClone(data)));
});

test('links lead to the file in which their page stands; others are text', () => {
	const files = unzipSync(epub(data));
	const roles = strFromU8(files['book/roles.xhtml']!);
	assert.match(roles, /<a href="glossary-all\.xhtml#glossary-product">product<\/a>/);
	assert.match(roles, /<span>more<\/span>/);
});

test('what a page shows only on a screen is no place to lead to: the link leads to its page', () => {
	const roles = strFromU8(unzipSync(epub(data))['book/roles.xhtml']!);
	assert.match(roles, /<a href="glossary-all\.xhtml#glossary-product">a filled-in tool<\/a>/);
	assert.match(roles, /<a href="#roles--here">here<\/a> and <span>there<\/span>/);
});

test('questions and answers lead to each other', () => {
	const roles = strFromU8(unzipSync(epub(data))['book/roles.xhtml']!);
	assert.match(roles, /href="#roles--answer-1"/);
	assert.match(roles, /href="#roles--question-1"/);
});

test('a page that the guide lacks is named', () => {
	assert.throws(
		() => epub({ ...data, plan: { ...data.plan, parts: [{ title: 'x', chapters: ['/gone/'] }] } }),
		/\/gone\//,
	);
});
