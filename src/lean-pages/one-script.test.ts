import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closure, importsOf, oneScript } from './one-script.ts';

const files: Record<string, string> = {
	'/_astro/tool.js': 'import{a}from"./shared.js";import{b}from"./every.js";import("./later.js");globalThis.said=a+b;',
	'/_astro/other.js': 'import{a}from"./shared.js";globalThis.other=a;',
	'/_astro/shared.js': 'export const a=Math.random();',
	'/_astro/every.js': 'export const b=2;',
	'/_astro/later.js': 'export const c=3;',
};
const textOf = (address: string) => {
	const text = files[address];
	if (text === undefined) throw new Error(`no ${address}`);
	return text;
};

test('tells what is imported at once from what comes later', () => {
	const tool = '/_astro/tool.js';
	assert.deepEqual(importsOf(tool, textOf(tool), 'at once'), ['/_astro/shared.js', '/_astro/every.js']);
	assert.deepEqual(importsOf(tool, textOf(tool), 'later'), ['/_astro/later.js']);
	assert.deepEqual([...closure(tool, textOf)], [tool, '/_astro/shared.js', '/_astro/every.js']);
});

test('two scripts of a page become one, and what they share stands in it once', async () => {
	const { text } = await oneScript(['/_astro/tool.js', '/_astro/other.js'], new Set(['/_astro/every.js']), textOf);
	assert.equal(text.match(/Math\.random/g)?.length, 1);
	assert.match(text, /from"\/_astro\/every\.js"/);
	assert.match(text, /import\("\/_astro\/later\.js"\)/);
});

test('the name changes with what is in it', async () => {
	const one = await oneScript(['/_astro/tool.js'], new Set(), textOf);
	const other = await oneScript(['/_astro/other.js'], new Set(), textOf);
	assert.notEqual(one.name, other.name);
	assert.equal(one.name, (await oneScript(['/_astro/tool.js'], new Set(), textOf)).name);
});

test('a script that comes later is asked for where it stands now, without a list of what to fetch ahead', async () => {
	const { text } = await oneScript(
		['/_astro/asking.js'],
		new Set(),
		(address) =>
			address === '/_astro/asking.js'
				? 'const __vite__mapDeps=(i)=>["_astro/later.js","_astro/shared.js"][i];\nimport("./later.js");globalThis.ahead=__vite__mapDeps;'
				: textOf(address),
		{ moved: new Map([['/_astro/later.js', '/_astro/page.later.js']]) },
	);
	assert.match(text, /import\("\/_astro\/page\.later\.js"\)/);
	assert.doesNotMatch(text, /shared\.js/);
});

test('a script that comes later keeps what it exports', async () => {
	const { text } = await oneScript(
		['/_astro/later.js'],
		new Set(),
		(address) => (address === '/_astro/later.js' ? 'export const start=()=>"begun";' : textOf(address)),
		{ comesLater: true },
	);
	const { start } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { start: () => string };
	assert.equal(start(), 'begun');
});
