import { expect, type Page } from '@playwright/test';

/** A page of the guide, wherever it is opened from. */
interface Guide {
	page: Page;
	/** @param address From the guide's root, as in the sitemap. */
	open(address: string): Promise<unknown>;
}

/** A file that a button of the page saves, as a reader would choose it again. */
async function saved(page: Page, button: string) {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	return (await download).path();
}

/** The main work of each tool, once, by role and name. What is answered in one is known to the next, as for a reader. */
const journeys: Record<string, (guide: Guide) => Promise<void>> = {
	'the comparer': async ({ page, open }) => {
		await open('/compare/');
		await page.getByRole('checkbox', { name: 'Product owner' }).check();
		await page.getByRole('checkbox', { name: 'Project manager', exact: true }).check();
		await page.getByText('Fewer rows, or decisions too').click();
		await page.getByRole('combobox', { name: 'Decisions, in a' }).selectOption('Scrum product team');
		await page.reload();
		const table = page.getByRole('table', { name: 'Product owner and Project manager, side by side' });
		await expect(
			table
				.getByRole('row', { name: /^Backlog order/ })
				.getByRole('cell')
				.first(),
		).toHaveText('Decides (definition)');
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await expect(page.getByText('Copied as Markdown.')).toBeVisible();
	},

	'the drills': async ({ page, open }) => {
		await open('/practise/who-decides/');
		const drill = page.getByRole('article');
		await drill.getByRole('radio').first().check();
		await drill.getByRole('button', { name: 'Check' }).first().click();
		await expect(drill.getByRole('status').first()).toContainText(/^(Right|Not so): /);
		await expect(drill.getByText('Now one fact changes').first()).toBeVisible();
		await drill.getByRole('button', { name: 'Next drill' }).click();
		await expect(page.getByText(/^Drill 2 of \d+:/)).toBeVisible();
	},

	'a question at the end of a page': async ({ page, open }) => {
		await open('/products-and-projects/#check-yourself');
		const question = page.getByRole('group', { name: 'Answers to question 1', exact: true });
		await question.getByRole('button', { name: 'A project, because it has a name and a budget.' }).click();
		await expect(question.getByRole('status')).toHaveText(/^Not right: you chose a, and c is right\./);
	},

	'the question bank': async ({ page, open }) => {
		await open('/practise/');
		// That wrong answer, from another page.
		await page.getByRole('radio', { name: 'Wrong before (1)' }).check();
		const question = page.getByRole('list', { name: 'Questions' }).locator('> li:visible');
		await expect(question).toHaveCount(1);
		const report = page.getByRole('region', { name: 'Beliefs behind your latest wrong answers' });
		await expect(report.getByText('Why it tempts.').and(page.locator(':visible'))).toHaveCount(1);
		await question.locator('[data-right] button').click();
		await expect(question.getByRole('status')).toHaveText(/^c is right\./);
		await expect(report.getByText(/None so far/)).toBeVisible();
	},

	'the cards': async ({ page, open }) => {
		await open('/practise/cards/');
		const session = page.getByRole('region', { name: 'Today’s cards' });
		await session.getByRole('article').getByRole('button').first().click();
		await session.getByRole('button', { name: 'Next card' }).click();
		await session.getByRole('button', { name: 'Turn over' }).click();
		await session.getByRole('button', { name: 'I knew it' }).click();
		await page.reload();
		await expect(session.getByText('Card 3 of 10 today')).toBeVisible();
	},

	'the work sheet': async ({ page, open }) => {
		await open('/decide/');
		for (let number = 1; number <= 12; number++)
			await page
				.getByRole('group', { name: `Situation ${number}`, exact: true })
				.getByRole('radio')
				.first()
				.check();
		await page.getByRole('button', { name: 'Show what it comes to' }).click();
		await page.reload();
		const result = page.getByRole('region', { name: /^The sheet says/ });
		await expect(result.getByRole('table', { name: /twelve answers/ }).locator('tbody tr')).toHaveCount(12);
	},

	'the advert reader': async ({ page, open }) => {
		await open('/decide/read-an-advert/');
		await page
			.getByRole('textbox', { name: /Paste a job advert/ })
			.fill('You keep the risk register and the project plan.');
		await page.getByRole('button', { name: 'Read it' }).click();
		await expect(page.getByRole('heading', { name: 'Mostly project work' })).toBeFocused();
		await expect(page.getByRole('region', { name: 'The advert, marked' }).locator('mark')).toHaveText([
			'risk register',
			'project plan',
		]);
	},

	'the pay explorer': async ({ page, open }) => {
		await open('/careers/pay/');
		const filters = page.getByRole('form', { name: 'Show only some of the pay figures' });
		await filters.getByLabel('Place').selectOption('Germany');
		await expect(page.locator('wp-pay').getByRole('listitem').and(page.locator(':visible'))).toHaveCount(1);
		await saved(page, 'Save these as CSV');
		const pair = page.getByRole('form', { name: 'Set two pay figures side by side' });
		await pair.getByLabel('This figure').selectOption('us-project-management-specialists-pay-2021');
		await pair.getByLabel('beside this one').selectOption('us-project-management-specialists-pay-2024');
		await page.reload();
		await expect(page.locator('wp-side-by-side').getByRole('status')).toContainText('The years differ: 2021 and 2024');
	},

	'the dial': async ({ page, open }) => {
		await open('/together/who-decides/');
		await page.getByRole('button', { name: 'Government service' }).click();
		await page.reload();
		await expect(page.getByRole('row', { name: /^Backlog order/ }).getByRole('cell')).toHaveCount(1);
		await expect(page.getByRole('status').filter({ hasText: 'Who decides most' })).toBeVisible();
	},

	'the working agreement': async ({ page, open }) => {
		await open('/together/working-agreement/');
		const me = page.getByRole('textbox', { name: 'Me', exact: true });
		const first = (answer: string) => page.getByRole('radio', { name: `When does the release go out? ${answer}` });
		await me.fill('Mara');
		await first('Me').check();
		const mara = await saved(page, 'Save my sheet to a file');
		await page.getByRole('button', { name: 'Erase my sheet' }).click();
		await me.fill('Dev');
		await first('You').check();
		const dev = await saved(page, 'Save my sheet to a file');
		await page.getByLabel('Go on with a sheet that you saved').setInputFiles(mara);
		await expect(me).toHaveValue('Mara');
		await page.getByLabel('One or two sheets').setInputFiles([mara, dev]);
		const agreement = page.getByRole('region', { name: 'Working agreement', exact: true });
		await expect(agreement).toContainText('Agreed: 1.');
		await saved(page, 'Save as Markdown');
	},

	'the progress page': async ({ page, open }) => {
		await open('/practise/progress/');
		// The drill, one question twice, and two cards.
		const five = page.getByText(/^5 answers/);
		await expect(five).toBeVisible();
		const file = await saved(page, 'Save to a file');
		await page.getByRole('button', { name: 'Erase …' }).click();
		await page.getByRole('button', { name: 'Erase it' }).click();
		await page.getByRole('button', { name: 'Forget it now' }).click();
		await expect(page.getByText(/^Nothing is kept yet/)).toBeVisible();
		await page.getByLabel('Load a file, and add what it holds').setInputFiles(file);
		await expect(five).toBeVisible();
		await page.reload();
		await expect(five).toBeVisible();
	},
};

/** Does the work of all tools, one after the other, as a step each. */
export async function useAllTools(step: (tool: string, work: () => Promise<void>) => Promise<void>, guide: Guide) {
	for (const [tool, work] of Object.entries(journeys)) await step(tool, () => work(guide));
}
