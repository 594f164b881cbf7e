import { sitemap } from './addresses.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

const SHARES = 2;

for (let share = 0; share < SHARES; share++)
	test(`every page reads and leads on without script (${share + 1} of ${SHARES})`, async ({ page }) => {
		test.setTimeout(120_000);
		for (const address of (await sitemap()).filter((_, index) => index % SHARES === share)) {
			await page.goto(address, { waitUntil: 'domcontentloaded' });
			// All in one go: to look for each by its role on every page takes three times as long.
			const seen = await page.evaluate(() => {
				const main = document.querySelector('main')!;
				const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
				return {
					headings: [...document.querySelectorAll('h1')].filter(visible).length,
					links: [...main.querySelectorAll('a[href]')].filter(visible).length,
					words: main.innerText.split(/\s+/).length,
				};
			});
			expect(seen.headings, `${address} headings of the first level`).toBe(1);
			expect(seen.links, `${address} is a dead end`).toBeGreaterThan(0);
			expect(seen.words, `${address} says nothing`).toBeGreaterThan(40);
		}
	});

test('the menu opens and leads on', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto('/answer/');
	await page.getByRole('button', { name: 'Menu' }).click();
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Life cycles' }).click();
	await expect(page).toHaveURL('/products-and-projects/life-cycles/');
});

test('a glossary word opens its definition on a tap, and on hover and focus', async ({ page }) => {
	await page.goto('/answer/');
	const word = page.locator('.term').first();
	const definition = word.getByRole('link', { name: 'More' });
	await expect(definition).toBeHidden();
	await word.getByRole('button').hover();
	await expect(definition).toBeVisible();
	await page.mouse.move(0, 0);
	await expect(definition).toBeHidden();
	await word.getByRole('button').focus();
	await expect(definition).toBeVisible();
	await word.getByRole('button').click();
	await expect(word.locator('[popover]:popover-open')).toHaveCount(1);
});

test('a citation opens its source in place', async ({ page }) => {
	await page.goto('/answer/');
	await page
		.getByRole('main')
		.getByRole('button', { name: /^Source 1: / })
		.first()
		.click();
	await expect(page.getByRole('link', { name: 'What else it is used for' })).toBeVisible();
});

test('a question tells its answer, with the reason for each option', async ({ page }) => {
	await page.goto('/answer/');
	const check = page.getByRole('region', { name: 'Check yourself' });
	await check.getByText('Answer, and why').first().click();
	await expect(check.getByText(/is right\./).first()).toBeVisible();
});

test('the search button leads to a list of everything there is to find', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
	await expect(page).toHaveURL('/search/');
	const main = page.getByRole('main');
	await main.getByText('P', { exact: true }).click();
	await main.getByRole('link', { name: 'Product backlog', exact: true }).click();
	await expect(page).toHaveURL('/glossary/product-backlog/');
});
