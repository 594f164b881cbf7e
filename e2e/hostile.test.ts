import type { Page } from '@playwright/test';
import fc from 'fast-check';
// What hostile people send is no part of the guide, and is the same for Node and for a browser.
// eslint-disable-next-line no-restricted-imports
import { file, hash, MARKUP, nasty, sound, text } from '../src/hostile/inputs.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { expect, test } from './test.ts';

// What a page says of itself that is not well, a violation of its policy among it, fails each of these: see `test.ts`.

/** The same inputs each time. */
const some = <Input>(input: fc.Arbitrary<Input>, count: number) => fc.sample(input, { numRuns: count, seed: 20261122 });

/** What came from outside is text in the page and nothing else. */
async function unharmed(page: Page, after: string) {
	const ran = () => [document.documentElement.dataset['ran'], document.querySelectorAll('[data-ran]').length];
	expect(await page.evaluate(ran), after).toEqual([undefined, 0]);
}

const statusOf = (page: Page, name: string) => page.locator(name).getByRole('status').first();

/** Every page with a tool, and what a reader does there to see that it works. */
const tools: Record<string, (page: Page) => Promise<void>> = {
	'/compare/': async (page) => {
		await page.getByRole('button', { name: 'All ten again' }).click();
		await page.getByRole('checkbox', { name: 'Product owner' }).check();
		await page.getByRole('checkbox', { name: 'Project manager', exact: true }).check();
		await expect(page.getByRole('table', { name: 'Product owner and Project manager, side by side' })).toBeVisible();
	},
	'/together/who-decides/': async (page) => {
		await page.getByRole('button', { name: 'The table of all four' }).click();
		await page.getByRole('button', { name: 'Government service' }).click();
		await expect(statusOf(page, 'wp-dial')).toContainText('Who decides most');
	},
	'/decide/': async (page) => {
		for (const answer of await page.locator('wp-sheet').getByRole('radio', { name: /^a/ }).all()) await answer.check();
		await page.locator('wp-sheet').getByRole('radio').first().check();
		await expect(statusOf(page, 'wp-sheet')).toHaveText(/answered/);
	},
	'/decide/read-an-advert/': async (page) => {
		await page.getByRole('textbox', { name: /Paste a job advert/ }).fill('Project plan, risk register, on time.');
		await page.getByRole('button', { name: 'Read it' }).click();
		await expect(page.getByRole('region', { name: 'The advert, marked' }).locator('mark')).toHaveCount(3);
	},
	'/practise/': async (page) => {
		await page.getByRole('radio', { name: /^All/ }).check();
		await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 0 });
		await expect(page.getByText(/^15 of \d+ questions\./)).toBeVisible();
	},
	'/practise/who-decides/': async (page) => {
		await page.getByRole('combobox', { name: 'Kind of place' }).selectOption({ index: 1 });
		const drill = page.getByRole('article').first();
		await drill.getByRole('group', { name: 'Who decides?' }).getByRole('radio').first().check();
		await drill.getByRole('button', { name: 'Check' }).first().click();
		await expect(drill.getByRole('status').first()).toHaveText(/^(Right|Not so): /);
	},
	'/practise/cards/': async (page) => {
		await expect(page.locator('wp-cards').getByRole('heading', { level: 3 })).toBeVisible();
		await page.locator('wp-cards').getByRole('combobox').selectOption('5');
	},
	'/practise/progress/': async (page) => {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save to a file' }).click();
		expect((await download).suggestedFilename()).toMatch(/^which-pm-progress-/);
	},
	'/products-and-projects/': async (page) => {
		await page.getByRole('heading', { name: 'Check yourself' }).scrollIntoViewIfNeeded();
		const question = page.getByRole('group', { name: 'Answers to question 1', exact: true });
		await question.locator('.option').first().click();
		await expect(question.getByRole('status')).toHaveText(/right/);
	},
	'/careers/pay/': async (page) => {
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect(statusOf(page, 'wp-pay')).toHaveText(/^All \d+ figures/);
	},
	'/together/working-agreement/': async (page) => {
		const owner = page.getByRole('table', { name: 'Twenty decisions' }).getByRole('radio', { name: /You$/ }).first();
		await owner.check();
		await page.getByLabel('Product or project').fill('Freight');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save my sheet to a file' }).click();
		expect((await download).suggestedFilename()).toMatch(/^which-pm-sheet/);
	},
	'/search/': async (page) => {
		await page.getByRole('searchbox').fill('scrum master');
		await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toContainText('Scrum Master');
	},
	'/take-away/': async (page) => {
		await expect(page.getByRole('main').getByRole('button', { name: 'Keep this guide offline' })).toBeVisible();
	},
};

/** On pages without a tool: the search, which shows what was searched for before, from its button in the head. */
const searched = async (page: Page) => {
	await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
	const search = new SearchDialog(page);
	await search.field.waitFor();
	await search.ask('gantt chart');
	await expect(search.results.first()).toContainText('Gantt chart');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(search.field).toBeHidden();
};

/** The tools that read the address, with the names that they know. */
const inAddress: Record<string, string[]> = {
	'/compare/': ['roles', 'rows', 'setting'],
	'/together/who-decides/': ['size', 'method', 'contract', 'regulation'],
	'/decide/': ['answers'],
	'/practise/': ['show', 'topic'],
	'/practise/who-decides/': ['drill', 'setting', 'topic', 'all'],
	'/careers/pay/': ['role', 'place', 'year', 'origin', 'statistic', 'pay', 'this', 'beside'],
	'/together/working-agreement/': ['keep'],
};

for (const [address, names] of Object.entries(inAddress))
	test(`whatever stands after #, ${address} goes on working`, async ({ page }) => {
		await page.goto(address);
		const values = await page.evaluate(() => [
			...[...document.querySelectorAll<HTMLInputElement | HTMLOptionElement>('main input, main option')].map(
				({ value }) => value,
			),
			...[...document.querySelectorAll('main [id]')].map(({ id }) => id),
		]);
		const hashes = some(hash(Object.fromEntries(names.map((name) => [name, [...new Set(values)]]))), 60);
		// As text that a connection cannot change: half a character would not arrive.
		await page.evaluate(async (all) => {
			for (const one of JSON.parse(all) as string[]) {
				location.hash = one;
				await new Promise((done) => setTimeout(done));
			}
		}, JSON.stringify(hashes));
		await unharmed(page, address);
		await tools[address]!(page);
		// What is read as a page opens is read by other lines.
		for (const one of hashes.filter(({ length }) => length < 5_000).slice(0, 2)) {
			await page.goto('about:blank');
			await page.goto(`${address}#${encodeURI(one.toWellFormed())}`);
			await unharmed(page, one);
		}
		await tools[address]!(page);
	});

/** What /about/privacy/ lists for this browser and this tab; and what Starlight keeps, where nobody has replaced it. */
const garbage = {
	'which-pm:theme': file(sound.theme),
	'which-pm:search': file(sound.search),
	'which-pm:progress': file(sound.progress),
	'which-pm:progress-unreadable': file(sound.progress),
	'which-pm:progress-erased': file(sound.progress),
	'which-pm:agreement': file(sound.agreement),
	'starlight-theme': text,
	'sl-sidebar-state': text,
};

for (const [at, [address, works]] of Object.entries({ ...tools, '/': searched, '/answer/': searched }).entries())
	test(`whatever stands in the browser's storage, ${address} goes on working`, async ({ page }) => {
		const kept = fc.sample(fc.record(garbage, { noNullPrototype: true }), { numRuns: 4, seed: at + 1 });
		await page.goto('/404.html');
		for (const one of kept) {
			await page.evaluate((all) => {
				for (const [name, value] of Object.entries(JSON.parse(all) as Record<string, string>)) {
					localStorage.setItem(name, value);
					sessionStorage.setItem(name, value);
				}
			}, JSON.stringify(one));
			await page.goto(address);
			const theme = page.getByRole('banner').getByRole('combobox', { name: 'Theme' });
			const chosen = one['which-pm:theme'];
			await expect(theme).toHaveValue(chosen === 'light' || chosen === 'dark' ? chosen : 'auto');
			await works(page);
			await unharmed(page, JSON.stringify(one).slice(0, 2_000));
		}
		await page.getByRole('banner').getByRole('combobox', { name: 'Theme' }).selectOption('dark');
		await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	});

const uploads = (kind: readonly unknown[], largest: number) => [
	...some(file(kind), 40).map((content) => Buffer.from(content)),
	Buffer.from([0xff, 0xfe, 0, 0xd8, 0x80, 0xc0]),
	Buffer.from(JSON.stringify(kind[0]), 'utf16le'),
	Buffer.alloc(largest + 1, ' '),
];

test('whatever is loaded as a file of progress, the page says what came of it, and goes on working', async ({
	page,
}) => {
	const address = '/practise/progress/';
	await page.goto(address);
	const said = page.getByRole('region', { name: 'It is yours' }).getByRole('status');
	for (const buffer of uploads(sound.progress, 10_000_000)) {
		await said.evaluate((status) => (status.textContent = ''));
		await page
			.getByLabel('Load a file, and add what it holds')
			.setInputFiles({ name: `${MARKUP.replaceAll('/', '')}.json`, mimeType: 'application/json', buffer });
		await expect(said).not.toBeEmpty();
	}
	await unharmed(page, address);
	await expect(page.getByRole('main')).not.toContainText(/native code|\[object|undefined|NaN|Invalid Date/);
	await tools[address]!(page);
	await page.goto('/practise/cards/');
	await tools['/practise/cards/']!(page);
});

test('a largest file of progress is added twice without a hang', async ({ page }) => {
	const many = Array.from({ length: 150_000 }, (_, at) => ({
		name: `n${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
		value: 1,
		at: 1,
	}));
	const buffer = Buffer.from(JSON.stringify({ format: 'which-pm progress', version: 1, answers: [], settings: many }));
	expect(buffer.length).toBeLessThan(10_000_000);
	await page.goto('/practise/progress/');
	const said = page.getByRole('region', { name: 'It is yours' }).getByRole('status');
	for (const outcome of [/number of cards a day/, /here already/]) {
		await page
			.getByLabel('Load a file, and add what it holds')
			.setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer });
		await expect(said).toHaveText(outcome, { timeout: 20_000 });
	}
});

test('whatever is chosen as a sheet of the agreement, the page says what came of it, and goes on working', async ({
	page,
}) => {
	const address = '/together/working-agreement/';
	await page.goto(address);
	const told = page.locator('wp-agreement').getByRole('status');
	const sheet = JSON.stringify(sound.agreement[0]);
	for (const [at, buffer] of uploads(sound.agreement, 1_000_000).entries()) {
		const hostile = { name: `${MARKUP.replaceAll('/', '')}.json`, mimeType: 'application/json', buffer };
		const place = at % 2 ? 1 : 0;
		await told.nth(place).evaluate((status) => (status.textContent = ''));
		if (place) {
			const other = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(sheet) };
			await page.getByLabel('One or two sheets').setInputFiles([hostile, other]);
		} else await page.getByLabel('Go on with a sheet that you saved').setInputFiles(hostile);
		await expect(told.nth(place)).not.toBeEmpty();
	}
	await unharmed(page, address);
	await tools[address]!(page);
});

test('whatever is pasted as an advert is read, and stays as it is', async ({ page }) => {
	await page.goto('/decide/read-an-advert/');
	const box = page.getByRole('textbox', { name: /Paste a job advert/ });
	const marked = page.locator('wp-advert .marked');
	const adverts = [...nasty, ...some(text, 60)].map(
		(piece) => `Product manager\n\n${piece}, project plan and backlog.`,
	);
	await box.focus();
	const changed = await marked.evaluate(async (place, all) => {
		const tool = document.querySelector('wp-advert')!;
		return (JSON.parse(all) as string[]).filter((advert) => {
			const field = tool.querySelector('textarea')!;
			field.value = advert;
			tool.querySelector('form')!.requestSubmit();
			// A text field takes every end of a line for the same.
			return place.textContent !== field.value || !place.querySelector('mark');
		});
	}, JSON.stringify(adverts));
	expect(changed).toEqual([]);
	await unharmed(page, 'adverts');
	await tools['/decide/read-an-advert/']!(page);
});

test('whatever is asked, the search answers, from the address, on its page and in the dialog', async ({ page }) => {
	await page.goto('/search/');
	const questions = [...nasty, ...some(text, 40)];
	const done = page.locator('[data-search-state="done"]');
	await done.waitFor();
	await page.evaluate(async (all) => {
		const search = document.querySelector<HTMLElement>('wp-search')!;
		for (const question of JSON.parse(all) as string[]) {
			search.querySelector('input')!.value = question;
			search.querySelector('form')!.requestSubmit();
			while (search.dataset['searchState'] !== 'done') await new Promise((look) => setTimeout(look, 4));
		}
	}, JSON.stringify(questions));
	await unharmed(page, 'the search page');
	await tools['/search/']!(page);
	for (const question of [...nasty.slice(0, 8), '%', '%E0%A4%A', 'a&kind=__proto__'].map((one) => one.toWellFormed())) {
		await page.goto(`/search/?q=${question.startsWith('%') ? question : encodeURI(question)}`);
		await done.waitFor();
		await unharmed(page, question);
	}
	await page.keyboard.press('Control+K');
	const field = page.getByRole('combobox', { name: 'Search' });
	await field.waitFor();
	await field.evaluate((input: HTMLInputElement, all) => {
		for (const question of JSON.parse(all) as string[]) {
			input.value = question;
			input.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}, JSON.stringify(questions));
	await field.fill('scrum master');
	await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
		'Scrum Master',
	);
	await unharmed(page, 'the dialog');
});

test('a wrong address gets the page for that, whatever it is', async ({ page, expectedFailures, baseURL }) => {
	for (const one of some(text, 12).filter(({ length }) => length < 1_000)) {
		const wrong = new URL(`/roles/${encodeURIComponent(one.toWellFormed())}/prodct-owner/`, baseURL).href;
		expectedFailures.add(wrong);
		await page.goto(wrong);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
		await expect(
			page.getByRole('main').getByRole('link', { name: 'Product owner', exact: true }).first(),
		).toBeVisible();
		await unharmed(page, one);
	}
});
