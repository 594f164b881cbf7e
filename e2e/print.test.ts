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
