import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSentence, formatAmount, passportOf, placeName, shortPassportOf } from './format-figure.ts';

test('writes money as a British reader expects it', () => {
	assert.equal(formatAmount({ value: 59834, unit: 'year', currency: 'GBP' }), '£59,834 a year');
	assert.equal(formatAmount({ value: 100750, unit: 'year', currency: 'USD' }), '$100,750 a year');
});

test('writes counts, shares and openings with what they count', () => {
	assert.equal(formatAmount({ value: 78200, unit: 'openings-a-year' }), '78,200 openings a year');
	assert.equal(formatAmount({ value: 5.6, unit: 'percent' }), '5.6%');
	assert.equal(formatAmount({ value: 1046300, unit: 'jobs' }), '1,046,300 jobs');
});

test('names places, the world and the unknown among them', () => {
	assert.equal(placeName('GB'), 'United Kingdom');
	assert.equal(placeName('001'), 'world');
	assert.equal(placeName('not-said'), 'place not said');
});

test('makes a sentence of the clause that says who was counted', () => {
	assert.equal(asSentence('employees in all occupations'), 'Employees in all occupations.');
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
	assert.equal(passportOf(figure), 'median, gross pay, employees, United Kingdom, April 2025, last known');
});

test('says that a premium is a difference, and leaves the countries to those who were counted', () => {
	const premium = {
		statistic: 'difference',
		population: 'people in 21 countries who answered',
		region: 'several',
		period: '2025',
		lastKnown: false,
	} as const;
	assert.equal(passportOf(premium), 'difference between two medians, people in 21 countries who answered, 2025');
});

test('says where the place is not said', () => {
	const share = {
		statistic: 'share',
		population: 'product people who answered',
		region: 'not-said',
		period: '2019',
		lastKnown: false,
	} as const;
	assert.equal(passportOf(share), 'share, product people who answered, place not said, 2019');
});

test('in running text a figure keeps its statistic, place and time, and says that it is old', () => {
	const period = 'May 2024';
	assert.equal(
		shortPassportOf({ statistic: 'median', region: 'US', period, lastKnown: true }),
		'median, US, May 2024, last known',
	);
	assert.equal(shortPassportOf({ statistic: 'share', region: 'GB', period, lastKnown: false }), 'UK, May 2024');
	assert.equal(
		shortPassportOf({ statistic: 'share', region: 'not-said', period, lastKnown: false }),
		'place not said, May 2024',
	);
});
