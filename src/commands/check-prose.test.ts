import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
let copy = '';

const page = (prose: string) => `---
title: A page
description: A page that was made up for a test.
kind: door
---

${prose}
`;

/** Runs the check as `npm run check` does, on a guide of one page. */
function check(prose: string) {
	writeFileSync(join(copy, 'src/content/docs/a-page.mdx'), page(prose));
	const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/commands/check-prose.ts')], {
		cwd: copy,
		encoding: 'utf8',
	});
	return { status, message: stderr };
}

before(() => {
	copy = mkdtempSync(join(tmpdir(), 'which-pm-prose-'));
	mkdirSync(join(copy, 'src/content/docs'), { recursive: true });
	mkdirSync(join(copy, 'src/prose-check'));
	writeFileSync(join(copy, 'src/prose-check/exceptions.yaml'), '[]\n');
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('prose that reads easily passes in silence', () => {
	assert.deepEqual(check('A short page. It has two sentences.'), { status: 0, message: '' });
});

test('a fault names file, line, what was found and what to do', () => {
	const { status, message } = check(`Short.\n\n${'word '.repeat(120)}end.`);
	assert.equal(status, 1);
	assert.match(message, /src\/content\/docs\/a-page\.mdx:9 · paragraph\n {4}Found: a paragraph of 121 words/);
	assert.match(message, /To do: Part it/);
});
