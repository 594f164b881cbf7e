import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFor, isHashed, pathWithin } from './address.ts';

const has = (path: string) => ['', 'roles/', 'favicon.svg', 'data/figures.csv', '404.html'].includes(path);

test('a path is told from where the guide stands', () => {
	assert.equal(pathWithin('/', '/roles/'), 'roles/');
	assert.equal(pathWithin('/guide/', '/guide/'), '');
	assert.equal(pathWithin('/guide/', '/guide/caf%C3%A9/'), 'café/');
	assert.equal(pathWithin('/guide/', '/other/'), undefined);
	assert.equal(pathWithin('/', '/%E0%A4%A/'), '%E0%A4%A/', 'what cannot be read is taken as it is');
});

test('pages, files and addresses without their slash are answered as a server would', () => {
	assert.deepEqual(answerFor('', has), { file: '' });
	assert.deepEqual(answerFor('index.html', has), { file: '' });
	assert.deepEqual(answerFor('roles/', has), { file: 'roles/' });
	assert.deepEqual(answerFor('roles/index.html', has), { file: 'roles/' });
	assert.deepEqual(answerFor('roles', has), { redirect: 'roles/' });
	assert.deepEqual(answerFor('favicon.svg', has), { file: 'favicon.svg' });
});

test('what is not there is not answered', () => {
	for (const path of ['rolls/', 'rolls', 'favicon.svg/', 'data/', '/', 'index.htm'])
		assert.equal(answerFor(path, has), undefined, path);
});

test('files that never change under their name are known by it', () => {
	assert.ok(isHashed('_astro/docs.BS5mCv78.css'));
	assert.ok(isHashed('pagefind/fragment/en_1.pf_fragment'));
	assert.ok(!isHashed('pagefind/pagefind.js'));
	assert.ok(!isHashed('roles/'));
});
