import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

const advert = `Product Manager

You will write project plans and keep the risk register. Report to the steering committee, and hand over on time and within
budget. No line management. Some user research is welcome.`;

const box = (page: Page) => page.getByRole('textbox', { name: /Paste a job advert/ });
const result = (page: Page) =>
	page.locator('section', { has: page.getByRole('heading', { name: 'The advert, marked' }) });
const verdict = (page: Page) => result(page).getByRole('heading', { level: 2 });
const marked = (page: Page) => page.getByRole('region', { name: 'The advert, marked' });

test('by mouse: an advert is marked, each mark has its rule and reason, and a mark can be taken back', async ({
	page,
}) => {
	await page.goto('/decide/read-an-advert/');
	await box(page).fill(advert);
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(verdict(page)).toBeFocused();
	await expect(verdict(page)).toHaveText('Mostly project work');
	await expect(marked(page).locator('mark')).toHaveText([
		'Product Manager',
		'project plans',
		'risk register',
		'steering committee',
		'on time and within\nbudget',
		'line management',
		'user research',
	]);
	// Not a letter is lost.
	expect(await marked(page).evaluate((place) => place.textContent)).toBe(advert);
	const found = page.getByRole('table', { name: /The phrases found/ });
	const plans = found.getByRole('row', { name: /^project plans/ });
	await expect(plans).toContainText('project plan*');
	await expect(plans).toContainText('project 3');
	await expect(found.getByRole('checkbox', { name: '“line management” counts' })).not.toBeChecked();
	const mix = page.getByRole('list', { name: 'The mix, in points' });
	await expect(mix.getByRole('listitem')).toHaveText([/Product\s*3 points/, /Project\s*9 points/]);
	await expect(result(page).locator('.asks > li')).toHaveCount(5);

	await found.getByRole('checkbox', { name: '“project plans” counts' }).uncheck();
	await expect(mix.getByRole('listitem')).toHaveText([/Product\s*3 points/, /Project\s*6 points/]);
	await expect(verdict(page)).toHaveText('Mixed: project and product');
	await expect(result(page).getByText('When worth and date pull apart, who settles it?')).toBeVisible();
	await expect(result(page).getByRole('status')).toContainText('Mixed: project and product');

	await page.getByRole('button', { name: 'Clear' }).click();
	await expect(verdict(page)).toBeHidden();
	await expect(box(page)).toHaveValue('');
});

test('by keyboard alone, from the example to a mark taken back', async ({ page }) => {
	await page.goto('/decide/read-an-advert/');
	await box(page).focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Use the example' })).toBeFocused();
	await page.keyboard.press('Enter');
	// Its first line is the title, as in an advert that somebody pastes.
	await expect(box(page)).toHaveValue(/^Product Manager, freight\n/);
	await expect(verdict(page)).toBeFocused();
	await expect(verdict(page)).toHaveText('Mostly project work');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('checkbox').first()).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page.getByRole('checkbox').first()).not.toBeChecked();
	await expect(page.getByRole('checkbox').first()).toBeFocused();
});

test('an advert stays on the page: no address, no storage, no request, and gone after a reload', async ({ page }) => {
	await page.goto('/decide/read-an-advert/');
	const stored = () =>
		page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
	const before = await stored();
	// What the page itself asks for has come.
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await box(page).fill(advert);
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(verdict(page)).toBeVisible();
	await expect(page).toHaveURL('/decide/read-an-advert/');
	expect(await stored()).toBe(before);
	expect(requests).toEqual([]);
	await page.reload();
	await expect(box(page)).toHaveValue('');
});

test('markup in an advert stays text', async ({ page }) => {
	await page.goto('/decide/read-an-advert/');
	const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><mark>risk register</mark> <b>project plan</b>`;
	await box(page).fill(hostile);
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(marked(page)).toHaveText(hostile);
	expect(
		await marked(page).evaluate((place) => [...place.querySelectorAll('*')].map(({ tagName }) => tagName)),
	).toEqual(['DIV', 'MARK', 'MARK']);
	expect(await page.title()).not.toBe('owned');
});

test('200 kB are marked, and only what is near the screen is laid out', async ({ page }) => {
	await page.goto('/decide/read-an-advert/');
	const long = `${advert}\n\n`.repeat(Math.ceil(200_000 / (advert.length + 2)));
	// Not filled in, which stands for typing and takes half a minute.
	await box(page).evaluate((field: HTMLTextAreaElement, text) => (field.value = text), long);
	const begun = performance.now();
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(verdict(page)).toHaveText('Mostly project work');
	// The bound leaves room for a busy machine, and would still catch a square law; bench/adverts.ts measures the marking.
	expect(performance.now() - begun).toBeLessThan(5000);
	expect(await marked(page).evaluate((place) => place.textContent)).toBe(long);
	const blocks = marked(page).locator('div');
	expect(await blocks.count()).toBeGreaterThan(80);
	const laidOut = () =>
		blocks.evaluateAll(
			(all) => all.filter((block) => block.firstElementChild!.checkVisibility({ contentVisibilityAuto: true })).length,
		);
	expect(await laidOut()).toBeLessThan(4);
	// Its end is there for whoever comes to it, and for the printer.
	await marked(page).focus();
	await expect(async () => {
		await page.keyboard.press('End');
		await expect(marked(page).locator('mark').last()).toBeInViewport({ timeout: 500 });
	}).toPass();
	await page.emulateMedia({ media: 'print' });
	expect(await laidOut()).toBe(await blocks.count());
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the list, the rule and the questions are there to do it by hand', async ({ page }) => {
		await page.goto('/decide/read-an-advert/');
		await expect(box(page)).toBeHidden();
		await expect(page.getByRole('heading', { name: 'Mark one by hand in ten minutes' })).toBeVisible();
		await page.getByText(/^\s*Project: \d+ phrases/).click();
		await expect(page.getByRole('table', { name: /Phrases that speak for project/ })).toBeVisible();
		await expect(page.getByRole('rowheader', { name: 'Product and project, both asked for' })).toBeVisible();
	});
});

for (const width of [360, 1440])
	test(`with a reading the page is clean for axe and fits at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/decide/read-an-advert/');
		await page.getByRole('button', { name: 'Use the example' }).click();
		await expect(verdict(page)).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	});

test('paper gets the reading when there is one, and otherwise the list', async ({ page }) => {
	await page.setViewportSize({ width: 794, height: 1123 });
	await page.goto('/decide/read-an-advert/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('table', { name: /Phrases that speak for project/ })).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('button', { name: 'Use the example' }).click();
	await page.emulateMedia({ media: 'print' });
	await expect(verdict(page)).toBeVisible();
	await expect(page.getByRole('table', { name: /Phrases that speak for project/ })).toBeHidden();
	await expect(page.getByRole('heading', { name: 'The phrases, by kind of work' })).toBeHidden();
	await expect(box(page)).toBeHidden();
});
