import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOfNames } from './list-of-names.ts';

test('reads like a sentence and leaves capitals where they belong', () => {
	assert.equal(
		listOfNames(['Developers', 'Product manager', 'Scrum Master']),
		'Developers, product manager and Scrum Master',
	);
});

test('one name stands alone', () => {
	assert.equal(listOfNames(['Users']), 'Users');
});
