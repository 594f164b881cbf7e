import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './excerpt.ts';

test('tells matched words from the rest', () => {
	assert.deepEqual(piecesOf('the <mark>product</mark> goes on'), [
		{ text: 'the ', matched: false },
		{ text: 'product', matched: true },
		{ text: ' goes on', matched: false },
	]);
});

test('keeps escaped markup as text', () => {
	assert.deepEqual(piecesOf('&lt;img src=x onerror=alert(1)&gt; &amp;lt;'), [
		{ text: '<img src=x onerror=alert(1)> &lt;', matched: false },
	]);
});
