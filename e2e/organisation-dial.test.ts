import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';

const TABLE = '/together/who-decides/';
const DUTIES = '/roles/why-titles-vary/';
const SCRUM_IN_A_SMALL_FIRM = '#size=small-firm&method=scrum-product-team&contract=small-firm&regulation=small-firm';

test('one answer takes the place of four once the four facts are set', async ({ page }) => {
	await page.goto(TABLE);
	const order = page.getByRole('row', { name: /^Backlog order/ });
	await expect(order.getByRole('cell')).toHaveCount(4);
	await page.getByRole('radio', { name: 'Nine to thirty people' }).check();
	await expect(page.getByText('Choose 3 more to set the table.')).toBeVisible();
	await page.getByRole('radio', { name: 'The Scrum Guide' }).check();
	await page.getByRole('radio', { name: 'None that binds the work' }).check();
	await page.getByRole('radio', { name: 'The law that binds everyone' }).check();
	await expect(page).toHaveURL(TABLE + SCRUM_IN_A_SMALL_FIRM);
	await expect(order.getByRole('cell')).toHaveCount(1);
	await expect(order.getByRole('cell')).toHaveText(
		/Product owner\s+definition by the method\s*By habit at this size it would be:\s+Product manager/,
	);
	await expect(page.getByRole('status').filter({ hasText: 'Who decides most' })).toBeVisible();
	await page.getByRole('button', { name: 'The table of all four' }).click();
	await expect(order.getByRole('cell')).toHaveCount(4);
	await expect(page).toHaveURL(TABLE);
});

test('two texts that name two parties vary, and a gap in the records is called one', async ({ page }) => {
	await page.goto(
		`${TABLE}#size=small-firm&method=scrum-product-team&contract=fixed-price-contract&regulation=small-firm`,
	);
	const goal = page.getByRole('row', { name: /^Product Goal/ }).getByRole('cell');
	await expect(goal).toContainText('Customer varies by the contract');
	await expect(goal).toContainText('By the method it would be: Product owner');
	await page.goto(`${TABLE}#size=scrum-product-team&method=small-firm&contract=small-firm&regulation=small-firm`);
	await expect(page.getByRole('row', { name: /^Backlog order/ })).toContainText('Not recorded varies');
});

test('a kind of place as a whole gives the recorded column', async ({ page }) => {
	await page.goto(TABLE);
	const rows = page.locator('.decisions .row');
	const recorded = await rows.evaluateAll((rows) =>
		rows.map((row) => (row as HTMLTableRowElement).cells[4]!.querySelector('.party')!.textContent.trim()),
	);
	await page.getByRole('button', { name: 'Government service' }).click();
	expect(
		await rows.evaluateAll((rows) => rows.map((row) => row.querySelector('.yours .party')!.textContent.trim())),
	).toEqual(recorded);
	expect(recorded).toHaveLength(42);
});

test('the duties follow, each with its basis', async ({ page }) => {
	await page.goto(DUTIES + SCRUM_IN_A_SMALL_FIRM);
	const owner = page.getByRole('row', { name: /^Product owner/ });
	await expect(owner.getByRole('cell')).toHaveCount(1);
	await expect(owner.getByRole('listitem').filter({ hasText: 'Backlog order' })).toContainText('definition');
	await expect(page.getByRole('row', { name: /^Portfolio manager/ })).toContainText('No part in any of them.');
});

test('the keyboard alone sets the table', async ({ page }) => {
	await page.goto(TABLE);
	await page.getByRole('radio', { name: 'Nine to thirty people' }).focus();
	for (const step of ['Space', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space', 'ArrowUp'])
		await page.keyboard.press(step);
	await expect(page.getByRole('radio', { name: 'Government standards' })).toBeChecked();
	await expect(page.getByRole('columnheader', { name: 'Where you work' })).toHaveCount(8);
});

test('a link to a heading leaves the table as it was set', async ({ page }) => {
	await page.goto(TABLE + SCRUM_IN_A_SMALL_FIRM);
	const order = page.getByRole('row', { name: /^Backlog order/ });
	await expect(order.getByRole('cell')).toHaveCount(1);
	await page.getByRole('link', { name: 'What the table shows', exact: true }).click();
	await expect(page).toHaveURL(`${TABLE}#what-the-table-shows`);
	await expect(order.getByRole('cell')).toHaveCount(1);
	await expect(page.getByRole('radio', { name: 'The Scrum Guide' })).toBeChecked();
});

test('nonsense in the address leaves all four settings, and a link to a row still leads there', async ({ page }) => {
	for (const hash of ['#size=x&method=y&contract=z&regulation=%zz', '#size=small-firm', '#%', '#backlog-order']) {
		// From elsewhere, as a link is followed: a step within the page would be another journey.
		await page.goto('about:blank');
		await page.goto(TABLE + hash);
		await expect(page.getByRole('row', { name: /^Backlog order/ }).getByRole('cell')).toHaveCount(4);
	}
	await expect(page.getByRole('row', { name: /^Backlog order/ })).toBeInViewport();
});

for (const address of [TABLE, DUTIES])
	test(`the dial on ${address} has no fault that axe finds, fits a small screen, and prints what was set`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto(address + SCRUM_IN_A_SMALL_FIRM);
		await expect(page.getByText('Who decides most')).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('The Scrum Guide', { exact: true })).toBeVisible();
		await expect(page.getByText('A plan in stages', { exact: true })).toBeHidden();
		await expect(page.getByRole('button', { name: 'The table of all four' })).toBeHidden();
	});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the tables of all four settings are whole, and no form is offered', async ({ page }) => {
		await page.goto(TABLE);
		await expect(page.getByRole('row', { name: /^Backlog order/ }).getByRole('cell')).toHaveCount(4);
		await expect(page.getByRole('radio')).toHaveCount(0);
		await page.goto(DUTIES);
		await expect(page.getByRole('row', { name: /^Project manager/ }).getByRole('cell')).toHaveText([
			'4',
			'2',
			'10',
			'0',
		]);
		await page.getByText('Which, and on what that rests: Project manager').click();
		await expect(page.getByText('Escalating definition')).toBeVisible();
	});
});
