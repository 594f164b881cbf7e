import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findZimTool, howToGet } from './find-zim-tools.mjs';

test('a program that is named and is not there is a mistake, not a reason to look further', async () => {
	await assert.rejects(
		findZimTool('zimwriterfs', { ZIMWRITERFS: '/no/such/file' }),
		/ZIMWRITERFS is "\/no\/such\/file"/,
	);
	assert.equal(await findZimTool('kiwix-serve', { KIWIX_SERVE: process.execPath }), process.execPath);
});

test('who lacks one is told the package and the variable', () => {
	assert.match(howToGet('zimwriterfs'), /apt-get install zim-tools;.*ZIMWRITERFS=/);
	assert.match(howToGet('kiwix-serve'), /apt-get install kiwix-tools;.*KIWIX_SERVE=/);
});
