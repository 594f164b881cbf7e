import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';

const FRIDAY = '/practise/who-decides/#drill=friday-at-four';

test.describe('a drill', () => {
	test('is answered in three choices, each with a reason, and then one fact changes', async ({ page }) => {
		await page.goto(FRIDAY);
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await expect(page.getByRole('article')).toHaveCount(1);
		await expect(drill.getByText('Now one fact changes')).toBeHidden();
		await drill.getByRole('radio', { name: 'Grant, the founder' }).check();
		const asked = drill.getByRole('group', { name: 'Who must be asked first?' });
		await asked.getByRole('checkbox', { name: 'Developers' }).check();
		await asked.getByRole('checkbox', { name: 'The founder' }).check();
		await drill.getByRole('group', { name: 'Who is told' }).getByRole('checkbox', { name: 'Sales' }).check();
		await drill.getByRole('button', { name: 'Check' }).first().click();
		const said = drill.getByRole('status').first();
		await expect(said).toContainText('Not so: Grant, the founder.');
		await expect(said).toContainText('The answer: Lena, on the builders’ word.');
		await expect(said.getByRole('listitem')).toContainText([
			'The founder: afterwards is enough.',
			'Developers: yes, before.',
			'ought to be asked too.',
			'ought to be asked too.',
			'Sales: sooner',
			'The founder: ought to be told too.',
			'Users: ought to be told too.',
		]);
		await expect(said).toContainText('Usual practice.');
		const pivot = drill.getByText('A supplier has delivered it for a fixed price').locator('..');
		await pivot.getByRole('radio', { name: 'The customer, whenever it suits' }).check();
		await pivot.getByRole('button', { name: 'Check' }).click();
		await expect(pivot.getByRole('status')).toContainText('Right: The customer, whenever it suits.');
		await expect(pivot.getByRole('status')).toContainText('The answer flips.');
	});

	test('asks for a decider before it judges', async ({ page }) => {
		await page.goto(FRIDAY);
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await drill.getByRole('button', { name: 'Check' }).click();
		await expect(drill.getByRole('status').first()).toHaveText('Say first who decides.');
		await expect(drill.getByText('Now one fact changes')).toBeHidden();
	});

	test('is chosen, answered and left by the keyboard alone', async ({ page }) => {
		await page.goto('/practise/who-decides/');
		await page.getByRole('combobox', { name: 'Kind of place' }).focus();
		await page.keyboard.press('F');
		await expect(page.getByText(/^Drill 1 of 8:/)).toBeVisible();
		await page.getByRole('button', { name: 'Next', exact: true }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText(/^Drill 2 of 8:/)).toBeVisible();
		const drill = page.getByRole('article');
		await drill.getByRole('radio').first().focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await expect(drill.getByRole('radio').nth(1)).toBeChecked();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await expect(drill.getByRole('checkbox').first()).toBeChecked();
		await page.keyboard.press('Enter');
		await expect(drill.getByRole('status').first()).toContainText(/^(Right|Not so): /);
		await drill.getByRole('button', { name: 'Next drill' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText(/^Drill 3 of 8:/)).toBeVisible();
		await expect(drill.getByRole('heading', { level: 3 })).toBeFocused();
	});

	test('on one page with all the others leads to the one that follows it', async ({ page }) => {
		await page.goto('/practise/who-decides/#setting=small-firm');
		await page.getByRole('button', { name: 'All on one page' }).click();
		const drills = page.getByRole('article');
		await expect(drills).toHaveCount(7);
		await drills.nth(2).getByRole('button', { name: 'Next drill' }).click();
		await expect(drills.nth(3).getByRole('heading', { level: 3 })).toBeFocused();
		await expect(drills.last().getByRole('button', { name: 'Next drill' })).toBeDisabled();
		// A link brings all of them back.
		await expect(page).toHaveURL('/practise/who-decides/#setting=small-firm&all=yes');
		await page.reload();
		await expect(drills).toHaveCount(7);
	});

	test('stays when a link to a heading is followed', async ({ page }) => {
		await page.goto(FRIDAY);
		await page.getByRole('link', { name: 'What the three kinds of basis mean', exact: true }).click();
		await expect(page).toHaveURL('/practise/who-decides/#what-the-three-kinds-of-basis-mean');
		await expect(page.getByRole('article', { name: 'Friday at four' })).toBeVisible();
		await expect(page.getByRole('article')).toHaveCount(1);
	});

	test('and its filters come back from a link, and nonsense in the address harms nothing', async ({ page }) => {
		await page.goto('/practise/who-decides/#drill=a-rise-for-sam&setting=scrum-product-team&topic=people');
		await expect(page.getByRole('article', { name: 'A rise for Sam' })).toBeVisible();
		await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('people');
		await expect(page.getByText('Drill 1 of 1: A rise for Sam')).toBeVisible();
		// A link elsewhere in the guide names the drill alone.
		await page.goto('/practise/who-decides/#friday-at-four');
		await expect(page.getByRole('article', { name: 'Friday at four' })).toBeVisible();
		for (const hash of ['#drill=%zz', '#drill=nobody&setting=x&topic=%00', '#=&=&=', `#${'drill='.repeat(500)}`]) {
			await page.goto(`/practise/who-decides/${hash}`);
			await page.reload();
			await expect(page.getByRole('article')).toHaveCount(1);
			await expect(page.getByText(/^Drill 1 of 41:/)).toBeVisible();
		}
	});

	test('is remembered on this device', async ({ page }) => {
		await page.goto(FRIDAY);
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await drill.getByRole('radio', { name: 'Lena' }).check();
		await drill.getByRole('button', { name: 'Check' }).click();
		await page.reload();
		await page.locator('summary', { hasText: 'Small firm' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: 'Friday at four' })).toContainText('right last time');
	});

	test('says so where the device keeps nothing', async ({ page }) => {
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await page.goto(FRIDAY);
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await drill.getByRole('radio', { name: 'Lena' }).check();
		await drill.getByRole('button', { name: 'Check' }).click();
		await expect(drill.getByRole('status').first()).toContainText('Your answers count until you leave this page.');
	});

	test('where no drill is left, says so and finds the way back', async ({ page }) => {
		await page.goto('/practise/who-decides/#setting=small-firm&topic=people');
		await expect(page.getByText('No drill is about that topic')).toBeVisible();
		await expect(page.getByRole('article')).toHaveCount(0);
		await page.getByRole('combobox', { name: 'Topic' }).selectOption('');
		await expect(page.getByRole('article')).toHaveCount(1);
	});

	test('has no fault that axe finds, before and after an answer', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto(FRIDAY);
		expect(await faultsOf(page)).toEqual([]);
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await drill.getByRole('radio', { name: 'Lena' }).check();
		await drill.getByRole('button', { name: 'Check' }).click();
		expect(await faultsOf(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});

	test('prints with every answer', async ({ page }) => {
		// As wide as a sheet of A4 between its margins.
		await page.setViewportSize({ width: 650, height: 980 });
		await page.goto(FRIDAY);
		await page.emulateMedia({ media: 'print' });
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await expect(drill.getByText('d is right.')).toBeVisible();
		await expect(drill.getByText('Now one fact changes')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('all drills stand in the page, each with its answers and both changed facts', async ({ page }) => {
		await page.goto('/practise/who-decides/');
		await expect(page.getByRole('article')).toHaveCount(41);
		const drill = page.getByRole('article', { name: 'Friday at four' });
		await expect(drill.getByText('Who decides now?')).toHaveCount(2);
		const reason = drill.getByText('The word comes from whoever does the product work');
		await expect(reason).toBeHidden();
		await drill.getByText('Answer, and why').first().click();
		await expect(reason).toBeVisible();
		await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0);
	});
});
