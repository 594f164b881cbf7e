import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockStamp, needsInstall } from './install-if-needed.mjs';
import { root } from './run.mjs';

test('another lock file or another kind of computer has another stamp', () => {
	const stamp = lockStamp('{}', 'linux', 'x64');
	assert.equal(lockStamp('{}', 'linux', 'x64'), stamp);
	assert.notEqual(lockStamp('{ }', 'linux', 'x64'), stamp);
	assert.notEqual(lockStamp('{}', 'darwin', 'arm64'), stamp);
});

test('an install is needed until the stamp is that of the lock file', (context) => {
	const folder = mkdtempSync(join(tmpdir(), 'install-'));
	context.after(() => rmSync(folder, { recursive: true }));
	writeFileSync(join(folder, 'package-lock.json'), '{}');
	assert.equal(needsInstall(folder), true);
	mkdirSync(join(folder, 'node_modules'));
	assert.equal(needsInstall(folder), true);
	writeFileSync(join(folder, 'node_modules/.installed-from'), lockStamp('{}'));
	assert.equal(needsInstall(folder), false);
	writeFileSync(join(folder, 'package-lock.json'), '{ "changed": true }');
	assert.equal(needsInstall(folder), true);
});

interface Package {
	optionalDependencies?: Record<string, string>;
}

test('the lock file names the packages for other computers too: npm ci refuses one that does not', () => {
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, Package>;
	};
	const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
	const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
		Object.keys(optionalDependencies).filter((name) => !names.has(name)),
	);
	assert.deepEqual(missing, []);
});
