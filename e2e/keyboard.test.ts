import { kinds } from './addresses.ts';
import { expect, test } from './test.ts';

/** What has the focus: its name, whether that shows, and whether something lies over it. */
const focused = () => {
	const element = document.activeElement as HTMLElement | null;
	if (!element || element === document.body) return null;
	const { top, bottom, left, right } = element.getBoundingClientRect();
	const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	return {
		id: element.dataset['stop'] ?? '',
		name: element.textContent?.trim().slice(0, 40) ?? '',
		outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
		covered: Boolean(at) && !element.contains(at) && !at!.contains(element),
	};
};

for (const address of kinds)
	test(`the keyboard alone reaches everything on ${address}, and shows where it is`, async ({ page }) => {
		await page.goto(address);
		const wanted = await page.evaluate(() => {
			const reachable = 'a[href], button, input, select, summary, textarea';
			const shown = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
				(element) => element.checkVisibility() && element.tabIndex >= 0,
			);
			shown.forEach((element, index) => (element.dataset['stop'] = String(index)));
			return shown.length;
		});
		const reached = new Set<string>();
		// Focusing a glossary word shows its definition, whose link is then one stop more: hence the room to spare.
		for (let presses = 0; presses < wanted * 2 + 20 && reached.size < wanted; presses++) {
			await page.keyboard.press('Tab');
			let stop = await page.evaluate(focused);
			// A definition that has just been shown finds its place with the next frame.
			if (stop?.covered) {
				await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
				stop = await page.evaluate(focused);
			}
			if (!stop) continue;
			if (stop.id) reached.add(stop.id);
			expect(stop.outlined, `no visible focus on "${stop.name}"`).toBe(true);
			expect(stop.covered, `"${stop.name}" is hidden under a bar`).toBe(false);
		}
		expect(reached.size).toBe(wanted);
	});

test('the first stop skips to the content', async ({ page }) => {
	await page.goto('/answer/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/answer/#_top');
});

test('Escape hides a definition that shows on focus', async ({ page }) => {
	await page.goto('/answer/');
	const word = page.locator('.term').first();
	await word.getByRole('button').focus();
	await expect(word.getByRole('link', { name: 'More' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(word.getByRole('link', { name: 'More' })).toBeHidden();
});

test('a question is opened and a theme chosen without a mouse', async ({ page }) => {
	await page.goto('/answer/');
	const theme = page.getByRole('banner').getByRole('combobox', { name: 'Theme' });
	await theme.focus();
	await page.keyboard.press('d');
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await expect(theme).toHaveValue('dark');
	const summary = page.getByText('Answer, and why').first();
	await summary.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/is right\./).first()).toBeVisible();
});

test('both theme choosers show the same choice', async ({ page }) => {
	await page.goto('/answer/');
	await page.getByRole('banner').getByRole('combobox', { name: 'Theme' }).selectOption('dark');
	await expect(page.locator('wp-theme select').last()).toHaveValue('dark');
});

test('a broken stored theme changes nothing', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('which-pm:theme', '"><img src=x onerror=alert(1)>'));
	await page.goto('/answer/');
	await expect(page.getByRole('banner').getByRole('combobox', { name: 'Theme' })).toHaveValue('auto');
});
