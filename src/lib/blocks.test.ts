import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from './blocks.ts';

test('a blank line parts paragraphs, and a line end alone does not', () => {
	assert.deepEqual(blocksOf('One\ntwo.\n\nThree.'), [
		{ kind: 'paragraph', text: 'One two.' },
		{ kind: 'paragraph', text: 'Three.' },
	]);
});

test('items make a list, also right after the paragraph that announces them', () => {
	assert.deepEqual(blocksOf('Out:\n- cold goods\n- animals\n\nIn: the rest'), [
		{ kind: 'paragraph', text: 'Out:' },
		{ kind: 'list', items: ['cold goods', 'animals'] },
		{ kind: 'paragraph', text: 'In: the rest' },
	]);
});
