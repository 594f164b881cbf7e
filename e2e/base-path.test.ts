import { answering, changedFigure } from './global-setup.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { guideUrl, rootUrl } from './servers.ts';
import { expect, test } from './test.ts';

test.beforeAll(async () => {
	test.setTimeout(200_000);
	await answering(guideUrl, 180);
});

const shown = changedFigure.to.toLocaleString('en-GB');

test('below a path, links, styles and search stay below it', async ({ page }) => {
	await page.goto(guideUrl);
	await page.getByRole('link', { name: 'Understand it' }).click();
	await expect(page).toHaveURL(`${guideUrl}answer/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Aleo/);
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('product backlog');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`${guideUrl}glossary/product-backlog/`);
	await page.goto(`${guideUrl}search/?q=scrum+master`);
	await page.getByRole('list', { name: 'Results' }).getByRole('link').first().click();
	await expect(page).toHaveURL(/\/guide\/.+/);
});

test('below a path, the script of the questions comes when a reader is near them', async ({ page }) => {
	await page.goto(`${guideUrl}products-and-projects/#check-yourself`);
	const question = page.getByRole('group', { name: 'Answers to question 1', exact: true });
	await question.getByRole('button').first().click();
	await expect(question.getByRole('status')).toHaveText(/right/);
});

test('canonical addresses follow the address of the site', async ({ page }) => {
	await page.goto(`${guideUrl}answer/`);
	await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/guide/answer/');
	await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', 'https://example.org/guide/answer/');
});

test('a wrong address below the path gets the page for that', async ({ page, expectedFailures }) => {
	const wrong = `${guideUrl}glossary/product-backlgo/`;
	expectedFailures.add(wrong);
	expect((await page.goto(wrong))?.status()).toBe(404);
	await page.getByRole('link', { name: 'Product backlog' }).click();
	await expect(page).toHaveURL(`${guideUrl}glossary/product-backlog/`);
});

test('one number changed in one file changes the page, the chart, the table and the data', async ({
	page,
	request,
}) => {
	const inChart = () => page.locator(`[data-figure="${changedFigure.file.replace('.yaml', '')}"]`);
	const place = () => inChart().locator('circle').getAttribute('cx');
	await page.goto(`${rootUrl}careers/pay/`);
	const before = await place();
	await page.goto(`${guideUrl}careers/pay/`);
	await expect(inChart().getByText(`$${shown}`)).toBeVisible();
	expect(Number.parseFloat((await place())!)).toBeGreaterThan(Number.parseFloat(before!));
	await expect(page.getByRole('table', { name: 'Published pay' }).getByText(`$${shown} a year`)).toBeVisible();
	const json = (await (await request.get(`${guideUrl}data/figures.json`)).json()) as { id: string; value: number }[];
	expect(json.find(({ id }) => changedFigure.file.startsWith(id))?.value).toBe(changedFigure.to);
	expect(await (await request.get(`${guideUrl}data/figures.csv`)).text()).toContain(`,${changedFigure.to},`);
});

test('the figure stands in prose too, with its place and date', async ({ page }) => {
	const pages = ['careers/pay/', 'claims/'];
	let found = 0;
	for (const path of pages) {
		await page.goto(guideUrl + path);
		found += await page
			.getByRole('main')
			.locator('.figure')
			.filter({ hasText: `$${shown} a year` })
			.filter({ hasText: 'May 2024' })
			.count();
	}
	expect(found).toBeGreaterThan(0);
});
