// cspell:ignore fulfill ownr resu مدير المشروع
import { SearchDialog } from './pages/search-dialog.ts';
import { expect, test } from './test.ts';

/** Search when something is slow, missing or in the way. */

/** Holds back what answers to a pattern until it is let go. */
async function holdBack(page: import('@playwright/test').Page, pattern: string) {
	let letGo = () => {};
	const free = new Promise<void>((go) => (letGo = go));
	await page.route(pattern, async (route) => {
		await free;
		await route.continue();
	});
	return () => letGo();
}

test('Enter pressed before the answer waits for it, and opens no hit of an older question', async ({ page }) => {
	const letGo = await holdBack(page, '**/search/index.json');
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.field.fill('gantt chart');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/answer/');
	letGo();
	await expect(page).toHaveURL('/glossary/gantt-chart/');
});

test('a reader is told that search is still on its way', async ({ page }) => {
	const letGo = await holdBack(page, '**/search/index.json');
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.field.fill('gantt chart');
	await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Search is being loaded …');
	letGo();
	await expect(search.results.first()).toContainText('Gantt chart');
	await expect(page.getByRole('dialog').getByRole('status')).toContainText('results for “gantt chart”');
});

test('the focus is never lost with the button that was pressed', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('scrum master');
	const terms = page.getByRole('dialog').getByRole('button', { name: /^Terms \d+$/ });
	await terms.focus();
	await page.keyboard.press('Enter');
	await expect(terms).toBeFocused();
	await expect(terms).toHaveAttribute('aria-pressed', 'true');
	await search.field.fill('prodct ownr');
	await page.getByRole('button', { name: 'Search for “prodct ownr” instead' }).press('Enter');
	await expect(search.field).toBeFocused();
});

test('Enter leads to all results where the guide has no answer', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('jira tutorial');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/search/?q=jira+tutorial');
	await expect(page.getByRole('main')).toContainText('This guide is about the work, and teaches no program.');
});

test('keys that belong to a word being composed do nothing else', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('scrum');
	for (const key of ['Enter', 'ArrowDown', 'Escape'])
		await search.field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
	await expect(page).toHaveURL('/answer/');
	await expect(search.field).toHaveValue('scrum');
	await expect(search.field).not.toHaveAttribute('aria-activedescendant');
});

test('Ctrl+K opens with Caps Lock on', async ({ page }) => {
	await page.goto('/answer/');
	await page.evaluate(() =>
		document.body.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'K', ctrlKey: true, bubbles: true, cancelable: true }),
		),
	);
	await expect(new SearchDialog(page).field).toBeFocused();
});

test('what is typed before the dialog has come is not lost', async ({ page }) => {
	const letGo = await holdBack(page, '**/_astro/search-dialog*.js');
	await page.goto('/answer/');
	await page.keyboard.press('/');
	await page.keyboard.type('scrum m');
	letGo();
	await expect(new SearchDialog(page).field).toHaveValue('scrum m');
});

test.describe('when files are missing', () => {
	/** A host that answers with nothing: no test of ours may see a failed request otherwise. */
	const missing = (page: import('@playwright/test').Page, pattern: string) =>
		page.route(pattern, (route) => route.fulfill({ status: 200, contentType: 'text/plain', body: 'not this' }));

	test('without the index a reader is told so, and can go on typing until it is there', async ({ page }) => {
		await missing(page, '**/search/index.json');
		await page.goto('/answer/');
		const search = new SearchDialog(page);
		await search.openByKey();
		await search.field.fill('scrum');
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('status')).toContainText('Search could not be loaded');
		await expect(dialog).not.toContainText('Nothing in the guide');
		await page.unroute('**/search/index.json');
		await search.field.pressSequentially(' master');
		await expect(search.results.first()).toContainText('Scrum Master');
	});

	test('without descriptions there are titles', async ({ page }) => {
		await missing(page, '**/search/notes-*.json');
		await page.goto('/search/?q=gantt+chart');
		await expect(page.locator('[data-search-state="done"]')).toBeVisible();
		await expect(page.getByRole('main')).toContainText('The descriptions could not be loaded');
		await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toHaveText('Gantt chart');
	});

	test('without the full text the records are searched', async ({ page }) => {
		await page.route('**/pagefind/pagefind.js', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: 'export {};' }),
		);
		await page.goto('/search/?q=gantt+chart');
		await expect(page.locator('[data-search-state="done"]')).toBeVisible();
		await expect(page.getByRole('main')).toContainText('The full text could not be loaded');
		await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toHaveText('Gantt chart');
	});
});

test('what stands in no title is found in the text of the pages, and nothing is refused before that', async ({
	page,
}) => {
	const letGo = await holdBack(page, '**/pagefind/pagefind.js');
	await page.goto('/search/?q=ingrid+solheim');
	const main = page.getByRole('main');
	await expect(main).toContainText('Looking in the text of the pages');
	await expect(main).not.toContainText('This guide has nothing on that.');
	letGo();
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	await expect(main).toContainText('These pages say it in their text.');
	await expect(main).not.toContainText('Nothing in the guide');
	const first = page.getByRole('list', { name: 'Results' }).locator(':scope > li').first();
	await expect(first.locator('mark').first()).toHaveText(/ingrid|solheim/i);
});

test('words that stand nowhere together are refused', async ({ page }) => {
	await page.goto('/search/?q=weather+in+london+tomorrow');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('This guide has nothing on that.');
});

test('without the full text nothing is said of what only the texts may have', async ({ page }) => {
	await page.route('**/pagefind/pagefind.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: 'export {};' }),
	);
	await page.goto('/search/?q=ingrid+solheim');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const main = page.getByRole('main');
	await expect(main).toContainText('No title of this guide has that.');
	await expect(main).toContainText('The full text could not be loaded');
	await expect(main).not.toContainText('This guide has nothing on that.');
});

test('an answer is printed without the list of everything', async ({ page }) => {
	await page.goto('/search/?q=raci');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const everything = page.getByRole('heading', { name: 'Everything, from A to Z' });
	await expect(everything).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(everything).toBeHidden();
	await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
});

test('no page carries the styles of a search that nobody has asked for', async ({ page }) => {
	await page.goto('/answer/');
	const rules = await page.evaluate(() =>
		[...document.styleSheets]
			.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
			.filter((rule) => /search-dialog|search-page/.test(rule)),
	);
	expect(rules).toEqual([]);
});

test('hostile words break nothing and are never markup', async ({ page }) => {
	test.slow();
	let alerted = 0;
	page.on('dialog', (dialog) => {
		alerted++;
		void dialog.dismiss();
	});
	const hostile = [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'<svg/onload=alert(1)>',
		'((((((((((a+)+)+)+)+)+)+)+)+)+$',
		'^(.*)*$[[[',
		'\\',
		'__proto__ constructor toString',
		'\u202eresu\u202c مدير المشروع',
		'產品經理 👩‍💻🏳️‍🌈',
		'e\u0301'.repeat(500),
		'Z\u0338\u0322\u031ba\u0335l\u0337g\u0334o',
		'\ud800 lonely',
		'a'.repeat(10_000),
		'pm vs '.repeat(2_000),
		'&lt;b&gt; %00 %E0%A4%A',
		'${alert(1)} {{7*7}} javascript:alert(1)',
	];
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	for (const words of hostile) {
		await search.field.fill(words);
		await expect(page.getByRole('dialog').locator('.count-line')).not.toHaveText('');
		expect(await page.getByRole('dialog').locator('img, script, svg, iframe').count()).toBe(0);
	}
	for (const words of hostile.filter((words) => words.length < 2_000 && !words.includes('\ud800'))) {
		await page.goto(`/search/?q=${encodeURIComponent(words)}&kind=${encodeURIComponent('"><b>')}`);
		await expect(page.locator('[data-search-state="done"]')).toBeVisible();
		expect(await page.locator('wp-search').locator('img, script, svg, iframe').count()).toBe(0);
	}
	expect(alerted).toBe(0);
});

test('a short list and a long one are counted in right words', async ({ page }) => {
	await page.goto('/search/?q=product');
	await expect(page.getByRole('status')).toContainText(/^The first \d+ results for “product”; there are more/);
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('product');
	await expect(page.getByRole('dialog').getByRole('status')).toContainText(/^First 8 of more than \d+ results for/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('everything there is to find stands below its letter', async ({ page }) => {
		await page.goto('/search/');
		await page.locator('summary').filter({ hasText: /^\s*G/ }).first().click();
		await page.getByRole('link', { name: 'Gantt chart' }).first().click();
		await expect(page).toHaveURL('/glossary/gantt-chart/');
	});
});

test('of Pagefind’s files only those are there that search asks for', async ({ request }) => {
	for (const file of ['pagefind-ui.js', 'pagefind-modular-ui.js', 'pagefind-highlight.js', 'wasm.unknown.pagefind'])
		expect((await request.get(`/pagefind/${file}`)).status(), file).toBe(404);
	expect((await request.get('/pagefind/pagefind.js')).status()).toBe(200);
});
