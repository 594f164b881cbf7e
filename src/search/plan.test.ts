// cspell:ignore mgmt oxxer prjct roadmpa ownr produ productowner
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from './marks.ts';
import { smallGuide } from './small-guide.ts';

const guide = smallGuide();
const concepts = (query: string) => guide.plan(query).units.flatMap(({ concept }) => concept?.ids ?? []);

test('a short form stands for what it is short for', () => {
	assert.deepEqual(concepts('PO '), ['product-owner']);
});

test('a short form of several meanings stands for each', () => {
	assert.deepEqual(concepts('pm '), ['product-manager', 'project-manager']);
});

test('what a pair leaves out is put back', () => {
	assert.deepEqual(concepts('product and project managers '), ['product-manager', 'project-manager']);
	assert.deepEqual(concepts('product manager or owner '), ['product-manager', 'product-owner']);
});

test('words are joined and parted', () => {
	assert.deepEqual(concepts('road map '), ['product-roadmap']);
	assert.deepEqual(concepts('road-map '), ['product-roadmap']);
	assert.deepEqual(concepts('productowner '), ['product-owner']);
	assert.equal(guide.plan('road map ').mended, undefined);
});

test('words hold a question together, unless there is nothing else', () => {
	assert.deepEqual(
		guide.plan('who is a product owner ').units.map(({ content }) => content),
		[false, false, false, true],
	);
	assert.ok(guide.plan('who is ').units.every(({ content }) => content));
});

test('a slip is mended and said', () => {
	assert.equal(guide.plan('prodct ownr ').mended, 'product owner');
	assert.equal(guide.plan('product manger ').mended, 'product manager');
});

test('there is a way back to what was typed', () => {
	const plan = guide.plan('prodct ownr ', { literal: true });
	assert.equal(plan.mended, undefined);
	assert.deepEqual(plan.unknown, ['prodct', 'ownr']);
});

test('no word that the guide has anywhere is mended', () => {
	assert.equal(guide.plan('freight estimate stakeholder ').mended, undefined);
});

test('a slip that the texts seem to have is mended where it makes a name with its neighbour', () => {
	// The packed words take some slips for words of the guide, as they take every word that is in a text here.
	const seeming = smallGuide('roadmpa');
	assert.equal(seeming.plan('product roadmpa ').mended, 'product roadmap');
	assert.equal(seeming.plan('my roadmpa ').mended, undefined);
	assert.equal(seeming.plan('product roadmpa ', { literal: true }).mended, undefined);
});

test('two slips in a short word are mended where it makes a name with its neighbour', () => {
	assert.equal(guide.plan('prjct manager ').mended, 'project manager');
	assert.equal(guide.plan('oxxer ').mended, undefined);
	assert.equal(guide.plan('product oxxer ').mended, 'product owner');
});

test('a word is no slip because it has an ending', () => {
	assert.equal(guide.plan('speaker estimates ').words.at(-1), 'estimates');
	assert.equal(guide.plan('estimates ').mended, undefined);
});

test('words shortened in haste are known', () => {
	assert.deepEqual(concepts('product mgr '), ['product-manager']);
	assert.deepEqual(concepts('proj mgmt '), ['project-manager']);
});

test('an article before a short form makes no other short form', () => {
	assert.deepEqual(concepts('a po '), ['product-owner']);
	assert.deepEqual(concepts('p o '), []);
});

test('a word that is being typed is not mended yet', () => {
	assert.equal(guide.plan('road').mended, undefined);
	assert.equal(guide.plan('produ').mended, undefined);
});

test('marks what another name matched', () => {
	assert.deepEqual(marked('The product owner and the backlog', guide.plan('po '), guide.lexicon), [
		{ text: 'The ', matched: false },
		{ text: 'product owner', matched: true },
		{ text: ' and the backlog', matched: false },
	]);
});

test('marks lose no letter of a text', () => {
	const text = ' <b>Product</b> owner’s  — PO! ';
	assert.equal(
		marked(text, guide.plan('product owner'), guide.lexicon)
			.map(({ text }) => text)
			.join(''),
		text,
	);
});
