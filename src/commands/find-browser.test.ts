import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDebian, namedBrowser, starts, usualPlaces } from './find-browser.mjs';

test('CHROMIUM is taken as it is, and a wrong one is an error', () => {
	assert.equal(namedBrowser({}), undefined);
	assert.equal(namedBrowser({ CHROMIUM: process.execPath }), process.execPath);
	assert.throws(
		() => namedBrowser({ CHROMIUM: '/no/such/browser' }),
		/CHROMIUM is "\/no\/such\/browser", and there is no such file/,
	);
});

test('browsers are looked for where each system keeps them', () => {
	assert.equal(usualPlaces({ PATH: '/usr/bin' }, 'linux')[0], join('/usr/bin/chromium'));
	assert.ok(
		usualPlaces({ PATH: '' }, 'darwin').includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
	);
	assert.ok(
		usualPlaces({ ProgramFiles: '/Programs' }, 'win32').includes(
			join('/Programs/Google/Chrome/Application/chrome.exe'),
		),
	);
});

test('a browser is a program that tells its version', () => {
	assert.equal(starts(process.execPath, 'linux'), true);
	assert.equal(starts(import.meta.filename, 'linux'), false);
	assert.equal(starts('/no/such/browser', 'win32'), false);
});

test('Debian is told from those that are like it', () => {
	assert.ok(isDebian('NAME="Debian"\nID=debian\n'));
	assert.ok(!isDebian('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'));
});
