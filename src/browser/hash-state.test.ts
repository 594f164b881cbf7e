import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesPlace, readHash } from './hash-state.ts';

test('a state is read from the address', () => {
	assert.equal(readHash('#roles=product-owner,scrum-master').get('roles'), 'product-owner,scrum-master');
	assert.deepEqual([...readHash('')], []);
});

test('the name of a heading is no state', () => {
	assert.deepEqual([...readHash('#how-it-works')], []);
});

test('a heading is a place; a state, and no state at all, are none', () => {
	for (const hash of ['#how-it-works', '#_top', '#%E0%A4%A']) assert.equal(namesPlace(hash), true, hash);
	for (const hash of ['', '#', '#roles=product-owner', '#=']) assert.equal(namesPlace(hash), false, hash);
});

test('nonsense is read without a fault', () => {
	for (const hash of ['#=', '#%', '#%E0%A4%A=1', '#a=%zz', '#' + '='.repeat(10_000)]) readHash(hash);
});
