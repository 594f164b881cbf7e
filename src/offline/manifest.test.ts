import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keptOf, missingFrom, placesOf, type KeptFile } from './manifest.ts';

const lists = fc
	.uniqueArray(fc.stringMatching(/^[a-z]{1,4}\/$/), { maxLength: 20 })
	.chain((paths) =>
		fc.tuple(
			...paths.map((path) =>
				fc.record({ path: fc.constant(path), hash: fc.stringMatching(/^[0-9a-f]$/), size: fc.nat(99) }),
			),
		),
	)
	.map((files): KeptFile[] => files);
const hashes = fc.array(fc.stringMatching(/^[0-9a-f]$/)).map((all) => new Set(all));

test('fetching what is missing makes a list whole, and fetches no content twice', () => {
	fc.assert(
		fc.property(lists, hashes, (list, kept) => {
			const missing = missingFrom({ list }, kept);
			assert.equal(new Set(missing.map(({ hash }) => hash)).size, missing.length);
			assert.ok(missing.every(({ hash }) => !kept.has(hash)));
			const after = new Set([...kept, ...missing.map(({ hash }) => hash)]);
			assert.equal(keptOf({ list }, after), list.length);
			assert.deepEqual(missingFrom({ list }, after), []);
		}),
	);
});

test('parts of a file that travel together lie one after the other', () => {
	const places = placesOf({
		list: [
			{ path: '', hash: 'aa', size: 3 },
			{
				path: 'offline/full-text.bin',
				hash: 'bb',
				size: 30,
				parts: [
					{ path: 'pagefind/a', size: 10 },
					{ path: 'pagefind/b', size: 20 },
				],
			},
		],
	});
	assert.deepEqual(places.get(''), { hash: 'aa' });
	assert.deepEqual(places.get('pagefind/a'), { hash: 'bb', part: { from: 0, to: 10 } });
	assert.deepEqual(places.get('pagefind/b'), { hash: 'bb', part: { from: 10, to: 30 } });
	assert.equal(places.get('offline/full-text.bin'), undefined);
});
