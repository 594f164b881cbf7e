import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorLines } from './build-guide.mjs';

test('an error that Astro only logs is found, coloured or not', () => {
	const log =
		'10:00:00 [build] ok\r\n\u001b[31m10:00:01 [ERROR]\u001b[39m [content] Invalid reference\n10:00:02 [WARN] x\n';
	assert.deepEqual(errorLines(log), ['10:00:01 [ERROR] [content] Invalid reference']);
	assert.deepEqual(errorLines('10:00:00 [build] Complete!\n'), []);
});
