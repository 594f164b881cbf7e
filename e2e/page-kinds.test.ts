import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('a comparison of all roles shows only those chosen, and all again, without script', async ({ page }) => {
	await page.goto('/compare/');
	await page.locator('summary', { hasText: /^Decides$/ }).click();
	const decides = page.getByRole('table', { name: 'Decides: role by role' });
	const rows = decides.getByRole('rowheader');
	await expect(rows).toHaveCount(10);
	await page.getByRole('checkbox', { name: 'Product manager' }).check();
	await page.getByRole('checkbox', { name: 'Project manager' }).check();
	await expect(rows.and(page.locator(':visible'))).toHaveText(['Product manager', 'Project manager']);
	await page.getByRole('button', { name: 'All ten again' }).click();
	await expect(rows.and(page.locator(':visible'))).toHaveCount(10);
});

test('a citation opens its source on a page of any kind', async ({ page }) => {
	for (const address of [
		'/compare/',
		'/debates/ceo-of-the-product/',
		'/together/raci-and-daci/',
		'/careers/outlook/',
	]) {
		await page.goto(address);
		await page
			.getByRole('main')
			.getByRole('button', { name: /^Source \d+: / })
			.first()
			.click();
		await expect(page.getByRole('link', { name: 'What else it is used for' }), address).toBeVisible();
	}
});

test('a case asks before it tells what was done', async ({ page }) => {
	await page.goto('/together/one-product-three-chairs/');
	await page.getByRole('link', { name: /points at which to stop/ }).click();
	const points = page.getByRole('region', { name: 'Stop and decide' });
	const told = points.getByText('Mara chose the ticket.');
	await expect(told).toBeHidden();
	await points.getByRole('group').first().click();
	await expect(told).toBeVisible();
});
