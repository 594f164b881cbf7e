import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';

const PAGE = '/careers/pay/';
const figures = (page: Page) => page.locator('wp-pay').getByRole('listitem');
const shown = (page: Page) => figures(page).and(page.locator(':visible'));
const filters = (page: Page) => page.getByRole('form', { name: 'Show only some of the pay figures' });
const pair = (page: Page) => page.getByRole('form', { name: 'Set two pay figures side by side' });
const verdict = (page: Page) => page.locator('wp-side-by-side').getByRole('status');

test('pay is narrowed down by role and place, drawn and in the table, and the address shares it', async ({ page }) => {
	await page.goto(PAGE);
	const all = await figures(page).count();
	await expect(filters(page).getByRole('status')).toHaveText(
		`All ${all} figures, in 8 groups. Compare within a group only.`,
	);
	await filters(page).getByLabel('Role').selectOption('Product manager');
	await filters(page).getByLabel('Place').selectOption('Germany');
	await expect(shown(page)).toHaveCount(1);
	await expect(shown(page)).toContainText('Product managers in Germany');
	await expect(filters(page).getByRole('status')).toHaveText(`1 of ${all} figures, each of which stands alone.`);
	await expect(
		page.getByRole('table', { name: 'Published pay' }).getByRole('rowheader').and(page.locator(':visible')),
	).toHaveText(['Pay of product managers in Germany']);
	await expect(page).toHaveURL(`${PAGE}#role=product-manager&place=DE`);
	await page.reload();
	await expect(shown(page)).toHaveCount(1);
	await filters(page).getByRole('button', { name: 'Show all' }).click();
	await expect(shown(page)).toHaveCount(all);
	await expect(page).toHaveURL(PAGE);
});

test('a choice that no figure fits says so, and can be taken back', async ({ page }) => {
	await page.goto(`${PAGE}#place=DE&origin=job-board`);
	await expect(filters(page).getByRole('status')).toContainText('No figure here is all of that at once.');
	await expect(filters(page).getByRole('button', { name: 'Save these as CSV' })).toBeDisabled();
	await filters(page).getByLabel('Who was asked').selectOption('Anyone');
	await expect(shown(page)).toHaveCount(1);
});

test('nonsense in the address shows everything', async ({ page }) => {
	for (const hash of ['#role=%zz&place=Mars', '#this=nothing&beside=%E0%A4%A', '#=&&&=', `#year=${'9'.repeat(5000)}`]) {
		await page.goto('/');
		await page.goto(PAGE + hash);
		await expect(shown(page)).toHaveCount(await figures(page).count());
		await expect(verdict(page)).toBeEmpty();
	}
});

test('the link to one figure in the table still leads there', async ({ page }) => {
	await page.goto(`${PAGE}#de-product-manager-pay-2021`);
	await expect(page.getByRole('rowheader', { name: 'Pay of product managers in Germany' })).toBeInViewport();
});

test('the rows that are shown are saved as CSV', async ({ page }) => {
	await page.goto(`${PAGE}#place=DE`);
	const download = page.waitForEvent('download');
	await filters(page).getByRole('button', { name: 'Save these as CSV' }).click();
	const lines = readFileSync(await (await download).path(), 'utf8')
		.trim()
		.split('\r\n');
	expect(lines).toHaveLength(2);
	expect(lines[0]).toBe(
		'id,title,value,low,high,range,unit,currency,statistic,origin,place,period,population,sample,processing,source,lastKnown,comparableWith',
	);
	expect(lines[1]).toContain('de-product-manager-pay-2021');
});

test('two figures of one group are drawn on one axis, with what lies between them', async ({ page }) => {
	await page.goto(`${PAGE}#this=us-project-management-specialists-pay-2024&beside=us-construction-managers-pay-2024`);
	await expect(verdict(page)).toContainText('Yes.');
	await expect(verdict(page).getByRole('listitem')).toHaveCount(2);
	await expect(verdict(page)).toContainText('$6,230 a year above the other');
	await expect(verdict(page).locator('circle')).toHaveCount(2);
});

for (const [what, one, other, why] of [
	[
		'a job board and an official median',
		'gb-glassdoor-project-manager-2021',
		'gb-business-project-managers-pay-2025',
		/job board.*official statistic/,
	],
	[
		'base and gross pay',
		'gb-apm-survey-pay-2022',
		'gb-business-project-managers-pay-2025',
		/base pay, the other gross pay/,
	],
	[
		'two years of one class',
		'us-project-management-specialists-pay-2021',
		'us-project-management-specialists-pay-2024',
		/The years differ: 2021 and 2024/,
	],
	[
		'two currencies',
		'us-pmp-median-2025',
		'gb-business-project-managers-pay-2025',
		/no exchange rate.*converts nothing/,
	],
] as const)
	test(`${what} get the reason why not, and no dot`, async ({ page }) => {
		await page.goto(PAGE);
		await pair(page).getByLabel('This figure').selectOption(one);
		await pair(page).getByLabel('beside this one').selectOption(other);
		await expect(verdict(page)).toContainText('No. These two may not stand side by side');
		await expect(verdict(page)).toContainText(why);
		await expect(verdict(page)).toContainText('last known');
		await expect(verdict(page).locator('circle')).toHaveCount(0);
		await expect(page).toHaveURL(`${PAGE}#this=${one}&beside=${other}`);
	});

test('one figure twice is told, and an example chooses both', async ({ page }) => {
	await page.goto(`${PAGE}#this=us-pmp-median-2025&beside=us-pmp-median-2025`);
	await expect(verdict(page)).toHaveText('That is one figure twice. Choose another beside it.');
	await page.getByText('One class, two years:').click();
	await page.getByRole('button', { name: /^Choose these two.*One class, two years/ }).click();
	await expect(verdict(page)).toContainText('The years differ');
	await expect(pair(page).getByLabel('This figure')).toBeFocused();
});

test('by keyboard alone: narrow down, open a figure, save', async ({ page }) => {
	await page.goto(PAGE);
	await filters(page).getByLabel('Place').focus();
	await page.keyboard.type('Germany');
	await expect(shown(page)).toHaveCount(1);
	for (let tabs = 0; tabs < 5; tabs++) await page.keyboard.press('Tab');
	await expect(filters(page).getByRole('button', { name: 'Show all' })).toBeFocused();
	await page.keyboard.press('Tab');
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	await download;
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(shown(page).getByText('Federal Employment Agency')).toBeVisible();
	await expect(shown(page).getByText('How many were counted is not said.')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(shown(page).getByRole('link', { name: 'Bundesagentur für Arbeit' })).toBeFocused();
});

test('has no fault that axe finds, chosen or not, in dark and at 360 pixels, and nothing sticks out', async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(`${PAGE}#place=GB&this=us-pmp-median-2025&beside=us-non-pmp-median-2025`);
	await expect(verdict(page)).toContainText('Yes.');
	expect(await faultsOf(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a figure in running text opens what is known of it, and paper has it all', async ({ page }) => {
	await page.goto(PAGE);
	const figure = page.getByRole('main').locator('.figure').first();
	await expect(figure).toContainText(
		'(median, Germany, as shown on 13 January 2021, last known; Bundesagentur für Arbeit)',
	);
	const note = figure.getByRole('group', { name: 'What is known of this figure' });
	await expect(note).toBeHidden();
	await figure.getByRole('button').press('Enter');
	await expect(note).toContainText('Full-time employees in Germany.');
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(figure.getByText('median, gross pay, Produktmanager/in, Germany')).toBeVisible();
});

test('print leaves the forms out and keeps the choice', async ({ page }) => {
	await page.goto(`${PAGE}#place=DE`);
	await page.emulateMedia({ media: 'print' });
	await expect(filters(page)).toBeHidden();
	await expect(pair(page)).toBeHidden();
	await expect(page.getByRole('button', { name: /^Choose these two/ })).toHaveCount(0);
	await expect(shown(page)).toHaveCount(1);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every figure stands in a group or alone, with its passport, and no form that would do nothing', async ({
		page,
	}) => {
		await page.goto(PAGE);
		await expect(filters(page)).toBeHidden();
		await expect(pair(page)).toBeHidden();
		await expect(page.getByRole('button', { name: /Choose these two/ })).toHaveCount(0);
		const rows = await page.getByRole('table', { name: 'Published pay' }).getByRole('rowheader').count();
		await expect(shown(page)).toHaveCount(rows);
		const group = page.getByRole('region', {
			name: 'United Kingdom, December 2021: “average”, kind not said, base pay a year',
		});
		await expect(group.getByRole('listitem')).toHaveCount(2);
		await group.getByText('Who was counted').first().click();
		await expect(
			group.getByText('Nobody', { exact: false }).or(group.getByText('Reported by users themselves')).first(),
		).toBeVisible();
		await page.getByText('One class, two years:').click();
		await expect(page.getByText('The years differ: 2021 and 2024.')).toBeVisible();
	});
});
