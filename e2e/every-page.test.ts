import { promised, sitemap } from './addresses.ts';
import { expect, test } from './test.ts';

test('every promised address is in the sitemap', async () => {
	const all = await sitemap();
	expect(promised.filter((address) => !all.includes(address))).toEqual([]);
});

// Pages by the hundred: shared out over a fixed number of tests, each naming the page that failed it.
const SHARES = 6;

for (let share = 0; share < SHARES; share++)
	test(`every page opens, says what it is and fits a phone (${share + 1} of ${SHARES})`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width: 360, height: 780 });
		const titles = new Map<string, string>();
		for (const address of (await sitemap()).filter((_, index) => index % SHARES === share)) {
			const response = await page.goto(address);
			expect(response?.status(), address).toBe(200);
			await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
			const head = await page.evaluate(() => ({
				title: document.title,
				description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
				canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
				overflow: document.documentElement.scrollWidth - innerWidth,
			}));
			expect(head.title.length, `${address} title`).toBeGreaterThan(5);
			expect(titles.get(head.title), `${address} shares its title`).toBeUndefined();
			titles.set(head.title, address);
			expect(head.description.length, `${address} description`).toBeGreaterThan(20);
			expect(new URL(head.canonical).pathname, `${address} canonical`).toBe(address);
			expect(head.overflow, `${address} is wider than a phone`).toBeLessThanOrEqual(0);
		}
	});

test('an address that leads nowhere gets the page for that, with its status', async ({ page, expectedFailures, baseURL }) => {
	const wrong = new URL('/roles/prodct-owner/', baseURL).href;
	expectedFailures.add(wrong);
	const response = await page.goto(wrong);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await page.getByRole('link', { name: 'Product owner', exact: true }).first().click();
	await expect(page).toHaveURL('/roles/product-owner/');
});
