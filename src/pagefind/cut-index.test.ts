// cspell:ignore cbor owne
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { array, itemsOf, text, textOf } from './cbor.ts';
import { cutList, listsIn, withLists } from './cut-index.ts';

const file = (bytes: Uint8Array) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]));
/** A list of words as Pagefind writes it, each with so many bytes of places. */
const listOf = (words: readonly string[], weight: number) =>
	file(array([array(words.map((word) => array([text(word), text('x'.repeat(weight)), array([])])))]));
const wordsIn = (list: Uint8Array) =>
	itemsOf(itemsOf(gunzipSync(list).subarray('pagefind_dcd'.length))[0]!).map((item) => textOf(itemsOf(item)[0]!));
const whole = { from: 'a', to: 'z', name: 'en_1234567' };

test('an array is the array of its items', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 300 }), (words) => {
			assert.deepEqual(itemsOf(array(words.map(text))).map(textOf), words);
		}),
	);
});

test('no word is lost, none is double, and each is where its borders say', () => {
	const word = fc.stringMatching(/^[a-z]{1,12}$/);
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.nat(3_000), (some, weight) => {
			const words = some.sort();
			const parts = cutList(whole, listOf(words, weight));
			assert.deepEqual(
				parts.flatMap(({ file }) => wordsIn(file)),
				words,
			);
			for (const { from, to, file } of parts)
				for (const word of wordsIn(file)) {
					assert.ok(word.slice(0, from.length) >= from || from === 'a', `${word} before ${from}`);
					assert.ok(word.slice(0, to.length) <= to, `${word} after ${to}`);
				}
			assert.equal(parts[0]?.from, 'a');
			assert.equal(parts.at(-1)?.to, 'z');
		}),
	);
});

test('words that begin alike stay together, and a list becomes smaller ones', () => {
	const words = ['backlog', 'own', 'owner', 'owners', 'ownership', 'path', 'risk', 'team'];
	const parts = cutList(whole, listOf(words, 5_000));
	assert.ok(parts.length > 3);
	assert.equal(parts.filter(({ file }) => wordsIn(file).some((word) => word.startsWith('owne'))).length, 1);
	assert.equal(new Set(parts.map(({ name }) => name)).size, parts.length);
});

test('the table of contents names the new lists and keeps the rest', () => {
	const entry = (from: string, to: string, name: string) => array([text(from), text(to), text(name)]);
	const meta = file(array([text('1.6.0'), array([text('page')]), array([entry('a', 'z', 'en_1')]), array([])]));
	assert.deepEqual(listsIn(meta), [{ from: 'a', to: 'z', name: 'en_1' }]);
	const lists = [
		{ from: 'a', to: 'm', name: 'en_2' },
		{ from: 'n', to: 'z', name: 'en_3' },
	];
	const changed = withLists(meta, lists);
	assert.deepEqual(listsIn(changed), lists);
	const items = itemsOf(gunzipSync(changed).subarray('pagefind_dcd'.length));
	assert.equal(textOf(items[0]!), '1.6.0');
	assert.equal(textOf(itemsOf(items[1]!)[0]!), 'page');
});

test('files of another make stop the build', () => {
	assert.throws(() => cutList(whole, gzipSync(Buffer.from('something else'))), /not what they were/);
	assert.throws(() => listsIn(file(text('no array'))), /not the array/);
});
