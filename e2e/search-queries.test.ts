// The queries are judged by the yardstick that the unit tests use: it measures what readers get and is no part of it.
// eslint-disable-next-line no-restricted-imports
import { readQueries, scoreOf, tableOf, type Outcome, type QueryClass } from '../src/search/query-set.ts';
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

test('all judged queries, in the browser, by the page that readers use', async ({ page }) => {
	test.setTimeout(240_000);
	await page.goto('/search/');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const outcomes: Outcome[] = [];
	for (const query of readQueries()) {
		const found = await page.evaluate(async (words) => {
			const element = document.querySelector('wp-search')!;
			const input = element.querySelector('input')!;
			input.value = words;
			element.querySelector('form')!.requestSubmit();
			await new Promise<void>((done) => {
				const look = () => (element.getAttribute('data-search-state') === 'done' ? done() : setTimeout(look, 4));
				look();
			});
			const results = [...element.querySelectorAll('ol[aria-label="Results"] > li')];
			return {
				hrefs: results.map((item) => item.querySelector('a')!.getAttribute('href')!),
				refused: /^This guide /.test(element.querySelector('.notice strong')?.textContent ?? ''),
				card: element.querySelector('.card') !== null,
			};
		}, query.q);
		outcomes.push({ query, ...found });
	}
	console.log(`\n${tableOf(outcomes)}\n`);
	const asked = outcomes.filter(({ query }) => query.class !== 'none');
	const held = scoreOf(asked.filter(({ query }) => query.half === 'held'));
	for (const [name, share] of Object.entries(least))
		expect.soft(scoreOf(asked.filter(({ query }) => query.class === name)).first, name).toBeGreaterThanOrEqual(share);
	expect.soft(scoreOf(asked).firstThree, 'among the first three').toBeGreaterThanOrEqual(0.98);
	expect.soft(scoreOf(asked).reciprocal, 'mean reciprocal rank').toBeGreaterThanOrEqual(0.95);
	expect.soft(held.first, 'held back, first').toBeGreaterThanOrEqual(0.85);
	expect.soft(held.firstThree, 'held back, among the first three').toBeGreaterThanOrEqual(0.95);
	const words = (some: readonly Outcome[]) => some.map(({ query }) => query.q);
	expect(words(asked.filter(({ hrefs }) => hrefs.length === 0)), 'empty lists').toEqual([]);
	expect(words(asked.filter(({ refused }) => refused)), 'refused although there is an answer').toEqual([]);
	const none = outcomes.filter(({ query }) => query.class === 'none');
	expect(words(none.filter(({ refused }) => !refused)), 'not refused').toEqual([]);
	expect(words(none.filter(({ card }) => card)), 'wrong cards').toEqual([]);
});
