// The queries are judged by the yardstick that the unit tests use: it measures what readers get and is no part of it.
// eslint-disable-next-line no-restricted-imports
import { readQueries, scoreOf, tableOf, type Outcome, type QueryClass } from '../src/search/query-set.ts';
import { servedAnswers } from './served-answers.ts';
import { expect, test } from './test.ts';

/** How often the first result must be right. */
const least: Partial<Record<QueryClass, number>> = {
	exact: 0.98,
	heading: 0.95,
	typo: 0.95,
	acronym: 0.95,
	versus: 0.95,
	natural: 0.9,
};

test('all judged queries, in the browser, by the page that readers use', async ({ page, baseURL }) => {
	test.setTimeout(240_000);
	const answers = await servedAnswers(page, baseURL!);
	const outcomes = readQueries().map((query, at): Outcome => ({ query, ...answers[at]! }));
	console.log(`\n${tableOf(outcomes)}\n`);
	const answerable = outcomes.filter(({ query }) => query.class !== 'none');
	const held = scoreOf(answerable.filter(({ query }) => query.half === 'held'));
	for (const [name, share] of Object.entries(least))
		expect
			.soft(scoreOf(answerable.filter(({ query }) => query.class === name)).first, name)
			.toBeGreaterThanOrEqual(share);
	expect.soft(scoreOf(answerable).firstThree, 'among the first three').toBeGreaterThanOrEqual(0.98);
	expect.soft(scoreOf(answerable).reciprocal, 'mean reciprocal rank').toBeGreaterThanOrEqual(0.95);
	expect.soft(held.first, 'held back, first').toBeGreaterThanOrEqual(0.85);
	expect.soft(held.firstThree, 'held back, among the first three').toBeGreaterThanOrEqual(0.95);
	const words = (some: readonly Outcome[]) => some.map(({ query }) => query.q);
	expect(words(answerable.filter(({ hrefs }) => hrefs.length === 0)), 'empty lists').toEqual([]);
	expect(words(answerable.filter(({ refused }) => refused)), 'refused although there is an answer').toEqual([]);
	const none = outcomes.filter(({ query }) => query.class === 'none');
	expect(words(none.filter(({ refused }) => !refused)), 'not refused').toEqual([]);
	expect(words(none.filter(({ card }) => card)), 'wrong cards').toEqual([]);
});
