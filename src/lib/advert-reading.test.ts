// cspell:ignore ömer
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { pointsOf, verdictOf, works, type Work } from './advert-mix.ts';
import { ASKED, outlineOf, questions, questionsFor } from './advert-questions.ts';
import { advertReader, BLOCK, blocksOf, mixOf } from './advert-reading.ts';
import { exampleAdvert, notMeant } from './example-advert.ts';
import { phraseFinder } from './find-phrases.ts';

const phrases = readEntries(join(import.meta.dirname, '../..'))
	.entries.filter((entry): entry is Entry<'phrases'> => entry.collection === 'phrases')
	.map(({ data }) => data);
const read = advertReader(phrases);
const mix = (advert: string) => {
	const reading = read(advert);
	return mixOf(phrases, reading, reading.denied);
};
const points = (some: Partial<Record<Work, number>>) => ({ ...pointsOf([]), ...some });

test('less than five points in all is too little', () => {
	assert.deepEqual(verdictOf(points({ product: 2, project: 2 })), { kind: 'too little' });
	assert.deepEqual(verdictOf(points({ 'other job': 4 })), { kind: 'too little' });
});

test('another job that is highest means none of the roles', () => {
	assert.deepEqual(verdictOf(points({ 'other job': 5, project: 4 })), { kind: 'none' });
});

test('five points and two and a half times the next make a kind dominant, and less is mixed', () => {
	assert.deepEqual(verdictOf(points({ product: 5, project: 2 })), { kind: 'dominant', work: 'product' });
	assert.deepEqual(verdictOf(points({ product: 7, project: 3 })), { kind: 'mixed', between: ['product', 'project'] });
	assert.deepEqual(verdictOf(points({ product: 4, project: 1 })), { kind: 'mixed', between: ['product', 'project'] });
	assert.deepEqual(verdictOf(points({ project: 5, 'other job': 5 })), {
		kind: 'mixed',
		between: ['project', 'other job'],
	});
});

test('the advert that is worked out on the page comes out as it says there', () => {
	const reading = read(exampleAdvert);
	assert.deepEqual(
		reading.found.map((phrase) => phrases[phrase]!.pattern),
		[
			'product manager',
			'project plan*',
			'steering committee*',
			'risk register*',
			'change request*',
			'supplier*',
			'on time … budget',
			'gather* … requirement*',
			'user research',
			'product owner',
		],
	);
	const crossedOut = new Set(reading.found.filter((phrase) => notMeant[phrases[phrase]!.pattern]));
	const { points, verdict } = mixOf(phrases, reading, crossedOut);
	assert.deepEqual([points.project, points.analysis, points.product, points.owner], [12, 2, 2, 0]);
	assert.deepEqual(verdict, { kind: 'dominant', work: 'project' });
});

test('a phrase counts once, however often it comes, and not at all where it is only denied', () => {
	assert.equal(mix('A risk register. The risk registers. No risk register.').points.project, 2);
	assert.equal(mix('No risk register.').points.project, 0);
});

test('blocks are the same text, each of whole lines and of a size, and what was found stays whole', () => {
	const line = fc.oneof(fc.constantFrom(...phrases.map(({ example }) => example)), fc.string({ maxLength: 300 }));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', ' '), (lines, between) => {
			const advert = lines.join(between);
			const { pieces } = read(advert);
			const blocks = blocksOf(pieces);
			assert.equal(
				blocks
					.flat()
					.map(({ text }) => text)
					.join(''),
				advert,
			);
			assert.deepEqual(
				blocks.flat().filter(({ phrase }) => phrase !== undefined),
				pieces.filter(({ phrase }) => phrase !== undefined),
			);
			for (const block of blocks.slice(0, -1)) {
				const text = block.map(({ text }) => text).join('');
				assert.ok(text.endsWith('\n') && text.length >= BLOCK);
			}
		}),
	);
	assert.equal(blocksOf(read('No risk register.\n'.repeat(1000)).pieces).length, 1 + Math.floor(18_000 / (BLOCK + 18)));
});

/** Words that no pattern can begin or go on with. */
const neutral = fc
	.array(fc.constantFrom('seagulls', 'quietly', 'yonder', 'umbrella', 'eleven', 'jetty', 'Ömer', 'zu', '🙂'), {
		minLength: 1,
	})
	.map((words) => words.join(' '));
const sentences = phrases.flatMap(({ example, counterExample }) => [example, counterExample]);
const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 8 });

test('the words called neutral here are neutral', () => {
	for (const word of ['seagulls', 'quietly', 'yonder', 'umbrella', 'eleven', 'jetty', 'Ömer', 'zu'])
		for (const { pattern } of phrases)
			assert.deepEqual(phraseFinder(pattern.split(/[^a-z0-9*&:']+/).filter(Boolean))(word), [], pattern);
});

test('the marks lose no letter of the text', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				paragraphs.map((some) => some.join('\n')),
			),
			(advert) => {
				assert.equal(
					read(advert)
						.pieces.map(({ text }) => text)
						.join(''),
					advert,
				);
			},
		),
		{ numRuns: 2000, seed: 1 },
	);
});

test('neutral text changes nothing', () => {
	fc.assert(
		fc.property(paragraphs, neutral, fc.nat(), (some, words, at) => {
			const place = at % (some.length + 1);
			const longer = [...some.slice(0, place), words, ...some.slice(place)];
			assert.deepEqual(mix(longer.join('\n\n')), mix(some.join('\n\n')));
			const sentence = [...some.slice(0, place), `${words}.`, ...some.slice(place)];
			assert.deepEqual(mix(sentence.join(' ')), mix(some.join(' ')));
		}),
		{ numRuns: 500, seed: 2 },
	);
});

test('the order of the paragraphs does not matter to the mix', () => {
	fc.assert(
		fc.property(paragraphs, fc.infiniteStream(fc.nat()), (some, keys) => {
			const shuffled = some
				.map((text) => ({ text, key: keys.next().value as number }))
				.sort((a, b) => a.key - b.key)
				.map(({ text }) => text);
			assert.deepEqual(mix(shuffled.join('\n\n')), mix(some.join('\n\n')));
		}),
		{ numRuns: 500, seed: 3 },
	);
});

test('five different questions are asked of any text, and each question can be asked', () => {
	const asked = new Set<string>();
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				paragraphs.map((some) => some.join('\n')),
			),
			(advert) => {
				const five = questionsFor(outlineOf(advert), mix(advert)).map(({ ask }) => ask);
				assert.equal(new Set(five).size, ASKED);
				for (const ask of five) asked.add(ask);
			},
		),
		{ numRuns: 3000, seed: 5 },
	);
	for (const { when, ask } of questions) assert.ok(when === 'Any advert' || asked.has(ask), `never asked: ${ask}`);
});

test('what is missing or mixed decides what is asked', () => {
	const asks = (advert: string) => questionsFor(outlineOf(advert), mix(advert)).map(({ when }) => when);
	const product = 'Lead product discovery and product strategy. You own the roadmap.';
	assert.ok(asks(product).includes('Product, and no measure anywhere'));
	assert.ok(!asks(`${product} Success is measured by retention.`).includes('Product, and no measure anywhere'));
	assert.ok(
		asks(`${product} Write the project plan and the risk register.`).includes('Product and project, both asked for'),
	);
	assert.equal(asks('A dynamic, passionate hero.')[0], 'Nothing but adjectives');
	const analyst = 'Elicit needs. Draw process maps.';
	assert.ok(asks(`Product Manager\n${analyst}`).some((when) => when.startsWith('Analysis under')));
	assert.ok(!asks(`Analyst\n${analyst}`).some((when) => when.startsWith('Analysis under')));
});

test('the mix names every kind of work, and its points are those of the phrases', () => {
	fc.assert(
		fc.property(paragraphs, (some) => {
			const reading = read(some.join('\n\n'));
			const { points } = mixOf(phrases, reading, reading.denied);
			assert.deepEqual(Object.keys(points), [...works]);
			const counted = reading.found.filter((phrase) => !reading.denied.has(phrase));
			const total = counted.reduce((sum, phrase) => sum + phrases[phrase]!.weight, 0);
			assert.equal(
				works.reduce((sum, work) => sum + points[work], 0),
				total,
			);
		}),
		{ numRuns: 300, seed: 6 },
	);
});
