// cspell:ignore épic
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLetter } from './by-letter.ts';

const labels = (...all: string[]) =>
	byLetter(all.map((label) => ({ label }))).map(({ letter, entries }) => [
		letter,
		...entries.map(({ label }) => label),
	]);

test('entries stand below their first letters, from A to Z', () => {
	assert.deepEqual(labels('Scrum', 'agile', 'Épic', 'Actual cost', 'Earned value'), [
		['A', 'Actual cost', 'agile'],
		['E', 'Earned value', 'Épic'],
		['S', 'Scrum'],
	]);
});

test('quotation marks are not letters, and digits come first', () => {
	assert.deepEqual(labels('Change', '“CEO of the product”', '79% of them', '9 July'), [
		['0–9', '9 July', '79% of them'],
		['C', '“CEO of the product”', 'Change'],
	]);
});
