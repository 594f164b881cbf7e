import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, hasPlaces } from './build-facts.ts';

test('fills every place in, again and again', () => {
	const page = '<p><span class="x" data-built="wire:kept"></span> or <span data-built="files:kept"></span></p>';
	assert.ok(hasPlaces(page));
	const once = fillIn(page, { 'wire:kept': '4.2 MB', 'files:kept': '848' });
	assert.equal(
		once,
		'<p><span class="x" data-built="wire:kept">4.2 MB</span> or <span data-built="files:kept">848</span></p>',
	);
	assert.match(fillIn(once, { 'wire:kept': '5 MB', 'files:kept': '1' }), />5 MB<.*>1</);
});

test('a place that nothing is known for stops the build', () => {
	assert.throws(
		() => fillIn('<span data-built="bytes:pamphlet"></span>', { 'wire:kept': '1' }),
		/"bytes:pamphlet".*wire:kept/,
	);
});
