import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, hasPlaces } from './build-facts.ts';

test('fills every place in, again and again', () => {
	const page = '<p><data class="x" data-fact="wire:kept"></data> or <data data-fact="files:kept"></data></p>';
	assert.ok(hasPlaces(page));
	const once = fillIn(page, { 'wire:kept': '4.2 MB', 'files:kept': '848' });
	assert.equal(
		once,
		'<p><data class="x" data-fact="wire:kept">4.2 MB</data> or <data data-fact="files:kept">848</data></p>',
	);
	assert.match(fillIn(once, { 'wire:kept': '5 MB', 'files:kept': '1' }), />5 MB<.*>1</);
});

test('a place that nothing is known for stops the build', () => {
	assert.throws(
		() => fillIn('<data data-fact="bytes:pamphlet"></data>', { 'wire:kept': '1' }),
		/"bytes:pamphlet".*wire:kept/,
	);
});
