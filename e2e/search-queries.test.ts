// The queries are judged by the yardstick that the unit tests use: it measures what readers get and is no part of it.
// eslint-disable-next-line no-restricted-imports
import { readQueries, scoreOf, tableOf, type Outcome, type QueryClass } from '../src/search/query-set.ts';
import { expect, test } from './test.ts';

/** How often the first result must be right, in the half that may be tuned on. */
const least: Partial<Record<QueryClass, number>> = {
	exact: 0.98,
	heading: 0.95,
	typo: 0.95,
	acronym: 0.95,
	versus: 0.95,
	// 0.90 is the aim and is not reached: questions in words that no record has. It must not get worse.
	natural: 0.88,
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
	const half = (name: string) => outcomes.filter(({ query }) => query.half === name);
	for (const [name, share] of Object.entries(least))
		expect
			.soft(scoreOf(half('tuned').filter(({ query }) => query.class === name)).first, name)
			.toBeGreaterThanOrEqual(share);
	expect.soft(scoreOf(half('held')).first, 'held back, first').toBeGreaterThanOrEqual(0.85);
	// 0.95 is the aim and is not reached either, for the same reason.
	expect.soft(scoreOf(half('held')).firstThree, 'held back, first three').toBeGreaterThanOrEqual(0.92);
	expect.soft(scoreOf(half('tuned')).reciprocal, 'mean reciprocal rank').toBeGreaterThanOrEqual(0.95);
	const asked = outcomes.filter(({ query }) => query.class !== 'none');
	expect(asked.filter(({ hrefs }) => hrefs.length === 0).map(({ query }) => query.q)).toEqual([]);
	const none = outcomes.filter(({ query }) => query.class === 'none');
	expect(none.filter(({ card }) => card).map(({ query }) => query.q)).toEqual([]);
});
