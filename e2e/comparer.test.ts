import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';

const TWO = '/compare/#roles=product-owner,project-manager';

test('two roles stand side by side, the differences first and equal rows folded', async ({ page }) => {
	await page.goto('/compare/');
	await page.getByRole('checkbox', { name: 'Product owner' }).check();
	await page.getByRole('checkbox', { name: 'Project manager', exact: true }).check();
	const table = page.getByRole('table', { name: 'Product owner and Project manager, side by side' });
	await expect(table.getByRole('columnheader')).toHaveText(['Product owner', 'Project manager']);
	await expect(table.getByRole('rowheader', { name: 'Does not decide' })).toBeVisible();
	await page.getByText('Fewer rows, or decisions too').click();
	await page.getByRole('combobox', { name: 'Decisions, in a' }).selectOption('Scrum product team');
	await expect(table.getByRole('row', { name: /^Backlog order/ }).getByRole('cell')).toHaveText([
		'Decides (definition)',
		'Is asked',
	]);
	await expect(table.getByRole('row', { name: /^Roadmap order/ })).toHaveCount(0);
	await page.locator('summary', { hasText: 'The same for all of them' }).click();
	await expect(page.getByRole('row', { name: /^Roadmap order/ }).getByRole('cell')).toHaveText([
		'Is asked',
		'Is asked',
	]);
	await page.locator('summary', { hasText: 'Said of one of them only' }).click();
	await expect(page.getByRole('row', { name: /^Roman Pichler says/ })).toContainText('Nothing recorded.');
	await expect(page).toHaveURL(`${TWO}&setting=scrum-product-team`);
});

test('on a phone a choice of two shows at once that something came of it, and leads there', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto('/compare/');
	const [owner, manager] = ['Product owner', 'Project manager'].map((name) =>
		page.getByRole('checkbox', { name, exact: true }),
	);
	const status = page.getByRole('status').filter({ hasText: /role|tell them apart/ });
	await owner!.check();
	await expect(status).toHaveText('One role. Choose a second, and the two stand side by side.');
	await expect(status).toBeInViewport({ ratio: 1 });
	await manager!.check();
	await expect(status).toHaveText(/^Product owner, Project manager: \d+ rows tell them apart/);
	await expect(status).toBeInViewport({ ratio: 1 });
	const jump = page.getByRole('button', { name: 'See the comparison' });
	await expect(jump).toBeInViewport({ ratio: 1 });
	await jump.click();
	const table = page.getByRole('table', { name: /side by side$/ });
	await expect(table.getByRole('rowheader').first()).toBeInViewport({ ratio: 1 });
	await page.getByRole('button', { name: 'All ten again' }).click();
	await expect(jump).toBeHidden();
});

test('on a phone the page is no longer than it need be before a choice', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto('/compare/');
	const { y } = (await page.getByRole('heading', { name: 'Ten pairs, compared in full' }).boundingBox())!;
	expect(y, 'the tables are folded').toBeLessThan(4 * 780);
});

test('three roles and the rows that matter come back from a link', async ({ page }) => {
	await page.goto('/compare/#roles=product-manager,product-owner,project-manager&rows=horizon,schools');
	const table = page.getByRole('table', { name: /side by side$/ });
	await expect(table.getByRole('columnheader')).toHaveText(['Product manager', 'Product owner', 'Project manager']);
	await expect(table.getByRole('rowheader').first()).toHaveText('How far ahead it looks');
	await expect(table.getByRole('rowheader', { name: 'SAFe says' })).toBeVisible();
	await expect(table.getByRole('rowheader', { name: 'Decides' })).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: 'How far ahead it looks' })).toBeChecked();
});

test('a link to a heading leaves the comparison as it stands', async ({ page }) => {
	await page.goto(TWO);
	const table = page.getByRole('table', { name: /side by side$/ });
	await expect(table).toBeVisible();
	await page.getByRole('link', { name: 'Six rules for a fair comparison', exact: true }).click();
	await expect(page).toHaveURL('/compare/#six-rules-for-a-fair-comparison');
	await expect(table.getByRole('columnheader')).toHaveText(['Product owner', 'Project manager']);
	await expect(page.getByRole('checkbox', { name: 'Product owner' })).toBeChecked();
	await page.goBack();
	await expect(page).toHaveURL(TWO);
	await expect(table).toBeVisible();
});

test('nonsense in the address shows all ten', async ({ page }) => {
	for (const hash of ['#roles=nobody,%zz&rows=<b>&setting=x', '#roles=', '#%E0%A4%A=1']) {
		await page.goto(`/compare/${hash}`);
		await page.reload();
		await page.locator('summary', { hasText: /^Decides$/ }).click();
		await expect(page.getByRole('table', { name: 'Decides: role by role' }).getByRole('row')).toHaveCount(11);
	}
});

test('four roles are listed below each other, and all ten come back', async ({ page }) => {
	await page.goto('/compare/#roles=product-manager,product-owner,project-manager,scrum-master');
	const decides = page.getByRole('table', { name: 'Decides: role by role' });
	await expect(decides.getByRole('rowheader').and(page.locator(':visible'))).toHaveCount(4);
	await page.getByRole('button', { name: 'All ten again' }).click();
	await expect(decides.getByRole('rowheader').and(page.locator(':visible'))).toHaveCount(10);
	await expect(page).toHaveURL('/compare/');
});

test('the keyboard alone compares', async ({ page }) => {
	await page.goto('/compare/');
	await page.getByRole('checkbox', { name: 'Product manager', exact: true }).focus();
	for (const step of ['Space', 'Tab', 'Tab', 'Space']) await page.keyboard.press(step);
	await expect(page.getByRole('table', { name: 'Product manager and Product owner, side by side' })).toBeVisible();
});

test('the comparison is copied as Markdown and as CSV, here and on a written page', async ({ page }) => {
	/** The clipboard as a reader sees it: pasted. Scripts may not read it. */
	const copied = async () => {
		await page.evaluate(() => document.body.append(document.createElement('textarea')));
		const field = page.locator('body > textarea');
		await field.focus();
		await page.keyboard.press('ControlOrMeta+V');
		const text = await field.inputValue();
		await field.evaluate((field) => field.remove());
		return text;
	};
	await page.goto(`${TWO}&rows=horizon,purpose`);
	await page.getByRole('button', { name: 'Copy as Markdown' }).click();
	await expect(page.getByText('Copied as Markdown.')).toBeVisible();
	const markdown = (await copied()).trimEnd().split('\n');
	expect(markdown).toHaveLength(4);
	expect(markdown[0]).toBe('|  | Product owner | Project manager |');
	expect(markdown[2]).toMatch(/^\| \*\*What the job is for\*\* \| To maximise .*<br>.* \| .* \|$/);
	await page.getByRole('button', { name: 'Copy as CSV' }).click();
	await expect(page.getByText('Copied as CSV.')).toBeVisible();
	expect((await copied()).split(/\r?\n/)[0]).toBe('Compared,Product owner,Project manager');
	await page.goto('/compare/product-owner-vs-project-manager/');
	await page.getByRole('button', { name: 'Copy as Markdown' }).click();
	await expect(page.getByText('Copied as Markdown.')).toBeVisible();
	expect(await copied()).toContain('**Does not decide**');
	await page.getByRole('link', { name: 'compare them in your own way' }).click();
	await expect(page).toHaveURL(TWO);
	await expect(page.getByRole('table', { name: /side by side$/ })).toBeVisible();
});

test('the comparison has no fault that axe finds, fits a small screen, and prints', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto(`${TWO}&setting=small-firm`);
	await expect(page.getByText(/rows tell them apart/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('table', { name: /side by side$/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy as CSV' })).toBeHidden();
	await expect(page.getByRole('checkbox', { name: 'Product owner' })).toBeHidden();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every slot, school and kind of place stands in the page, role by role', async ({ page }) => {
		await page.goto('/compare/');
		for (const [title, line] of [
			['Who means what by the title', /^\s*Scrum Guide: One person/],
			['Decides, of 42 decisions, by kind of place', /^\s*Fixed-price contract: .*Dividing the tasks/],
		] as const) {
			await page.locator('summary', { hasText: title }).click();
			await expect(
				page
					.getByRole('table', { name: `${title}: role by role` })
					.getByRole('listitem')
					.filter({ hasText: line })
					.first(),
			).toBeVisible();
		}
		await expect(page.getByRole('combobox', { name: 'Decisions, in a' })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Copy as CSV' })).toHaveCount(0);
	});
});
