import AxeBuilder from '@axe-core/playwright';
import { sitemap } from './addresses.ts';
import { expect, test } from './test.ts';

const SHARES = 6;

for (let share = 0; share < SHARES; share++)
	test(`axe finds nothing on any page, light or dark (${share + 1} of ${SHARES})`, async ({ page }) => {
		test.setTimeout(240_000);
		for (const address of (await sitemap()).filter((_, index) => index % SHARES === share)) {
			await page.emulateMedia({ colorScheme: 'light' });
			await page.goto(address);
			const light = await new AxeBuilder({ page }).analyze();
			expect(light.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${address}, light`).toEqual([]);
			// Only colours change with the theme.
			await page.emulateMedia({ colorScheme: 'dark' });
			const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
			expect(dark.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${address}, dark`).toEqual([]);
		}
	});

test('axe finds nothing in the search dialog, the menu and an open definition', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto('/answer/');
	await page.getByRole('button', { name: 'Menu' }).click();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.keyboard.press('Escape');
	await page.locator('.term').first().getByRole('button').click();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	await page.getByRole('combobox', { name: 'Search' }).fill('product owner');
	await expect(page.getByRole('option').first()).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
