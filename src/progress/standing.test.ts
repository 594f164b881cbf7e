import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anAnswer } from './arbitrary-progress.ts';
import { beliefsHeld } from './beliefs.ts';
import { type Answer, merge, noProgress } from './progress.ts';
import { belongs, inOrder, standingOf } from './standing.ts';

/** In these tests every moment is a day of its own. */
const dayOf = (at: number) => at;
const answered = (at: number, right: boolean, version = 1): Answer => ({
	record: 'questions/a',
	version,
	chosen: [right ? 'a' : 'b'],
	right,
	at,
});
const standing = (...answers: Answer[]) => standingOf(answers, 1, dayOf);

test('a wrong answer comes back the next day, right ones after 2, 4, 8 and 16', () => {
	assert.equal(standing(answered(10, false))?.due, 11);
	assert.equal(standing(answered(10, true))?.due, 12);
	assert.equal(standing(answered(10, true), answered(12, true))?.due, 16);
	assert.equal(standing(answered(10, true), answered(12, true), answered(16, true))?.due, 24);
	assert.equal(standing(answered(10, true), answered(12, true), answered(16, false))?.due, 17);
	const all = [10, 12, 16, 24, 40, 56].map((at) => answered(at, true));
	assert.equal(standing(...all)?.due, 72);
});

test('answering again before it is due does not push a question away', () => {
	assert.deepEqual(
		{ ...standing(answered(10, false), answered(10, true), answered(10, true)), last: undefined },
		{ ...standing(answered(10, false)), last: undefined },
	);
	assert.equal(standing(answered(10, false), answered(11, true))?.due, 13);
});

test('an answer to an earlier version of the question no longer counts', () => {
	assert.equal(standingOf([answered(10, true)], 2, dayOf), undefined);
	assert.equal(standing(answered(9, false, 2), answered(10, true))?.wrongBefore, false);
});

const someQuestions = fc.array(
	fc.array(anAnswer, { maxLength: 6 }).map((answers) => ({
		standing: standingOf(
			answers.toSorted((a, b) => a.at - b.at),
			1,
			dayOf,
		),
	})),
	{ maxLength: 30 },
);

test('the order loses no question, and wrong ones come before all others', () => {
	fc.assert(
		fc.property(someQuestions, fc.integer({ min: 0, max: 60 }), (questions, today) => {
			const ordered = inOrder(questions, today);
			assert.deepEqual(new Set(ordered), new Set(questions));
			assert.equal(ordered.length, questions.length);
			const wrong = ordered.map(({ standing }) => standing?.compartment === 1);
			assert.deepEqual(
				wrong,
				wrong.toSorted((a, b) => Number(b) - Number(a)),
			);
			// In each group nothing overtakes what has waited longer, and what has nothing to tell them apart stays as it was.
			const fresh = ordered.filter(({ standing }) => !standing);
			assert.deepEqual(
				fresh,
				questions.filter(({ standing }) => !standing),
			);
			assert.deepEqual(inOrder(ordered, today), ordered);
		}),
	);
});

test('every question is either new or comes due within the longest gap', () => {
	fc.assert(
		fc.property(someQuestions, (questions) => {
			for (const { standing } of questions) {
				assert.ok(belongs(standing, 'all', 0));
				if (standing) assert.ok(belongs(standing, 'due', standing.last.at + 16));
				else assert.ok(belongs(standing, 'new', 0));
				assert.equal(belongs(standing, 'wrong', 0), standing?.wrongBefore ?? false);
			}
		}),
	);
});

test('a belief is held until its question is answered right, and the commonest comes first', () => {
	const wrong = (record: string, belief: string, at: number): Answer => ({
		...answered(at, false),
		record,
		belief,
	});
	const answers = [
		wrong('questions/a', 'agile-means-scrum', 1),
		wrong('questions/b', 'output-is-outcome', 1),
		wrong('questions/c', 'output-is-outcome', 2),
	];
	const progress = merge(noProgress, { ...noProgress, answers });
	const versions = new Map(['questions/a', 'questions/b', 'questions/c'].map((record) => [record, 1]));
	assert.deepEqual(
		[...beliefsHeld(progress, versions)],
		[
			['output-is-outcome', 2],
			['agile-means-scrum', 1],
		],
	);
	const better = merge(progress, { ...noProgress, answers: [answered(3, true)] });
	assert.deepEqual([...beliefsHeld(better, versions).keys()], ['output-is-outcome']);
	// A question that was rewritten since, or is gone, says nothing of what the reader believes now.
	assert.deepEqual([...beliefsHeld(progress, new Map([['questions/a', 2]]))], []);
});
