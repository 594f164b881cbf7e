import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestAddress } from './nearest-address.ts';

const known = ['/roles/product-owner/', '/roles/product-manager/', '/glossary/kanban/'];

test('finds a page in spite of a slip of the finger', () => {
	assert.equal(nearestAddress('/roles/prodct-owner/', known), '/roles/product-owner/');
});

test('finds a page whose folder was guessed wrong', () => {
	assert.equal(nearestAddress('/terms/kanban.html', known), '/glossary/kanban/');
});

test('says nothing when nothing is near', () => {
	assert.equal(nearestAddress('/wp-admin/', known), undefined);
	assert.equal(nearestAddress('/', known), undefined);
});
