// cspell:disable
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { nasty } from '../hostile/inputs.ts';
import { answer } from './answer.ts';
import { marked } from './marks.ts';
import { fullTextWords } from './passages.ts';
import { readGuide } from './read-guide.ts';

const { guide, documents } = readGuide(fileURLToPath(new URL('../..', import.meta.url)));

/** Pieces that have broken programs before, and some that are made for a search. */
const piece = fc.constantFrom(
	...nasty,
	'toString valueOf',
	'Z̸̢̛a̵l̷g̴o',
	'§product-manager',
	'pm '.repeat(3_000),
	'vs '.repeat(3_000),
	'product and project and '.repeat(500),
	'a|b\nc=d',
);
const known = fc.constantFrom(...documents.slice(0, 200).flatMap(({ title, names }) => [title, ...names]));
const query = fc.oneof(
	piece,
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.string({ unit: 'grapheme', maxLength: 80 }),
	fc.array(fc.oneof(piece, known, fc.string({ maxLength: 12 })), { maxLength: 8 }).map((parts) => parts.join(' ')),
	fc
		.tuple(known, fc.nat(60), fc.string({ maxLength: 2 }))
		.map(([name, at, slip]) => name.slice(0, at) + slip + name.slice(at + 1)),
);

test('10,000 random and hostile questions are answered, none of them slowly, and no letter is lost or made up', () => {
	let slowest = 0;
	fc.assert(
		fc.property(query, (text) => {
			const start = performance.now();
			const { results, card, plan } = answer(text, guide);
			slowest = Math.max(slowest, performance.now() - start);
			fullTextWords({ query: text, results, plan, weak: false, cut: false }, guide);
			assert.ok(results.length <= 30);
			assert.ok(plan.units.length <= 60);
			for (const { href, title } of [...results, ...(card?.lines ?? [])]) {
				if (href !== undefined) assert.match(href, /^\/[\w/#-]*$/);
				assert.equal(
					marked(title, plan, guide.lexicon)
						.map(({ text }) => text)
						.join(''),
					title,
				);
			}
		}),
		{ numRuns: 10_000, seed: 20261122 },
	);
	// A bomb takes seconds or never ends; a busy computer takes some tenths.
	assert.ok(slowest < 2_000, `${slowest} ms`);
});
