import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from './nearest.ts';

const keys = ['unit', 'currency', 'validUntil', 'statistic', 'average-unspecified', 'median', 'scrum-guide-2020'];

test('a slip of the hand, another way of writing, or a beginning', () => {
	for (const [typed, meant] of [
		['units', 'unit'],
		['curency', 'currency'],
		['valid-until', 'validUntil'],
		['Valid_Until', 'validUntil'],
		['valid', 'validUntil'],
		['Median', 'median'],
		['average', 'average-unspecified'],
		['scrum-guide', 'scrum-guide-2020'],
		['scrum-guide-2002', 'scrum-guide-2020'],
	] as const)
		assert.equal(nearest(typed, keys), meant);
});

test('nothing is offered for what is near to nothing', () => {
	for (const typed of ['colour', 'un', '', '%', 'no-such-thing']) assert.equal(nearest(typed, keys), undefined);
	assert.equal(didYouMean('colour', keys), '');
});

test('of two that are near, the nearer', () => {
	assert.equal(nearest('termz', ['team', 'terms']), 'terms');
	assert.equal(didYouMean('termz', ['team', 'terms']), 'Did you mean "terms"? ');
});

test('of several that are as near, the author is asked about each', () => {
	const sources = ['scrum-guide-2017', 'scrum-guide-2020', 'scrum-guide-expansion-pack-2025'];
	assert.equal(didYouMean('scrum-guide', sources), 'Did you mean "scrum-guide-2017" or "scrum-guide-2020"? ');
});
