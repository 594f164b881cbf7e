import type { Page } from '@playwright/test';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOutSources } from '../../src/commands/lay-out-sources.mjs';
import { answering, buildCopy, serve } from '../global-setup.ts';
import { expect, test as base } from '../offline-test.ts';
import { SearchDialog } from '../pages/search-dialog.ts';
import { otherPort, rootUrl } from '../servers.ts';

const sentence = 'Answer first, then the reason';
/** After those of the tests that read the guide as hosts serve it. */
const port = otherPort + 3;
const later = join(import.meta.dirname, '../.guide/later');

/** The guide as it is, built from the sources as they are, and a later version in which the text of one page has changed. */
const test = base.extend<object, { versions: { first: string; second: string } }>({
	versions: [
		async ({}, use) => {
			layOutSources(later);
			const file = join(later, 'src/content/docs/together/a-week.mdx');
			writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n${sentence}: that helps in any calendar.\n`);
			const { status, output } = await buildCopy(later, '/', {});
			if (status !== 0) throw new Error(output.slice(-2000));
			const server = serve(join(later, 'dist'), port, '/');
			const second = `http://localhost:${port}/`;
			await answering(second);
			await use({ first: rootUrl, second });
			server.kill();
			rmSync(later, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 400_000 },
	],
	/** Gives the first version until a test has it give the second. */
	server: async ({ server, versions }, use) => {
		server.upstream = versions.first;
		await use(server);
	},
});

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const filesOf = (asked: string[]) => asked.filter((path) => !/\/(?:newest\.json|manifest\.json|sw\.js)$/.test(path));

test('a new version is told of in an open page, which stays as it is; Update fetches only what has changed', async ({
	page,
	panel,
	root,
	server,
	versions,
}) => {
	await panel.open(root);
	await panel.keep();
	// A reader in the middle of something.
	await page.goto(`${root}practise/`);
	await page.waitForLoadState('networkidle');
	await page.getByText('Answer, and why').first().click();
	let left = 0;
	page.on('framenavigated', () => left++);
	await page.evaluate(() => Object.assign(window, { halfDone: 'two of five' }));
	// The guide is published anew, and a second tab comes upon it.
	server.upstream = versions.second;
	const second = await page.context().newPage();
	await second.goto(`${root}answer/`);
	const notice = page.getByRole('status').filter({ hasText: 'A newer version of this guide is out.' });
	await expect(notice).toBeVisible();
	await expect(second.getByRole('status').filter({ hasText: 'A newer version' })).toBeVisible();
	// Its search is a script that the new version may not have: the copy does.
	server.mood = (path) => (/search-dialog/.test(path) ? 'gone' : 'answer');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('backlog');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	server.mood = () => 'answer';
	for (const tab of [page, second]) {
		await tab.getByRole('button', { name: 'See the offline copy' }).click();
		await expect(tab.getByRole('dialog', { name: 'Offline copy' })).toContainText(
			'Update fetches only what has changed',
		);
	}
	server.forget();
	// One tab presses, and both follow.
	await page.getByRole('dialog', { name: 'Offline copy' }).getByRole('button', { name: 'Update' }).click();
	for (const tab of [page, second]) {
		const dialog = tab.getByRole('dialog', { name: 'Offline copy' });
		await expect(dialog.getByText('Ready offline')).toBeVisible();
		await expect(dialog.getByRole('button', { name: 'Update' })).toBeHidden({ timeout: 30_000 });
	}
	const fetched = filesOf(server.asked);
	console.log(`An update that changes the text of one page fetches ${fetched.length} files: ${fetched.join(' ')}`);
	expect(fetched).toContain('/together/a-week/');
	expect(fetched.length).toBeLessThanOrEqual(6);
	// Nothing was lost, and nothing was reloaded.
	expect(left).toBe(0);
	expect(await page.evaluate(() => (window as unknown as { halfDone?: string }).halfDone)).toBe('two of five');
	await expect(page.getByText(/is right\./).first()).toBeVisible();
	await expect(notice).toBeHidden();
	// Without a network it is the new version that opens.
	await server.stop();
	await second.goto(`${root}together/a-week/`);
	await expect(second.getByText(sentence)).toBeVisible();
});

test('a sheet half filled in, a question answered and a name typed stay as they are while a new version is fetched in two tabs at once', async ({
	page: sheet,
	panel,
	root,
	server,
	versions,
}) => {
	await panel.open(root);
	await panel.keep();
	const situation = (number: number) => sheet.getByRole('group', { name: `Situation ${number}`, exact: true });
	const choose = (number: number) => situation(number).getByRole('radio').nth(1).check();
	await sheet.goto(`${root}decide/`);
	for (let number = 1; number <= 6; number++) await choose(number);
	const quiz = await sheet.context().newPage();
	await quiz.goto(`${root}practise/`);
	const question = quiz.locator('wp-options').first();
	await question.getByRole('button').first().click();
	const verdict = (await question.getByRole('status').textContent())!;
	const form = await sheet.context().newPage();
	await form.goto(`${root}together/working-agreement/`);
	await form.getByLabel('Product or project').fill('Freight, half wri');
	const tabs = [sheet, quiz, form];
	for (const tab of tabs) {
		await tab.waitForLoadState('networkidle');
		await tab.evaluate(() => Object.assign(window, { opened: 'once' }));
	}
	// The guide is published anew, and its scripts of before are gone from the server.
	server.upstream = versions.second;
	server.mood = (path) => (path.startsWith('/_astro/') ? 'gone' : 'answer');
	server.forget();
	for (const tab of tabs) {
		await tab.bringToFront();
		await tab.evaluate(() => dispatchEvent(new Event('online')));
		await expect(tab.getByRole('status').filter({ hasText: 'A newer version of this guide is out.' })).toBeVisible();
		await tab.getByRole('button', { name: 'See the offline copy' }).click();
	}
	const dialogIn = (tab: Page) => tab.getByRole('dialog', { name: 'Offline copy' });
	await Promise.all(
		[sheet, quiz].map((tab) =>
			dialogIn(tab)
				.getByRole('button', { name: 'Update' })
				// The one that comes second may find that it is being done already.
				.click({ timeout: 10_000 })
				.catch(() => {}),
		),
	);
	for (const tab of tabs) {
		await expect(dialogIn(tab).getByText('Ready offline')).toBeVisible();
		await expect(dialogIn(tab).getByRole('button', { name: 'Update' })).toBeHidden({ timeout: 30_000 });
		await tab.keyboard.press('Escape');
	}
	expect(filesOf(server.asked).filter((path) => path === '/together/a-week/')).toHaveLength(1);
	// Nothing was reloaded, and nothing was lost.
	for (const tab of tabs)
		expect(await tab.evaluate(() => (window as unknown as { opened?: string }).opened)).toBe('once');
	for (let number = 1; number <= 6; number++) await expect(situation(number).getByRole('radio').nth(1)).toBeChecked();
	await expect(question.getByRole('status')).toHaveText(verdict);
	await expect(form.getByLabel('Product or project')).toHaveValue('Freight, half wri');
	// Each can be brought to its end, with scripts that only the copy still has, and then without a server.
	await sheet.bringToFront();
	const search = new SearchDialog(sheet);
	await search.openByKey();
	await search.ask('backlog');
	await sheet.keyboard.press('Escape');
	await sheet.keyboard.press('Escape');
	await server.stop();
	for (let number = 7; number <= 12; number++) await choose(number);
	await sheet.getByRole('button', { name: 'Show what it comes to' }).click();
	await expect(sheet.getByRole('region', { name: /^The sheet says/ })).toBeVisible();
	await question.getByRole('button', { name: 'Answer again' }).click();
	await question.getByRole('button').nth(1).click();
	await expect(question.getByRole('status')).toHaveText(/right/);
});

test('a new version that comes out during the download does not make a mixed copy', async ({
	page,
	panel,
	root,
	server,
	versions,
}) => {
	await panel.open(root);
	server.forget();
	server.mood = () => {
		if (server.asked.length === 25) server.upstream = versions.second;
		return 'answer';
	};
	await panel.press('Keep this guide offline');
	await panel.says('Ready offline');
	await expect(panel.button('Update')).toBeHidden();
	await panel.press('Check copy');
	await expect(panel.element).toContainText('were read and are sound');
	await server.stop();
	await page.goto(`${root}together/a-week/`);
	await expect(page.getByText(sentence)).toBeVisible();
});
