import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOne, countsFromPlaywright, countsFromTap, sum, withExitCode } from './count-tests.mjs';

test('Node’s counts are read from the end of its report', () => {
	const tap = 'TAP version 13\n# pass 99\nok 1 - x\n1..1\n# tests 7\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 1\n';
	assert.deepEqual(countsFromTap(tap), { passed: 4, failed: 2 });
	assert.deepEqual(countsFromTap(''), { passed: 0, failed: 0 });
});

test('Playwright’s counts: a test that passed at its second try has passed', () => {
	assert.deepEqual(countsFromPlaywright('{"stats":{"expected":5,"skipped":1,"unexpected":2,"flaky":1}}'), {
		passed: 6,
		failed: 2,
	});
	assert.deepEqual(countsFromPlaywright(''), { passed: 0, failed: 0 });
});

test('a stage that broke down, or ran nothing, does not look like success', () => {
	assert.deepEqual(withExitCode({ passed: 3, failed: 0 }, 0), { passed: 3, failed: 0 });
	assert.deepEqual(withExitCode({ passed: 3, failed: 0 }, 1), { passed: 3, failed: 1 });
	assert.deepEqual(withExitCode({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
	assert.deepEqual(withExitCode({ passed: 3, failed: 2 }, 1), { passed: 3, failed: 2 });
});

test('stages add up', () => {
	assert.deepEqual(sum([asOne(0), asOne(1), { passed: 5, failed: 2 }]), { passed: 6, failed: 3 });
});
