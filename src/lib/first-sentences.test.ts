import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentences } from './first-sentences.ts';

test('takes whole sentences as long as they fit', () => {
	assert.equal(firstSentences('No. It depends on the firm. Ask who decides.', 30), 'No. It depends on the firm.');
});

test('cuts at a word when the first sentence is too long or says nothing alone', () => {
	assert.equal(
		firstSentences('Nobody in the whole of the organisation does that.', 30),
		'Nobody in the whole of the …',
	);
	assert.equal(
		firstSentences('No. Nobody in the whole of the organisation does that.', 30),
		'No. Nobody in the whole of …',
	);
});
