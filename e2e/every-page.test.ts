import { kinds, promised, sitemap } from './addresses.ts';
import { axeScript, faultsOf } from './axe.ts';
import { bringQuestions } from './bring-questions.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { rootUrl } from './servers.ts';
import { expect, test } from './test.ts';

test('every promised address is in the sitemap', async () => {
	const all = await sitemap();
	expect(promised.filter((address) => !all.includes(address))).toEqual([]);
});

test('no two pages have one title', async () => {
	const all = await sitemap();
	const titles = await Promise.all(
		all.map(async (address) => /<title>([^<]*)/.exec(await (await fetch(new URL(address, rootUrl))).text())?.[1]),
	);
	expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

// Pages by the hundred: shared out over a fixed number of tests, each naming the page that failed it.
const SHARES = 8;

for (let share = 0; share < SHARES; share++)
	test(`every page opens, says what it is, fits a phone and gives axe nothing to find, light or dark (${share + 1} of ${SHARES})`, async ({
		page,
	}) => {
		test.setTimeout(240_000);
		await page.addInitScript({ content: axeScript });
		await page.setViewportSize({ width: 360, height: 780 });
		for (const address of (await sitemap()).filter((_, index) => index % SHARES === share)) {
			await page.emulateMedia({ colorScheme: 'light' });
			const response = await page.goto(address);
			expect(response?.status(), address).toBe(200);
			await bringQuestions(page);
			const head = await page.evaluate(() => ({
				headings: document.querySelectorAll('h1').length,
				title: document.title,
				description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
				canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
				overflow: document.documentElement.scrollWidth - innerWidth,
			}));
			expect(head.headings, `${address} headings of the first level`).toBe(1);
			expect(head.title.length, `${address} title`).toBeGreaterThan(5);
			expect(head.description.length, `${address} description`).toBeGreaterThan(20);
			expect(new URL(head.canonical).pathname, `${address} canonical`).toBe(address);
			expect(head.overflow, `${address} is wider than a phone`).toBeLessThanOrEqual(0);
			expect(await faultsOf(page), `${address}, light`).toEqual([]);
			// Only colours change with the theme.
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await faultsOf(page, ['color-contrast']), `${address}, dark`).toEqual([]);
		}
	});

for (const address of kinds)
	test(`axe finds nothing on ${address} on a wide screen, light or dark`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(address);
			await bringQuestions(page);
			expect(await faultsOf(page), colorScheme).toEqual([]);
		}
	});

for (const width of [360, 768, 1000])
	test(`a definition stays on a screen of ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/answer/');
		for (const word of await page.locator('.term').all()) {
			await word.getByRole('button').focus();
			const box = await word.locator('.definition').boundingBox();
			expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0, (await word.textContent()) ?? '').toBe(
				true,
			);
		}
	});

test('every citation opens its source, on a page of each kind', async ({ page }) => {
	for (const address of [...kinds, '/careers/certifications/', '/roles/']) {
		await page.goto(address);
		for (const button of await page.getByRole('button', { name: /^Source \d+: / }).all()) {
			await button.click();
			await expect(page.locator('.note:popover-open'), `${address} ${await button.textContent()}`).toHaveCount(1);
			await page.keyboard.press('Escape');
		}
	}
});

test('axe finds nothing in the menu, an open definition, a source and the search dialog', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto('/answer/');
	await page.getByRole('button', { name: 'Menu' }).click();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await page.locator('.term').first().getByRole('button').click();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await page
		.getByRole('button', { name: /^Source 1: / })
		.first()
		.click();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press('Escape');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('product owner');
	expect(await faultsOf(page)).toEqual([]);
});

test('an address that leads nowhere gets the page for that, with its status', async ({
	page,
	expectedFailures,
	baseURL,
}) => {
	const wrong = new URL('/roles/prodct-owner/', baseURL).href;
	expectedFailures.add(wrong);
	const response = await page.goto(wrong);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await page.getByRole('link', { name: 'Product owner', exact: true }).first().click();
	await expect(page).toHaveURL('/roles/product-owner/');
});
