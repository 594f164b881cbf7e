import { expect, test } from './test.ts';

/** Chromium writes each page of a PDF as an object of this type. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('the whole answer prints on two sides of A4, before its questions and sources', async ({ page }) => {
	await page.goto('/answer/');
	await page
		.locator('.questions, .sources, .reviewed, .colophon')
		.evaluateAll((parts) => parts.forEach((part) => part.remove()));
	expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(2);
});

test('print shows the answers to questions, and neither menu nor search', async ({ page }) => {
	await page.goto('/answer/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(/is right\./).first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'Search' })).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
});

test('a sheet on its side is as wide as its text', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 900 });
	await page.goto('/answer/');
	await page.emulateMedia({ media: 'print' });
	const { width } = (await page.getByRole('main').boundingBox())!;
	expect(width).toBeGreaterThan(1100);
});

test('an answered drill prints each reason once', async ({ page }) => {
	await page.goto('/practise/who-decides/#drill=friday-at-four');
	const drill = page.getByRole('article', { name: 'Friday at four' });
	await drill.getByRole('radio', { name: 'Grant, the founder' }).check();
	await drill.getByRole('button', { name: 'Check' }).first().click();
	const statuses = drill.getByRole('status');
	await expect(statuses.first()).toContainText('Not so:');
	await page.emulateMedia({ media: 'print' });
	// What stands behind "Answer, and why" is printed for every option, and this is said there.
	for (const status of await statuses.all()) await expect(status).toBeHidden();
});

test('a printed question bank leaves no sheet half empty', async ({ page }) => {
	await page.goto('/practise/');
	const sheets = pagesOf(await page.pdf({ format: 'A4' }));
	await page.locator('.question').evaluateAll((all) => all.forEach(({ style }) => (style.breakInside = 'avoid')));
	expect(sheets).toBeLessThan(pagesOf(await page.pdf({ format: 'A4' })));
});
