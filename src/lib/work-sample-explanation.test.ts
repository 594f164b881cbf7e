import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import {
	explain,
	marginInWords,
	readAnswers,
	resultName,
	sameResult,
	writeAnswers,
} from './work-sample-explanation.ts';
import { columns, resultOf, sumsOf, type Weights } from './work-sample-result.ts';

const sheet: Weights[][] = readEntries(join(import.meta.dirname, '../..'))
	.entries.filter((entry): entry is Entry<'work-samples'> => entry.collection === 'work-samples')
	.sort((a, b) => a.data.order - b.data.order)
	.map(({ data }) => data.options.map(({ weights }) => weights));
const choicesOf = (letters: string) => readAnswers(letters, sheet.length) as number[];
const filled = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 });

test('the sheet that is worked out on /decide/how-it-works/ is explained as it is there', () => {
	const explanation = explain(sheet, choicesOf('aabbcdacabbb'));
	assert.equal(resultName(explanation.result), 'either: project or product');
	assert.equal(
		marginInWords(explanation),
		'Project has 18, which is 4 above the least that counts. It leads product, the next, by 4. To be named alone it would need to lead by 5.',
	);
	assert.equal(explanation.fewest, 1);
	assert.deepEqual(explanation.flips.find(({ situation, choice }) => situation === 7 && choice === 0)?.result, {
		kind: 'job',
		column: 'project',
	});
	// A choice for the owner, and no other, speaks against both that are named.
	assert.deepEqual(
		explanation.against.map(({ situation }) => situation + 1),
		[9],
	);
});

test('of 100,000 blind sheets the answers always add up to the sums, and the sums to the result', () => {
	const results = new Map<string, number>();
	const SHEETS = 100_000;
	const random = fc.sample(fc.infiniteStream(fc.nat(3)), { numRuns: 1, seed: 20261122 })[0]!;
	for (let count = 0; count < SHEETS; count++) {
		const choices = sheet.map(() => random.next().value as number);
		const explanation = explain(sheet, choices);
		assert.equal(explanation.answers.length, sheet.length);
		assert.deepEqual(sumsOf(explanation.answers.map(({ weights }) => weights)), explanation.sums);
		assert.deepEqual(explanation.result, resultOf(explanation.sums));
		const name = resultName(explanation.result).split(':')[0]!;
		results.set(name, (results.get(name) ?? 0) + 1);
	}
	assert.deepEqual([...results.keys()].sort(), ['either', 'neither', 'owner', 'product', 'project']);
	for (const [name, count] of results) assert.ok(count <= SHEETS * 0.6, `${name}: ${count}`);
});

test('whatever is marked, the explanation is true of the sheet', () => {
	fc.assert(
		fc.property(filled, (choices) => {
			const { result, sums, margin, flips, fewest, against } = explain(sheet, choices);
			assert.equal(sums[margin.highest], Math.max(...columns.map((column) => sums[column])));
			assert.equal(margin.lead, sums[margin.highest] - sums[margin.next]);
			assert.equal(fewest === 1, flips.length > 0);
			for (const flip of flips) {
				const changed = choices.map((choice, situation) => (situation === flip.situation ? flip.choice : choice));
				const then = resultOf(sumsOf(changed.map((choice, situation) => sheet[situation]![choice]!)));
				assert.deepEqual(then, flip.result);
				assert.ok(!sameResult(then, result));
			}
			for (const { weights } of against)
				if (result.kind === 'job')
					assert.ok(columns.some((column) => column !== result.column && weights[column] > weights[result.column]));
		}),
		{ numRuns: 2000, seed: 7 },
	);
});

test('when no single answer changes the result, none of all single changes does, and the count is the smallest', () => {
	const firm = explain(
		sheet,
		sheet.map((options) => options.findIndex(({ project }) => project === 3)),
	);
	assert.deepEqual([firm.result, firm.flips, firm.against], [{ kind: 'job', column: 'project' }, [], []]);
	assert.equal(firm.fewest, 4);
	fc.assert(
		fc.property(filled, fc.nat(11), fc.nat(3), fc.nat(11), fc.nat(3), (choices, one, choice, other, otherChoice) => {
			const { fewest, result } = explain(sheet, choices);
			const changed = [...choices];
			changed[one] = choice;
			changed[other] = otherChoice;
			const changes = changed.filter((choice, situation) => choice !== choices[situation]).length;
			const then = resultOf(sumsOf(changed.map((choice, situation) => sheet[situation]![choice]!)));
			if (changes < fewest) assert.ok(sameResult(then, result));
		}),
		{ numRuns: 1000, seed: 8 },
	);
});

test('the order of the options changes nothing that is explained', () => {
	fc.assert(
		fc.property(filled, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (choices, order) => {
			const swapped = sheet.map((options) => order.map((at) => options[at]!));
			const before = explain(sheet, choices);
			const after = explain(
				swapped,
				choices.map((choice) => order.indexOf(choice)),
			);
			assert.deepEqual(after.sums, before.sums);
			assert.deepEqual(after.result, before.result);
			assert.equal(after.fewest, before.fewest);
			assert.equal(after.flips.length, before.flips.length);
			assert.deepEqual(
				after.against.map(({ situation }) => situation),
				before.against.map(({ situation }) => situation),
			);
		}),
		{ numRuns: 2000, seed: 9 },
	);
});

test('answers go into a link and come back; garbage is no answer', () => {
	fc.assert(
		fc.property(fc.array(fc.option(fc.nat(3), { nil: undefined }), { minLength: 12, maxLength: 12 }), (choices) => {
			assert.deepEqual(readAnswers(writeAnswers(choices), 12), choices);
		}),
	);
	fc.assert(
		fc.property(fc.option(fc.string({ unit: 'binary' })), (text) => {
			const choices = readAnswers(text, 12);
			assert.equal(choices.length, 12);
			assert.ok(choices.every((choice) => choice === undefined || (choice >= 0 && choice < 4)));
		}),
		{ numRuns: 2000 },
	);
});
