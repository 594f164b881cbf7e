import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf, parts } from './kind-parts.ts';

const written = [{ slug: 'steps', text: 'Eight steps' }];

test('sets the parts of a debate around what was written', () => {
	assert.deepEqual(contentsOf('debate', written), [parts.positions, ...written, parts.settledBy, parts.weAssume]);
});

test('leaves a kind without such parts as it is', () => {
	assert.deepEqual(contentsOf('explain', written), written);
});
