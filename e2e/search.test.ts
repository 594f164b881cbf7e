import { SearchDialog } from './pages/search-dialog.ts';
import { expect, test } from './test.ts';

test('opens by "/" and by Ctrl+K, finds, and leads to the page', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey('/');
	await page.keyboard.press('Escape');
	await expect(search.field).toBeHidden();
	await search.openByKey('Control+k');
	await search.ask('product backlog');
	await expect(search.results.first()).toContainText('Product backlog');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/glossary/product-backlog/');
});

test('is walked through with the arrows, which go round', async ({ page }) => {
	await page.goto('/answer/');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('scrum');
	await page.keyboard.press('ArrowDown');
	await expect(search.results.first()).toHaveAttribute('aria-selected', 'true');
	await expect(search.field).toHaveAttribute('aria-activedescendant', 'search-option-0');
	await page.keyboard.press('ArrowUp');
	await expect(search.results.last()).toHaveAttribute('aria-selected', 'true');
	await expect(search.field).toBeFocused();
});

test('Escape clears first, then closes, and the focus returns', async ({ page }) => {
	await page.goto('/answer/');
	const opener = page.getByRole('banner').getByRole('link', { name: 'Search' });
	await opener.focus();
	await page.keyboard.press('Enter');
	const search = new SearchDialog(page);
	await search.ask('scrum');
	await page.keyboard.press('Escape');
	await expect(search.field).toHaveValue('');
	await page.keyboard.press('Escape');
	await expect(search.field).toBeHidden();
	await expect(opener).toBeFocused();
});

test('a slash typed into a field stays a slash', async ({ page }) => {
	await page.goto('/');
	const field = page.getByRole('searchbox', { name: 'What do you want to know?' });
	await field.pressSequentially('a/b');
	await expect(field).toHaveValue('a/b');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('the search page answers its address with an ordered list, best first', async ({ page }) => {
	await page.goto('/search/?q=critical+path');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	const first = page.getByRole('list', { name: 'Results' }).getByRole('listitem').first();
	await expect(first.getByRole('link').first()).toHaveText('Critical path (CPM)');
	await first.getByRole('link').first().click();
	await expect(page).toHaveURL('/glossary/critical-path/');
});

test('the field on the home page leads to the same answers', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('searchbox', { name: 'What do you want to know?' }).fill('earned value');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/search/?q=earned+value');
	await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toContainText('Earned value');
});

test('says so when it finds nothing', async ({ page }) => {
	await page.goto('/search/?q=zzzyxq');
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	await expect(page.getByRole('status')).toContainText('Nothing in the guide');
	await expect(page.getByRole('list', { name: 'Results' })).toBeHidden();
});

test('what is asked is never read as markup', async ({ page }) => {
	let alerted = false;
	page.on('dialog', (dialog) => {
		alerted = true;
		void dialog.dismiss();
	});
	await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> scrum')}`);
	await expect(page.locator('[data-search-state="done"]')).toBeVisible();
	await expect(page.getByRole('main').locator('img')).toHaveCount(0);
	expect(alerted).toBe(false);
});
