import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutPounds, pounds } from './pounds.ts';

test('writes a missing amount with a minus sign, not a hyphen', () => {
	assert.equal(pounds(-12000), '−£12,000');
});

test('says "about" of a forecast that it has rounded', () => {
	assert.equal(aboutPounds(190588.2), 'about £190,600');
});

test('does not say "about" of a round amount', () => {
	assert.equal(aboutPounds(184000), '£184,000');
});
