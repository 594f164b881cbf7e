// cspell:ignore ownr
import { SearchDialog } from './pages/search-dialog.ts';
import { expect, test } from './test.ts';

test('opens by "/" and by Ctrl+K, finds, and leads to the page', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey('/');
	await page.keyboard.press('Escape');
	await expect(search.field).toBeHidden();
	await search.openByKey('Control+k');
	await search.ask('product backlog');
	await expect(search.results.first()).toContainText('Product backlog');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/glossary/product-backlog/');
});

test('is walked through with the arrows, which go round', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('scrum');
	await page.keyboard.press('ArrowDown');
	await expect(search.results.first()).toHaveAttribute('aria-selected', 'true');
	await expect(search.field).toHaveAttribute('aria-activedescendant', 'search-option-0');
	await page.keyboard.press('ArrowUp');
	await expect(search.results.last()).toHaveAttribute('aria-selected', 'true');
	await expect(search.field).toBeFocused();
});

test('Escape clears first, then closes, and the focus returns', async ({ page }) => {
	await page.goto('/answer/');
	const opener = page.getByRole('banner').getByRole('link', { name: 'Search' });
	await opener.focus();
	await page.keyboard.press('Enter');
	const search = new SearchDialog(page);
	await search.ask('scrum');
	await page.keyboard.press('Escape');
	await expect(search.field).toHaveValue('');
	await page.keyboard.press('Escape');
	await expect(search.field).toBeHidden();
	await expect(opener).toBeFocused();
});

test('a slash typed into a field stays a slash', async ({ page }) => {
	await page.goto('/');
	const field = page.getByRole('searchbox', { name: 'What do you want to know?' });
	await field.pressSequentially('a/b');
	await expect(field).toHaveValue('a/b');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('the search page answers its address with an ordered list, best first', async ({ page }) => {
	await page.goto('/search/?q=critical+path');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const first = page.getByRole('list', { name: 'Results' }).getByRole('listitem').first();
	await expect(first.getByRole('link').first()).toHaveText('Critical path (CPM)');
	await first.getByRole('link').first().click();
	await expect(page).toHaveURL('/glossary/critical-path/');
});

test('the field on the home page leads to the same answers', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('searchbox', { name: 'What do you want to know?' }).fill('earned value');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/search/?q=earned+value');
	await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toContainText('Earned value');
});

test('says so when it finds nothing', async ({ page }) => {
	await page.goto('/search/?q=zzzyxq');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	await expect(page.getByRole('status')).toContainText('Nothing in the guide');
	const main = page.getByRole('main');
	await expect(main).toContainText('This guide has nothing on that.');
	await expect(main.getByRole('link', { name: 'glossary', exact: true })).toBeVisible();
	// The nearest two pages, and no card.
	await expect(page.getByRole('list', { name: 'Results' }).locator(':scope > li')).toHaveCount(2);
	await expect(page.locator('.card')).toHaveCount(0);
});

test('what is asked is never read as markup', async ({ page }) => {
	let alerted = false;
	page.on('dialog', (dialog) => {
		alerted = true;
		void dialog.dismiss();
	});
	await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> scrum')}`);
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	await expect(page.getByRole('main').locator('img')).toHaveCount(0);
	expect(alerted).toBe(false);
});

test('shows what it took for a slip, with a way back', async ({ page }) => {
	await page.goto('/search/?q=prodct+ownr');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const main = page.getByRole('main');
	await expect(main).toContainText('Showing results for product owner');
	await expect(page.getByRole('status')).toContainText('results for “product owner” in place of “prodct ownr”');
	await main.getByRole('button', { name: 'Search for “prodct ownr” instead' }).click();
	await expect(main).toContainText('does not have “prodct”, “ownr”');
	await expect(main).not.toContainText('Showing results for');
});

test('answers a short form of several meanings with a choice', async ({ page }) => {
	await page.goto('/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('PM');
	const card = page.getByRole('region', { name: 'One short form, several meanings' });
	await expect(card.getByRole('link')).toHaveText(['Product manager', 'Project manager', 'Programme manager']);
});

test('sets two roles side by side', async ({ page }) => {
	await page.goto('/search/?q=po+vs+pm');
	const card = page.getByRole('region', { name: 'Side by side' });
	await expect(card.getByRole('link').first()).toHaveText('Product owner');
	await card.getByRole('link', { name: 'Product manager', exact: true }).click();
	await expect(page).toHaveURL('/roles/product-manager/');
});

test('tells pay with its place and date', async ({ page }) => {
	await page.goto('/search/?q=how+much+does+a+project+manager+earn');
	await expect(page.getByRole('region', { name: 'Pay, with place and date' })).toContainText(
		/United Kingdom, April 20\d\d/,
	);
});

test('is narrowed by kind, and the address says so', async ({ page }) => {
	await page.goto('/search/?q=scrum+master');
	const filters = page.getByRole('group', { name: 'Kinds of result' });
	await filters.getByRole('button', { name: /^Terms \d+$/ }).click();
	await expect(page).toHaveURL('/search/?q=scrum+master&kind=term');
	await expect(filters.getByRole('button', { name: /^Terms/ })).toHaveAttribute('aria-pressed', 'true');
	const kinds = page.getByRole('list', { name: 'Results' }).locator('.kind');
	expect(new Set(await kinds.allTextContents())).toEqual(new Set(['Term']));
	await page.reload();
	await expect(
		page.getByRole('group', { name: 'Kinds of result' }).getByRole('button', { name: /^Terms/ }),
	).toHaveAttribute('aria-pressed', 'true');
});

test('no result names more than three places, and none is a "Section titled"', async ({ page }) => {
	await page.goto('/search/?q=product+manager');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const results = page.getByRole('list', { name: 'Results' });
	await expect(results).not.toContainText('Section titled');
	for (const item of await results.locator(':scope > li').all())
		expect(await item.locator('.places a').count()).toBeLessThanOrEqual(3);
});

test('speaks only after typing has stopped', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('scrum');
	const spoken = page.getByRole('dialog').getByRole('status');
	const said = await spoken.textContent();
	await search.field.pressSequentially(' mas', { delay: 30 });
	await expect(search.results.first()).toContainText('Scrum Master');
	expect(await spoken.textContent()).toBe(said);
	await expect(spoken).toContainText('scrum mas');
});

test('Ctrl+Enter opens the chosen result in a new tab', async ({ page, context }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('gantt chart');
	const opened = context.waitForEvent('page');
	await page.keyboard.press('Control+Enter');
	await expect(await opened).toHaveURL('/glossary/gantt-chart/');
	await expect(search.field).toBeVisible();
});

test('keeps recent searches on the device until they are erased', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('gantt chart');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/glossary/gantt-chart/');
	await search.openByKey();
	const recent = page.getByRole('list', { name: 'Searched for lately' });
	await expect(recent.getByRole('button')).toHaveText(['gantt chart']);
	await recent.getByRole('button').click();
	await expect(search.results.first()).toContainText('Gantt chart');
	await search.field.fill('');
	await page.getByRole('button', { name: 'Erase these' }).click();
	await expect(recent).toBeHidden();
	expect(await page.evaluate(() => localStorage.getItem('which-pm:search'))).toBe(null);
});

test('the single key can be switched off, and stays off', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await page.getByRole('checkbox', { name: 'The / key opens this' }).uncheck();
	await page.keyboard.press('Escape');
	await page.goto('/roles/');
	await page.keyboard.press('/');
	await expect(search.field).toBeHidden();
	await search.openByKey('Control+k');
});

test('a browser can take the guide for a search engine', async ({ page, request }) => {
	await page.goto('/');
	const description = await page.locator('link[rel="search"]').getAttribute('href');
	const answer = await request.get(description!);
	expect(await answer.text()).toContain('/search/?q={searchTerms}');
});

test('fits 360 pixels, with a keyboard on the screen too', async ({ page }) => {
	for (const height of [640, 330]) {
		await page.setViewportSize({ width: 360, height });
		await page.goto('/answer/');
		const search = new SearchDialog(page);
		await search.openByKey();
		await search.ask('product owner');
		await expect(search.field).toBeInViewport();
		// The list is written anew when passages arrive.
		await expect(async () => {
			await search.results.first().scrollIntoViewIfNeeded({ timeout: 500 });
			await expect(search.results.first()).toBeInViewport({ timeout: 500 });
		}).toPass();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	}
});

test('nothing is fetched for search before a reader shows that they want it', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/answer/');
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((path) => /search|pagefind/.test(path))).toEqual([]);
	await page.getByRole('banner').getByRole('link', { name: 'Search' }).hover();
	await expect.poll(() => fetched).toContain('/search/index.json');
});

test('every place that search can lead to is there', async ({ page, request }) => {
	test.slow();
	const index = (await (await request.get('/search/index.json')).json()) as { hrefs: string };
	expect(index.hrefs.split('\n').length).toBeGreaterThan(300);
	// The A-Z is made of the same documents, and the build has followed its links; headings are checked here.
	await page.goto('/search/');
	const anchors = new Map<string, string[]>();
	for (const query of [
		'product',
		'project',
		'week',
		'pay',
		'monday',
		'hard part',
		'newcomers',
		'scrum',
		'work',
		'varies',
	]) {
		await page.goto(`/search/?q=${query}`);
		await expect(page.locator('[data-search-state="done"]')).toBeVisible();
		const links = page.getByRole('list', { name: 'Results' }).getByRole('link');
		for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
			const [path = '', anchor] = href.split('#');
			if (anchor) anchors.set(path, [...(anchors.get(path) ?? []), anchor]);
		}
	}
	for (const [path, wanted] of anchors) {
		const html = await (await request.get(path)).text();
		for (const anchor of wanted) expect(html, `${path}#${anchor}`).toContain(`id="${anchor}"`);
	}
});
