import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedBeginning } from './shared-beginning.ts';

test('parts titles where they begin to differ', () => {
	assert.deepEqual(sharedBeginning(['Growth in jobs of marketing managers', 'Growth in jobs of all occupations']), {
		beginning: 'Growth in jobs of',
		rest: ['marketing managers', 'all occupations'],
	});
});

test('cuts between words, never within one', () => {
	assert.deepEqual(sharedBeginning(['Product manager', 'Production manager']).beginning, '');
});

test('leaves titles whole if one would have nothing left', () => {
	assert.deepEqual(sharedBeginning(['Jobs', 'Jobs in trade']), { beginning: '', rest: ['Jobs', 'Jobs in trade'] });
});
