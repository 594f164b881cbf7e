import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAmount, passportOf, placeName } from './format-figure.ts';

test('writes money as a British reader expects it', () => {
	assert.equal(formatAmount({ value: 59834, unit: 'year', currency: 'GBP' }), '£59,834 a year');
	assert.equal(formatAmount({ value: 100750, unit: 'year', currency: 'USD' }), '$100,750 a year');
});

test('writes counts, shares and openings with what they count', () => {
	assert.equal(formatAmount({ value: 78200, unit: 'openings-a-year' }), '78,200 openings a year');
	assert.equal(formatAmount({ value: 5.6, unit: 'percent' }), '5.6%');
	assert.equal(formatAmount({ value: 1046300, unit: 'jobs' }), '1,046,300 jobs');
});

test('names places, the world among them', () => {
	assert.equal(placeName('GB'), 'United Kingdom');
	assert.equal(placeName('001'), 'world');
});

test('says by itself that a figure is only the last known one', () => {
	const figure = {
		statistic: 'median',
		pay: 'gross',
		population: 'employees',
		region: 'GB',
		period: 'April 2025',
		lastKnown: true,
	} as const;
	assert.equal(passportOf(figure), 'median, gross pay, employees, United Kingdom, April 2025 (last known)');
});
