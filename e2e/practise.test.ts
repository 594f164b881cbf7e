import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';

const KEY = 'which-pm:progress';
const kept = (page: Page, key = KEY) => page.evaluate((name) => localStorage.getItem(name), key);
const keep = (page: Page, text: string, key = KEY) =>
	page.addInitScript(
		([name, value]) => {
			// Only once: what the page writes is to survive a reload.
			if (sessionStorage.getItem('given')) return;
			sessionStorage.setItem('given', 'yes');
			localStorage.setItem(name!, value!);
		},
		[key, text],
	);

const DAY = 86_400_000;
interface Given {
	record: string;
	chosen: string;
	right: boolean;
	daysAgo: number;
	belief?: string;
}
/** A record as the guide writes it. */
const recordOf = (given: Given[], version = 1) =>
	JSON.stringify({
		format: 'which-pm progress',
		version,
		erased: 0,
		answers: given.map(({ daysAgo, chosen, ...answer }) => ({
			...answer,
			version: 1,
			chosen: [chosen],
			at: Date.now() - daysAgo * DAY,
		})),
		settings: [],
	});
const file = (text: string, name = 'which-pm-progress.json') => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text),
});

const blocked = (page: Page) =>
	page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				},
			});
	});
const full = (page: Page) =>
	page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});

const questionOf = (page: Page, at: number) =>
	page
		.getByRole('region', { name: 'Check yourself' })
		.getByRole('group', { name: `Answers to question ${at}`, exact: true });

test.describe('a question whose script cannot be fetched', () => {
	test.use({ mayComplain: true });

	test('is text, and can be answered once the network is back', async ({ page, context }) => {
		await page.goto('/products-and-projects/');
		await context.setOffline(true);
		const failed = page.waitForEvent('requestfailed');
		await page.getByRole('heading', { name: 'Check yourself' }).scrollIntoViewIfNeeded();
		await failed;
		await expect(page.getByText('A project, because it has a name and a budget.')).toBeVisible();
		await expect(questionOf(page, 1)).toHaveCount(0);
		await context.setOffline(false);
		await expect(questionOf(page, 1).getByRole('button').first()).toBeVisible();
	});
});

test.describe('a question at the end of a page', () => {
	test('is answered with the mouse: the verdict in words, a reason for every option, and it is remembered', async ({
		page,
	}) => {
		await page.goto('/products-and-projects/#check-yourself');
		const question = questionOf(page, 1);
		await question.getByRole('button', { name: 'A project, because it has a name and a budget.' }).click();
		await expect(question.getByRole('status')).toHaveText(/^Not right: you chose a, and c is right\./);
		await expect(question.getByText(/^(Not [ab]|c is right)\.$/).locator('visible=true')).toHaveText([
			'Not a.',
			'Not b.',
			'c is right.',
		]);
		await expect(question.getByRole('link', { name: 'The belief behind it' }).first()).toBeVisible();
		await expect(question.getByText('Answer, and why')).toBeHidden();
		expect(await faultsOf(page)).toEqual([]);
		const { answers } = JSON.parse((await kept(page))!) as { answers: { record: string; at: number }[] };
		expect(answers).toHaveLength(1);
		expect(answers[0]).toMatchObject({ version: 1, chosen: ['a'], right: false });
		expect(Object.keys(answers[0]!).sort()).toEqual(['at', 'belief', 'chosen', 'record', 'right', 'version']);
		expect(answers[0]!.record).toMatch(/^questions\//);

		await page.reload();
		await expect(question.getByText(/^You answered on .*: a, not right\.$/)).toBeVisible();
		// Choosing is possible again, and nothing gives the answer away.
		await expect(question.getByText('c is right.')).toBeHidden();
	});

	test('is answered with the keyboard alone, and once more', async ({ page }) => {
		await page.goto('/products-and-projects/#check-yourself');
		const question = questionOf(page, 1);
		const options = question.locator('.option');
		await options.first().focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(options.nth(2)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(question.getByRole('status')).toHaveText(/^c is right\./);
		// A second press changes nothing.
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(question.getByRole('button', { name: 'Answer again' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(options.first()).toBeFocused();
		await expect(question.getByRole('status')).toHaveText('');
		expect(JSON.parse((await kept(page))!)).toMatchObject({ answers: [{ right: true }] });
	});

	test('can be read without choosing', async ({ page }) => {
		await page.goto('/products-and-projects/#check-yourself');
		const question = questionOf(page, 2);
		await question.getByText('Answer, and why').click();
		await expect(question.getByText('a is right.')).toBeVisible();
		expect(await kept(page)).toBe(null);
	});

	test('says so when the browser keeps nothing, and works', async ({ page }) => {
		await blocked(page);
		await page.goto('/products-and-projects/#check-yourself');
		const question = questionOf(page, 1);
		await question.locator('.option').first().click();
		await expect(question.getByText(/Your browser lets this site keep nothing/)).toBeVisible();
		await expect(question.getByRole('status')).toHaveText(/^Not right/);
	});

	test('says so when there is no room, and what was kept before stays', async ({ page }) => {
		await page.goto('/products-and-projects/#check-yourself');
		await questionOf(page, 1).locator('.option').first().click();
		const before = await kept(page);
		await full(page);
		await page.reload();
		const question = questionOf(page, 2);
		await question.locator('.option').first().click();
		await expect(question.getByText(/no room left for this site/)).toBeVisible();
		expect(await kept(page)).toBe(before);
	});
});

test.describe('the question bank', () => {
	test('begins on the first screen of a phone, before the advice on how to use it', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto('/practise/');
		await expect(page.getByRole('group', { name: 'Which questions?' })).toBeInViewport({ ratio: 1 });
		const first = page.getByRole('list', { name: 'Questions' }).getByRole('listitem').first();
		expect((await first.boundingBox())!.y).toBeLessThan(1.3 * 780);
		await page.getByRole('link', { name: 'Five rules that make it stick' }).click();
		await expect(page.getByRole('heading', { name: 'Use it so that it sticks' })).toBeInViewport();
	});
	const bank = (page: Page) => page.getByRole('list', { name: 'Questions' });
	const stems = (page: Page) => bank(page).locator('> li:visible');

	test('brings back wrong ones first, then those due, and shows what one asks for', async ({ page }) => {
		await keep(
			page,
			recordOf([
				{ record: 'questions/methods-1', chosen: 'a', right: true, daysAgo: 3 },
				{ record: 'questions/together-5', chosen: 'b', right: false, daysAgo: 5, belief: 'agile-means-scrum' },
				{ record: 'questions/backlog-2', chosen: 'a', right: true, daysAgo: 1 },
			]),
		);
		await page.goto('/practise/');
		const ids = () => stems(page).evaluateAll((items) => items.map(({ id }) => id));
		expect((await ids()).slice(0, 2)).toEqual(['together-5', 'methods-1']);
		await expect(stems(page)).toHaveCount(15);
		await page.getByRole('button', { name: 'Show 15 more' }).click();
		await expect(stems(page)).toHaveCount(30);

		await page.getByRole('radio', { name: 'Due today (2)' }).check();
		await expect(stems(page)).toHaveCount(2);
		await expect(page).toHaveURL('/practise/#show=due');
		await page.getByRole('radio', { name: 'Wrong before (1)' }).check();
		expect(await ids()).toEqual(['together-5']);
		await page.getByRole('radio', { name: /^Not answered yet/ }).check();
		expect(await ids()).not.toContain('together-5');
		await page.getByRole('combobox', { name: 'Topic' }).selectOption('Careers');
		await expect(page).toHaveURL('/practise/#show=new&topic=careers');
		await expect(page.getByRole('radio', { name: 'Due today (0)' })).toBeVisible();
		await page.getByRole('radio', { name: /^Due today/ }).check();
		await expect(page.getByText('Nothing is due today.')).toBeVisible();

		// The address brings the same choice back.
		await page.goto('/practise/#show=wrong');
		await page.reload();
		expect(await ids()).toEqual(['together-5']);
		expect(await faultsOf(page)).toEqual([]);
	});

	test('does not move a question away while it is answered, and counts it', async ({ page }) => {
		await page.goto('/practise/');
		const first = stems(page).first();
		const id = await first.getAttribute('id');
		await first.locator('.option').first().click();
		await expect(first.getByRole('button', { name: 'Answer again' })).toBeVisible();
		await expect(stems(page).first()).toHaveAttribute('id', id!);
		const all = await page.locator('.question').count();
		await expect(page.getByRole('radio', { name: `All (${all})` })).toBeVisible();
		await expect(page.getByRole('radio', { name: `Not answered yet (${all - 1})` })).toBeVisible();
		// The same record as on the page where the question stands.
		await first.getByRole('link').first().click();
		await page.getByRole('heading', { name: 'Check yourself' }).scrollIntoViewIfNeeded();
		await expect(page.getByText(/^You answered on/)).toHaveCount(1);
	});

	test('is worked with the keyboard alone', async ({ page }) => {
		await page.goto('/practise/');
		await page.getByRole('radio', { name: /^All/ }).focus();
		await page.keyboard.press('ArrowUp');
		await expect(page).toHaveURL('/practise/#show=new');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('combobox', { name: 'Topic' })).toBeFocused();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(stems(page).first().locator('.option').first()).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(stems(page).first().getByRole('status')).toHaveText(/right/);
	});

	test('opens at the question that an address names', async ({ page }) => {
		await page.goto('/practise/#with-a-project-manager-3');
		await expect(page.locator('#with-a-project-manager-3')).toBeInViewport();
	});

	test('names the beliefs behind wrong answers until they are answered right', async ({ page }) => {
		await page.goto('/practise/');
		const report = page.getByRole('region', { name: 'Beliefs behind your latest wrong answers' });
		await expect(report.getByText(/None so far/)).toBeVisible();
		const wrong = page.locator('li[data-belief]:visible').first();
		const question = page.locator('.question').filter({ has: wrong }).first();
		await wrong.getByRole('button').click();
		await expect(report.getByText('Why it tempts.').and(page.locator(':visible'))).toHaveCount(1);
		await expect(report.getByText('Behind one of your latest answers.')).toBeVisible();
		await report.getByText('The page that answers it:').locator('visible=true').locator('..').getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.goBack();
		const { answers } = JSON.parse((await kept(page))!) as { answers: { record: string }[] };
		const again = page.locator(`[data-record="${answers[0]!.record}"].question`);
		await again.locator('li[data-right] button').click();
		await expect(report.getByText(/None so far/)).toBeVisible();
		await expect(question).toBeAttached();
	});
});

test.describe('the cards', () => {
	const session = (page: Page) => page.getByRole('region', { name: 'Today’s cards' });
	const answerOne = async (page: Page) => {
		const turn = session(page).getByRole('button', { name: 'Turn over' });
		if (await turn.isVisible()) {
			await turn.click();
			await session(page).getByRole('button', { name: 'I knew it' }).click();
		} else {
			await session(page).getByRole('article').getByRole('button').first().click();
			await session(page).getByRole('button', { name: 'Next card' }).click();
		}
	};

	test('ask which of two, then for a word, up to the cap that the reader set, and come back on later days', async ({
		page,
	}) => {
		await page.clock.install({ time: new Date('2026-11-23T09:00:00') });
		await page.goto('/practise/cards/');
		await session(page).getByRole('combobox', { name: 'At most' }).selectOption('5');
		await expect(session(page).getByText('Card 1 of 5 today')).toBeVisible();
		const article = session(page).getByRole('article');
		await expect(article.getByRole('heading')).toHaveText('Product or project?');
		await article.getByRole('button', { name: 'Project', exact: true }).click();
		await expect(article.getByText('Not right: you chose Project.')).toBeVisible();
		await expect(session(page).getByRole('status')).toHaveText(/Not known: this card comes back tomorrow\.$/);
		expect(await faultsOf(page)).toEqual([]);
		await article.getByRole('button', { name: 'Next card' }).click();
		await article.getByRole('button', { name: 'Turn over' }).click();
		await article.getByRole('button', { name: 'I knew it' }).click();
		await expect(session(page).getByRole('status')).toHaveText(/Known: this card comes back in \d+ days\.$/);

		await page.reload();
		await expect(session(page).getByText('Card 3 of 5 today')).toBeVisible();
		for (let left = 3; left > 0; left--) await answerOne(page);
		await expect(article.getByRole('heading')).toHaveText('Done for today: 5 cards');
		const deck = await page.locator('.deck .card').count();
		await expect(article.getByText(`${deck - 5} cards of the deck are still new.`)).toBeVisible();

		// What was not known is the first card of the next day.
		await page.clock.setFixedTime(new Date('2026-11-24T09:00:00'));
		await page.reload();
		await expect(article.getByRole('heading')).toHaveText('Product or project?');
	});

	test('are answered with the keyboard alone', async ({ page }) => {
		await page.goto('/practise/cards/');
		await session(page).getByRole('article').getByRole('button').first().focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(session(page).getByRole('button', { name: 'Next card' })).toBeFocused();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(session(page).getByRole('button', { name: 'Turn over' })).toBeFocused();
		await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(session(page).getByRole('button', { name: 'I knew it' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(session(page).getByText('Card 3 of 10 today')).toBeVisible();
	});

	test('go on when nothing can be kept, and say so', async ({ page }) => {
		await blocked(page);
		await page.goto('/practise/cards/');
		await expect(session(page).getByText(/lets this site keep nothing/)).toBeVisible();
		await answerOne(page);
		await expect(session(page).getByText('Card 2 of 10 today')).toBeVisible();
	});
});

test.describe('the progress page', () => {
	const result = (page: Page) => page.getByRole('region', { name: 'It is yours' }).getByRole('status');
	const load = (page: Page, text: string) =>
		page.getByLabel('Load a file, and add what it holds').setInputFiles(file(text));
	const mine: Given[] = [
		{ record: 'questions/methods-1', chosen: 'a', right: true, daysAgo: 3 },
		{ record: 'scenarios/a-goal-for-spring', chosen: 'b', right: false, daysAgo: 2 },
		{ record: 'terms/output', chosen: 'known', right: true, daysAgo: 1 },
	];

	test('shows what is kept, by topic and answer by answer', async ({ page }) => {
		await keep(page, recordOf([...mine, { record: 'questions/long-gone', chosen: 'a', right: true, daysAgo: 9 }]));
		await page.goto('/practise/progress/');
		await expect(
			page.getByText(/^4 answers, the first of .* 1 of them is to something that this edition/),
		).toBeVisible();
		const cells = page.getByRole('table', { name: 'Questions' }).getByRole('row', { name: /^Products and projects/ });
		await expect(cells.getByRole('cell')).toHaveText([/\d+/, '1', '1', '0', '1']);
		await expect(page.getByRole('table', { name: 'Questions' }).getByRole('row')).toHaveCount(2);
		await expect(page.getByRole('table', { name: 'Drills' })).toBeVisible();
		await expect(page.getByRole('table', { name: 'Cards' }).getByRole('rowheader')).toHaveText(['Words']);
		await page.getByText('Every answer, the newest first').click();
		await expect(page.getByRole('link', { name: 'A goal for spring' })).toBeVisible();
		await expect(page.getByRole('rowheader', { name: 'questions/long-gone' })).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
	});

	test('saves a file that another device adds to its own, without overwriting', async ({ page, browser }) => {
		await keep(page, recordOf(mine));
		await page.goto('/practise/progress/');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save to a file' }).click();
		expect((await download).suggestedFilename()).toMatch(/^which-pm-progress-\d{4}-\d\d-\d\d\.json$/);
		const text = await readFile((await (await download).path())!, 'utf8');

		const other = await browser.newContext();
		const there = await other.newPage();
		await keep(
			there,
			recordOf([
				{ record: 'questions/methods-1', chosen: 'b', right: false, daysAgo: 8 },
				{ record: 'questions/methods-2', chosen: 'b', right: false, daysAgo: 8 },
			]),
		);
		await there.goto('/practise/progress/');
		await load(there, text);
		await expect(result(there)).toHaveText(
			'Added 3 answers, with 2 questions, drills or cards that had none here. Nothing was overwritten.',
		);
		await expect(there.getByText(/^5 answers/)).toBeVisible();
		await load(there, text);
		await expect(result(there)).toHaveText('Everything in this file was here already. Nothing was overwritten.');
		await there.reload();
		await expect(there.getByText(/^5 answers/)).toBeVisible();
		await other.close();
	});

	test('tells the truth about a file that it cannot add, and changes nothing', async ({ page }) => {
		await keep(page, recordOf(mine));
		await page.goto('/practise/progress/');
		const before = await kept(page);
		const whole = recordOf(mine);
		for (const [text, told] of [
			[whole.slice(0, -30), /^This file is not whole/],
			['', /^This file is not whole/],
			['{"bookmarks": []}', /^This file was not saved by this guide/],
			['<img src=x onerror=alert(1)>', /^This file is not whole/],
			[recordOf(mine, 7), /^This file was saved by a later edition.*form 7/],
		] as const) {
			await load(page, text);
			await expect(result(page)).toHaveText(told);
			await expect(page.getByText(/^3 answers/)).toBeVisible();
		}
		expect(await kept(page)).toBe(before);
		// One entry is nonsense; the others are good.
		await load(page, recordOf([...mine, { record: '<b>x</b>', chosen: 'a', right: true, daysAgo: 1 }]));
		await expect(result(page)).toHaveText(/1 entry could not be understood and was left out/);
		await expect(page.getByText(/^6 answers/)).toBeVisible();
	});

	test('asks before it erases, and undoes it, with the keyboard alone', async ({ page }) => {
		await keep(page, recordOf(mine));
		await page.goto('/practise/progress/');
		const erase = page.getByRole('button', { name: 'Erase …' });
		await erase.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog', { name: 'Erase 3 answers and your choices from this device?' });
		await expect(dialog).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(page.getByText(/^3 answers/)).toBeVisible();

		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(dialog.getByRole('button', { name: 'Erase it' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText(/^Nothing is kept yet/)).toBeVisible();
		expect(JSON.parse((await kept(page))!)).toMatchObject({ answers: [], settings: [] });
		// It can still be undone from another page of the same tab.
		await page.reload();
		await page.getByRole('button', { name: 'Bring back what was erased' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText(/^3 answers/)).toBeVisible();
		await expect(page.getByRole('button', { name: 'Bring back what was erased' })).toBeHidden();
	});

	test('erases also where there is no room to note it', async ({ page }) => {
		await keep(page, recordOf(mine));
		await page.goto('/practise/progress/');
		await full(page);
		await page.reload();
		await page.getByRole('button', { name: 'Erase …' }).click();
		await page.getByRole('button', { name: 'Erase it' }).click();
		await expect(page.getByText(/^Nothing is kept yet/)).toBeVisible();
		expect(await kept(page)).toBe(null);
	});

	test('forgets for good when asked', async ({ page }) => {
		await keep(page, recordOf(mine));
		await page.goto('/practise/progress/');
		await page.getByRole('button', { name: 'Erase …' }).click();
		await page.getByRole('button', { name: 'Erase it' }).click();
		await page.getByRole('button', { name: 'Forget it now' }).click();
		await expect(result(page)).toHaveText('Forgotten. It cannot be brought back.');
		const left = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
		expect(left).not.toContain('methods-1');
	});

	test('what cannot be read and has no room aside is saved and erased where it stands', async ({ page }) => {
		const garbage = '{"format":"which-pm progress","ver';
		await page.addInitScript(() => {
			const { setItem } = Storage.prototype;
			Storage.prototype.setItem = function (key: string, text: string) {
				if (key === 'which-pm:progress-unreadable') throw new DOMException('full', 'QuotaExceededError');
				setItem.call(this, key, text);
			};
		});
		await page.goto('/practise/progress/');
		await page.evaluate((text) => localStorage.setItem('which-pm:progress', text), garbage);
		await page.reload();
		const section = page.getByRole('region', { name: 'What could not be read' });
		await expect(section).toContainText('It stands where it was');
		expect(await kept(page, 'which-pm:progress')).toBe(garbage);
		await section.getByRole('button', { name: 'Erase it' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
		await expect(section).toBeHidden();
		expect(await kept(page, 'which-pm:progress')).toBe(null);
		await expect(page.getByRole('button', { name: 'Save to a file' })).toBeFocused();
	});

	test('puts aside what it cannot read, keeps what it can, and gives it back as a file', async ({ page }) => {
		const garbage = recordOf(mine).slice(0, -15);
		await keep(page, garbage);
		await page.goto('/practise/progress/');
		const notice = page.getByRole('region', { name: 'What could not be read' });
		await expect(notice).toBeVisible();
		expect(await kept(page, 'which-pm:progress-unreadable')).toBe(garbage);
		const download = page.waitForEvent('download');
		await notice.getByRole('button', { name: 'Save it to a file as it is' }).click();
		expect(await readFile((await (await download).path())!, 'utf8')).toBe(garbage);
		await notice.getByRole('button', { name: 'Erase it' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
		await expect(notice).toBeHidden();
		expect(await kept(page, 'which-pm:progress-unreadable')).toBe(null);
	});

	test('leaves alone what a later edition has kept', async ({ page }) => {
		const later = recordOf(mine, 9);
		await keep(page, later);
		await page.goto('/products-and-projects/#check-yourself');
		await questionOf(page, 1).locator('.option').first().click();
		await expect(questionOf(page, 1).getByText(/A later edition of this guide has kept your progress/)).toBeVisible();
		await page.goto('/practise/progress/');
		await expect(page.getByText(/A later edition of this guide has kept your progress/)).toBeVisible();
		expect(await kept(page)).toBe(later);
	});

	test('works without storage: a file is loaded, shown and saved, and the page says what that is worth', async ({
		page,
	}) => {
		await blocked(page);
		await page.goto('/practise/progress/');
		await expect(page.getByText(/lets this site keep nothing/).first()).toBeVisible();
		await load(page, recordOf(mine));
		await expect(result(page)).toHaveText(/^Added 3 answers.*Your browser lets this site keep nothing/);
		await expect(page.getByText(/^3 answers/)).toBeVisible();
		await page.getByRole('button', { name: 'Erase …' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
		await page.getByRole('button', { name: 'Bring back what was erased' }).click();
		await expect(page.getByText(/^3 answers/)).toBeVisible();
	});

	test('says so when a file does not fit', async ({ page }) => {
		await full(page);
		await page.goto('/practise/progress/');
		await load(page, recordOf(mine));
		await expect(result(page)).toHaveText(/^Added 3 answers.*no room left for this site/);
	});

	test('puts the answers of two tabs together', async ({ page, context }) => {
		await page.goto('/practise/progress/');
		const other = await context.newPage();
		await other.goto('/products-and-projects/#check-yourself');
		await questionOf(other, 1).locator('.option').first().click();
		await expect(page.getByText(/^1 answer,/)).toBeVisible();
		await load(page, recordOf(mine));
		await questionOf(other, 2).locator('.option').first().click();
		await expect(page.getByText(/^5 answers/)).toBeVisible();
	});

	test('fits a narrow screen with every part open, and axe finds nothing there', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 780 });
		await keep(page, recordOf(mine));
		for (const address of [
			'/practise/progress/',
			'/practise/',
			'/practise/cards/',
			'/products-and-projects/#check-yourself',
		]) {
			await page.goto(address);
			await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			const option = page.locator('.option').first();
			if (await option.isVisible()) await option.click();
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
				address,
			).toBe(0);
			expect(await faultsOf(page), address).toEqual([]);
		}
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every question of the bank stands under its topic with its answer', async ({ page }) => {
		await page.goto('/practise/');
		await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Careers' }).click();
		await expect(page.getByRole('heading', { name: 'Careers', level: 2 })).toBeInViewport();
		const questions = await page.locator('.question').count();
		expect(questions).toBeGreaterThan(100);
		await expect(page.getByText('Answer, and why')).toHaveCount(questions);
		await expect(page.getByText('Which questions?')).toBeHidden();
		const last = page.getByText('Answer, and why').last();
		await last.click();
		await expect(page.getByText(/is right\./).last()).toBeVisible();
	});

	test('the deck and the paper sheet are complete', async ({ page }) => {
		await page.goto('/practise/cards/');
		await expect(page.getByText(/yours are off\. The sheet and the whole deck are below/)).toBeVisible();
		await expect(page.getByRole('table', { name: /Compartments to open/ })).toBeVisible();
		expect(await page.locator('.deck .card[data-right]').count()).toBeGreaterThan(60);
		await expect(page.locator('.deck .card details')).toHaveCount(await page.locator('.deck .card').count());
		await page.getByText('Answer: Output or outcome?').first().click();
		await expect(page.getByText('Nobody has looked whether a patient cares for a foot')).toBeVisible();
	});

	test('the record is on paper, and the page says that nothing is kept', async ({ page }) => {
		await page.goto('/practise/progress/');
		await expect(page.getByText(/yours are off, so nothing is kept/)).toBeVisible();
		await expect(page.getByRole('columnheader', { name: 'Because I believed' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Save to a file' })).toBeHidden();
	});
});
