import fc from 'fast-check';
import { merge, noProgress } from './progress.ts';

/** Few records and moments, so that two samples meet often. For tests. */
const moment = fc.integer({ min: 1, max: 40 });

export const anAnswer = fc.record(
	{
		record: fc.oneof(fc.constant('questions/a'), fc.constantFrom('terms/c', 'scenarios/d', 'scenarios/d#fact-1')),
		version: fc.integer({ min: 1, max: 2 }),
		chosen: fc.array(fc.constantFrom('a', 'b', 'known'), { maxLength: 2 }),
		right: fc.boolean(),
		belief: fc.constantFrom('output-is-outcome', 'agile-means-scrum'),
		at: moment,
	},
	{ requiredKeys: ['record', 'version', 'chosen', 'right', 'at'], noNullPrototype: true },
);

const aSetting = fc.record(
	{ name: fc.constantFrom('cardsPerDay', 'other'), value: fc.integer({ min: 0, max: 3 }), at: moment },
	{ noNullPrototype: true },
);

/** What reading gives: entries in order, each once. */
export const aProgress = fc
	.record({
		erased: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
		// Often more of one record than are kept.
		answers: fc.oneof(fc.array(anAnswer), fc.array(anAnswer, { minLength: 100, maxLength: 200, size: 'max' })),
		settings: fc.array(aSetting, { maxLength: 4 }),
	})
	.map((progress) => merge(noProgress, progress));
