import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './settle.ts';
import { ZimFile } from './zim-file.ts';

test('what is no archive is told from one', () => {
	for (const text of ['', 'PK', 'x'.repeat(500)])
		assert.throws(() => new ZimFile(Buffer.from(text)), /This is no ZIM archive/);
	assert.throws(() => settled(Buffer.from('x'.repeat(500)), '2026-11-22'), /This is no ZIM archive/);
});
