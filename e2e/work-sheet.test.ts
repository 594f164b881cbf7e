// cspell:ignore aabbcdaaabbb cbcaababbddc
import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

/** The sheet that is worked out on /decide/how-it-works/. */
const worked = 'aabbcdacabbb';

const sheet = (page: Page) => page.getByRole('region', { name: 'Twelve pieces of work: what would you do first?' });
const outcome = (page: Page) => page.getByRole('region', { name: /^The sheet says/ });
const situation = (page: Page, number: number) => page.getByRole('group', { name: `Situation ${number}`, exact: true });

test('by mouse: twelve answers come to a result that explains itself, and one other answer turns it', async ({
	page,
}) => {
	await page.goto('/decide/');
	const status = sheet(page).getByRole('status').first();
	await expect(status).toHaveText(/^0 of 12 answered/);
	await expect(outcome(page)).toBeHidden();
	for (const [index, letter] of [...worked].entries())
		await situation(page, index + 1)
			.getByRole('radio')
			.nth('abcd'.indexOf(letter))
			.check();
	await expect(status).toHaveText('All answered.');
	await expect(page).toHaveURL(`/decide/#answers=${worked}`);

	await page.getByRole('button', { name: 'Show what it comes to' }).click();
	const result = outcome(page);
	await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
	await expect(result.getByRole('heading', { level: 2 })).toHaveText('The sheet says either: project or product');
	expect((await result.innerText()).trim()).toMatch(/^This result is not validated/);
	const sums = result.getByRole('list', { name: 'The three sums' }).getByRole('listitem');
	await expect(sums).toHaveText([/Product\s*14 of 36/, /Owner\s*6 of 36/, /Project\s*18 of 36/]);
	await expect(result.getByText('It leads product, the next, by 4.')).toBeVisible();

	const answers = result.getByRole('table', { name: /twelve answers/ });
	await expect(answers.locator('tbody').getByRole('row')).toHaveCount(12);
	// The rows add up to the sums that the result rests on.
	const columns = await answers.locator('tbody').evaluate((body) =>
		[...body.querySelectorAll('tr')].reduce(
			(sums, row) => {
				const cells = [...row.querySelectorAll('.number')].map((cell) => Number(cell.textContent));
				return sums.map((sum, at) => sum + cells[at]!);
			},
			[0, 0, 0],
		),
	);
	expect(columns).toEqual([14, 6, 18]);
	await expect(result.getByText('Situation 8: with a, b or d instead, project')).toBeVisible();
	await expect(result.getByText('one of your answers (9a) counted more for what is not named')).toBeVisible();
	await expect(result.getByRole('heading', { name: 'Two ways to test it next week' })).toBeVisible();
	await expect(result.locator('[data-part="tests"]').getByRole('link')).toHaveCount(2);

	await situation(page, 8).getByRole('radio').first().check();
	await expect(result.getByRole('heading', { level: 2 })).toHaveText('The sheet says project');
	await expect(page).toHaveURL('/decide/#answers=aabbcdaaabbb');
	await page.getByRole('button', { name: 'Clear the answers' }).click();
	await expect(outcome(page)).toBeHidden();
	await expect(page).toHaveURL('/decide/');
});

test('by keyboard alone', async ({ page }) => {
	await page.goto('/decide/');
	await situation(page, 1).getByRole('radio').first().focus();
	for (let number = 1; number <= 12; number++) {
		await expect(situation(page, number).getByRole('radio').first()).toBeFocused();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Tab');
	}
	await expect(page.getByRole('button', { name: 'Show what it comes to' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(outcome(page).getByRole('heading', { level: 2 })).toBeFocused();
	await expect(page).toHaveURL(`/decide/#answers=${'b'.repeat(12)}`);
});

test('the button leads to what is still open', async ({ page }) => {
	await page.goto('/decide/#answers=aab-cdacab-b');
	await expect(sheet(page).getByRole('status').first()).toHaveText('10 of 12 answered. Still open: 4, 11.');
	await page.getByRole('button', { name: 'Go to the next open one' }).click();
	await expect(situation(page, 4).getByRole('radio').first()).toBeFocused();
});

test('a link opens the sheet with its result, and garbage in a link is no answer', async ({ page }) => {
	await page.goto(`/decide/#answers=${worked}`);
	await expect(outcome(page).getByRole('heading', { level: 2 })).toHaveText(
		'The sheet says either: project or product',
	);
	for (const garbage of [
		'answers=',
		'answers=zzzz',
		'answers=%E0%A4%A',
		'answers=<img src=x onerror=alert(1)>',
		'=&=',
		'x'.repeat(5000) + '=',
	]) {
		await page.goto('about:blank');
		await page.goto(`/decide/#${garbage}`);
		await expect(sheet(page).getByRole('status').first()).toHaveText(/^\d+ of 12 answered/);
		await expect(outcome(page)).toBeHidden();
	}
});

test('a copied link opens the same sheet elsewhere, also after a link to a heading was followed', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`/decide/#answers=${worked}`);
	await page.getByRole('link', { name: 'Read your three sums by three rules', exact: true }).click();
	await expect(page).toHaveURL('/decide/#read-your-three-sums-by-three-rules');
	await expect(outcome(page)).toBeVisible();
	await page.getByRole('button', { name: 'Copy a link to these answers' }).click();
	await expect(outcome(page).getByRole('status')).toHaveText('Copied. Whoever opens it sees your answers.');
	// What was copied is pasted: scripts may not read it.
	const other = await context.newPage();
	await other.goto('/decide/read-an-advert/');
	const field = other.getByRole('textbox', { name: /Paste a job advert/ });
	await field.press('ControlOrMeta+V');
	const copied = await field.inputValue();
	expect(new URL(copied).hash).toBe(`#answers=${worked}`);
	await other.goto(copied);
	await expect(outcome(other).getByRole('heading', { level: 2 })).toHaveText(
		'The sheet says either: project or product',
	);
	await expect(situation(other, 12).getByRole('radio').nth(1)).toBeChecked();
});

test('the worked sheet is one link away from how it works', async ({ page }) => {
	await page.goto('/decide/how-it-works/');
	await page.getByRole('link', { name: 'open this very sheet' }).click();
	await expect(outcome(page)).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the paper form is complete, with its arithmetic and all five results', async ({ page }) => {
		await page.goto('/decide/');
		await expect(page.getByRole('radio')).toHaveCount(48);
		await situation(page, 1).getByRole('radio').first().check();
		await page.getByText('By hand: what each choice counts for').click();
		await expect(page.getByRole('table', { name: /What each choice counts for/ })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Show what it comes to' })).toBeHidden();
		for (const name of ['Product', 'Owner', 'Project', 'Either', 'Neither'])
			await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
	});
});

for (const width of [360, 1440])
	test(`with a result the page is clean for axe and fits at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(`/decide/#answers=${worked}`);
		await expect(outcome(page)).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	});

test('paper gets the result when there is one, and otherwise the form', async ({ page }) => {
	await page.setViewportSize({ width: 794, height: 1123 });
	await page.goto('/decide/');
	await page.emulateMedia({ media: 'print' });
	await expect(situation(page, 1)).toBeVisible();
	await page.goto('about:blank');
	await page.goto(`/decide/#answers=${worked}`);
	await expect(outcome(page)).toBeVisible();
	await expect(situation(page, 1)).toBeHidden();
	await expect(page.getByRole('heading', { name: /^Twelve pieces of work/ })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Clear the answers' })).toBeHidden();
});
