import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './test.ts';

const PAGE = '/together/working-agreement/';
const KEY = 'which-pm:agreement';
const json = 'application/json';

/** A sheet as the page saves it. */
const file = (name: string, sheet: object | string) => ({
	name,
	mimeType: json,
	buffer: Buffer.from(typeof sheet === 'string' ? sheet : JSON.stringify(sheet)),
});
const sheet = (marks: object) => ({
	kind: 'which-pm agreement sheet',
	version: 1,
	scope: 'Freight',
	me: '',
	you: '',
	answers: {},
	...marks,
});
const mara = sheet({
	side: 'product',
	me: 'Mara',
	you: 'Dev',
	answers: {
		'release-date': { who: 'me' },
		'roadmap-order': { who: 'me' },
		'stop-the-project': { who: 'nobody' },
		'fix-or-feature': { who: 'other', name: 'Aisha' },
	},
});
const dev = sheet({
	side: 'project',
	me: 'Dev',
	you: 'Mara',
	answers: {
		'release-date': { who: 'me' },
		'roadmap-order': { who: 'you' },
		'stop-the-project': { who: 'other', name: 'Helen' },
		'fix-or-feature': { who: 'me' },
	},
});

const table = (page: Page) => page.getByRole('table', { name: 'Twenty decisions' });
const tick = (page: Page, question: string, answer: string) =>
	table(page)
		.getByRole('radio', { name: `${question} ${answer}` })
		.check();
const told = (page: Page, place: 0 | 1) => page.locator('wp-agreement').getByRole('status').nth(place);
const agreement = (page: Page) => page.getByRole('region', { name: 'Working agreement', exact: true });
const load = (page: Page) => page.getByLabel('Go on with a sheet that you saved');
const twoSheets = (page: Page) => page.getByLabel('One or two sheets');
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('a sheet is filled in, saved to a file, erased, brought back, and loaded again', async ({ page }) => {
	await page.goto(PAGE);
	await page.getByLabel('Product or project').fill('Freight');
	await page.getByRole('textbox', { name: 'Me', exact: true }).fill('Mara');
	await page.getByRole('radio', { name: 'product', exact: true }).check();
	await tick(page, 'When does the release go out?', 'Me');
	// Who writes a name means somebody else.
	const name = table(page).getByRole('textbox', {
		name: 'Is the project stopped before its end? Somebody else, by name',
	});
	await name.fill('Helen <b>Strand</b>');
	await expect(
		table(page).getByRole('radio', { name: 'Is the project stopped before its end? Somebody else' }),
	).toBeChecked();
	const download = page.waitForEvent('download');
	await button(page, 'Save my sheet to a file').click();
	expect((await download).suggestedFilename()).toBe('which-pm-sheet-mara.json');
	const text = readFileSync(await (await download).path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({
		side: 'product',
		answers: { 'release-date': { who: 'me' }, 'stop-the-project': { who: 'other', name: 'Helen <b>Strand</b>' } },
	});
	await expect(told(page, 0)).toHaveText('Your sheet is saved, with 18 of 20 rows left open.');
	await button(page, 'Erase my sheet').click();
	await expect(name).toHaveValue('');
	await button(page, 'Bring back what stood here').click();
	await expect(name).toHaveValue('Helen <b>Strand</b>');
	await page.reload();
	await expect(name).toHaveValue('');
	await load(page).setInputFiles(file('which-pm-sheet-mara.json', text));
	await expect(name).toHaveValue('Helen <b>Strand</b>');
	await expect(page.getByRole('textbox', { name: 'Me', exact: true })).toHaveValue('Mara');
});

test('two files make one agreement, whichever is chosen first', async ({ page }) => {
	await page.goto(PAGE);
	await twoSheets(page).setInputFiles([file('dev.json', dev), file('mara.json', mara)]);
	const heading = agreement(page).getByRole('heading', { name: 'Working agreement: Freight' });
	await expect(heading).toBeFocused();
	await expect(agreement(page)).toContainText(
		'Between Mara (product) and Dev (project). Both of you claim it: 1. Nobody claims it: 1. One of you claims it, the other does not see it so: 1. Left open on one sheet or both: 16. Agreed: 1.',
	);
	const row = (question: string) => agreement(page).getByRole('row', { name: question });
	await expect(row('When does the release go out?').getByRole('cell').first()).toHaveText('Mara');
	await expect(row('Is the project stopped before its end?')).toContainText('nobody, or not known');
	await expect(row('What stands first, next and later on the roadmap?').getByRole('textbox')).toHaveValue('Mara');
	const first = await agreement(page).innerText();
	await twoSheets(page).setInputFiles([file('mara.json', mara), file('dev.json', dev)]);
	await expect(heading).toBeFocused();
	expect(await agreement(page).innerText()).toBe(first);
});

test('what the two settle stays when they lay the sheets together again, and is in the Markdown', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(PAGE);
	await load(page).setInputFiles(file('mara.json', mara));
	await twoSheets(page).setInputFiles(file('dev.json', dev));
	const settled = agreement(page).getByRole('textbox', {
		name: 'Who has the last word: When does the release go out?',
	});
	await settled.fill('Dev | after asking Mara');
	await twoSheets(page).setInputFiles(file('dev.json', dev));
	await expect(settled).toHaveValue('Dev | after asking Mara');
	const download = page.waitForEvent('download');
	await button(page, 'Save as Markdown').click();
	const markdown = readFileSync(await (await download).path(), 'utf8');
	expect(markdown).toContain('# Working agreement: Freight');
	expect(markdown).toContain('| When does the release go out? | Mara | Dev | Dev \\| after asking Mara |');
	await button(page, 'Copy as Markdown').click();
	await expect(told(page, 1)).toHaveText('The agreement is copied.');
	// What was copied is pasted: a field of one line leaves the line breaks out.
	await settled.fill('');
	await settled.press('Control+V');
	await expect(settled).toHaveValue(/^# Working agreement: Freight/);
});

test('what one pair has settled is not laid into the agreement of another pair', async ({ page }) => {
	await page.goto(PAGE);
	await twoSheets(page).setInputFiles([file('mara.json', mara), file('dev.json', dev)]);
	const settled = agreement(page).getByRole('textbox', {
		name: 'Who has the last word: When does the release go out?',
	});
	await settled.fill('Dev, after asking Mara');
	const ola = sheet({ side: 'project', me: 'Ola', you: 'Mara', answers: { 'release-date': { who: 'me' } } });
	await twoSheets(page).setInputFiles([file('mara.json', mara), file('ola.json', ola)]);
	await expect(agreement(page)).toContainText('Between Mara (product) and Ola (project).');
	await expect(settled).toHaveValue('');
	const download = page.waitForEvent('download');
	await button(page, 'Save as Markdown').click();
	expect(readFileSync(await (await download).path(), 'utf8')).not.toContain('after asking');
});

test('each wrong file gets its own message and changes nothing', async ({ page }) => {
	await page.goto(PAGE);
	await tick(page, 'When does the release go out?', 'Me');
	const good = JSON.stringify(mara);
	for (const [wrong, message] of [
		[file('half.json', good.slice(0, -30)), /half\.json breaks off before its end\. .*ask for it again/],
		[file('picture.json', '\u0089PNG'), /picture\.json is not a sheet of this page/],
		[file('progress.json', { kind: 'which-pm progress', version: 1 }), /is a file of another kind\. Choose the file/],
		[file('newer.json', { ...mara, version: 2 }), /was saved by a newer edition of this guide\. Open it there/],
		[file('bent.json', { ...mara, answers: { 'release-date': 'me' } }), /something in it was changed/],
		[file('empty.json', ''), /empty\.json is empty/],
		[file('large.json', `${good}${' '.repeat(1_000_001)}`), /is larger than 1 MB/],
	] as const) {
		await load(page).setInputFiles(wrong);
		await expect(told(page, 0)).toHaveText(message);
		await expect(told(page, 0)).toContainText('Your sheet above is as it was.');
		await twoSheets(page).setInputFiles([file('mara.json', mara), wrong]);
		await expect(told(page, 1)).toHaveText(message);
		await expect(agreement(page)).toBeHidden();
	}
	await expect(table(page).getByRole('radio', { name: 'When does the release go out? Me' })).toBeChecked();
});

test('one half, one sheet twice and three files are told', async ({ page }) => {
	await page.goto(PAGE);
	await twoSheets(page).setInputFiles(file('dev.json', dev));
	await expect(told(page, 1)).toContainText('That is one half.');
	await twoSheets(page).setInputFiles([file('a.json', dev), file('b.json', dev)]);
	await expect(told(page, 1)).toContainText('one and the same sheet');
	await twoSheets(page).setInputFiles([file('a.json', dev), file('b.json', mara), file('c.json', dev)]);
	await expect(told(page, 1)).toContainText('two files at most');
});

test('a sheet is kept on the device only if asked, and erased again', async ({ page }) => {
	const kept = () => page.evaluate((key) => localStorage.getItem(key), KEY);
	await page.goto(PAGE);
	await tick(page, 'When does the release go out?', 'You');
	expect(await kept()).toBeNull();
	const keep = page.getByRole('checkbox', { name: 'Keep my sheet on this device until I erase it' });
	await keep.check();
	await tick(page, 'What goes into the status report?', 'Me');
	await page.reload();
	await expect(told(page, 0)).toHaveText('This is the sheet that you kept on this device.');
	await expect(table(page).getByRole('radio', { name: 'What goes into the status report? Me' })).toBeChecked();
	const before = await kept();
	await button(page, 'Erase my sheet').click();
	expect(await kept()).toBeNull();
	await expect(keep).not.toBeChecked();
	// Brought back, it is kept again, as it was.
	await button(page, 'Bring back what stood here').click();
	await expect(keep).toBeChecked();
	expect(await kept()).toBe(before);
	await expect(button(page, 'Save my sheet to a file')).toBeFocused();
	await keep.uncheck();
	expect(await kept()).toBeNull();
	await expect(table(page).getByRole('radio', { name: 'What goes into the status report? Me' })).toBeChecked();
});

test('a sheet that was not kept is not kept either when it is brought back', async ({ page }) => {
	await page.goto(PAGE);
	await tick(page, 'When does the release go out?', 'You');
	await button(page, 'Erase my sheet').click();
	await button(page, 'Bring back what stood here').click();
	await expect(table(page).getByRole('radio', { name: 'When does the release go out? You' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Keep my sheet' })).not.toBeChecked();
	expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('a kept sheet that cannot be read is not written over', async ({ page }) => {
	const newer = JSON.stringify({ ...mara, version: 7 });
	await page.goto('/about/privacy/');
	await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, newer]);
	await page.goto(PAGE);
	await expect(told(page, 0)).toContainText('comes from a newer edition of this guide. It is still there.');
	await expect(page.getByRole('checkbox', { name: 'Keep my sheet' })).toBeDisabled();
	await tick(page, 'When does the release go out?', 'You');
	await button(page, 'Erase my sheet').click();
	await expect(told(page, 0)).toContainText('is still there');
	expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
	const download = page.waitForEvent('download');
	await button(page, 'Save what is kept to a file').click();
	expect(readFileSync(await (await download).path(), 'utf8')).toBe(newer);
	await button(page, 'Erase what is kept').click();
	await expect(page.getByRole('checkbox', { name: 'Keep my sheet' })).toBeEnabled();
});

test('a full or blocked storage is told, and the sheet goes on working', async ({ page }) => {
	await page.addInitScript(() => {
		for (const method of ['getItem', 'setItem', 'removeItem'] as const)
			Storage.prototype[method] = () => {
				throw new DOMException('No room', 'QuotaExceededError');
			};
	});
	await page.goto(PAGE);
	await tick(page, 'When does the release go out?', 'You');
	await page.getByRole('checkbox', { name: 'Keep my sheet' }).click();
	await expect(told(page, 0)).toContainText('Save it to a file.');
	await expect(page.getByRole('checkbox', { name: 'Keep my sheet' })).not.toBeChecked();
});

test('nonsense after the # changes nothing', async ({ page }) => {
	await page.goto(`${PAGE}#release-date=me&%zz=%E0%A4%A`);
	await expect(table(page).getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(button(page, 'Save my sheet to a file')).toBeVisible();
});

test('by keyboard alone: a row, a name, saving', async ({ page }) => {
	await page.goto(PAGE);
	await page.getByLabel('Product or project').focus();
	await page.keyboard.type('Freight');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(PAGE);
	for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.getByRole('radio', { name: 'product', exact: true })).toBeChecked();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await expect(table(page).getByRole('row').nth(1).getByRole('radio').nth(1)).toBeChecked();
	await button(page, 'Save my sheet to a file').focus();
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await download).suggestedFilename()).toBe('which-pm-sheet-product.json');
});

/** Chromium writes each page of a PDF as an object of this type. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('the agreement prints alone on one side of A4, and so does the sheet', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => {};
	});
	await page.goto(PAGE);
	await twoSheets(page).setInputFiles([file('dev.json', dev), file('mara.json', mara)]);
	await button(page, 'Print the agreement').click();
	await page.emulateMedia({ media: 'print' });
	await expect(agreement(page)).toBeVisible();
	await expect(table(page)).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
	expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await button(page, 'Print my sheet').click();
	await page.emulateMedia({ media: 'print' });
	await expect(agreement(page)).toBeHidden();
	expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
});

test('has no fault that axe finds, at 360 pixels and in dark, with an agreement', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(PAGE);
	await twoSheets(page).setInputFiles([file('dev.json', dev), file('mara.json', mara)]);
	await expect(agreement(page)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the sheet can be ticked and printed, and there is no button that would do nothing', async ({ page }) => {
		await page.goto(PAGE);
		await expect(table(page).getByRole('row')).toHaveCount(21);
		await tick(page, 'When does the release go out?', 'You');
		await expect(button(page, 'Save my sheet to a file')).toBeHidden();
		await expect(twoSheets(page)).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(table(page)).toBeVisible();
	});
});
