import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keptOf, missingFrom, errandsFor, type KeptFile } from './manifest.ts';

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

const bundled: KeptFile[] = Array.from({ length: 12 }, (_, at) => ({
	path: `page-${at}/`,
	hash: `${at}`,
	size: 10,
	...(at < 10 && { bundle: 0 }),
}));

test('many missing files of a bundle are fetched with it, few by themselves', () => {
	const list = { list: bundled, bundles: ['offline/pages-1.txt'] };
	assert.deepEqual(
		errandsFor(list, bundled).map(({ path, holds, wanted }) => [path, holds.length, wanted.length]),
		[
			['offline/pages-1.txt', 10, 10],
			['page-10/', 1, 1],
			['page-11/', 1, 1],
		],
	);
	assert.deepEqual(
		errandsFor(list, bundled.slice(0, 3)).map(({ path }) => path),
		['page-0/', 'page-1/', 'page-2/'],
	);
});

test('the errands bring everything that is missing, once', () => {
	fc.assert(
		fc.property(fc.subarray(bundled), (missing) => {
			const brought = errandsFor({ list: bundled, bundles: ['offline/pages-1.txt'] }, missing).flatMap(
				({ wanted }) => wanted,
			);
			assert.deepEqual(new Set(brought), new Set(missing));
			assert.equal(brought.length, missing.length);
		}),
	);
});
