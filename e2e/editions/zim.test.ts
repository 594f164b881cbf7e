import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { parse } from 'yaml';
import { findZimTool, howToGet } from '../../src/commands/find-zim-tools.mjs';
import { root } from '../../src/commands/run.mjs';
import { makeZim } from '../../src/exports/zim/make-zim.ts';
import { ZimFile } from '../../src/exports/zim/zim-file.ts';
import { edition as editionSchema } from '../../src/schemas/edition.ts';
import { sitemap } from '../addresses.ts';
import { askAll, placed } from '../ask-all.ts';
import { asItShould, standing } from '../standing.ts';
import { answering } from '../global-setup.ts';
import { SearchDialog } from '../pages/search-dialog.ts';
import { questions, servedAnswers } from '../served-answers.ts';
import { otherPort, rootUrl } from '../servers.ts';
import { Unpacked } from '../unpacked.ts';

const edition = editionSchema.parse(parse(readFileSync(join(root, 'src/content/edition/current.yaml'), 'utf8')));
const writer = await findZimTool('zimwriterfs');
const server = await findZimTool('kiwix-serve');
const noWriter = `There is no zimwriterfs here, so the archive was not tried. ${howToGet('zimwriterfs')}`;
const noServer = `There is no kiwix-serve here, so the archive was not opened. ${howToGet('kiwix-serve')}`;
/** After those of the other tests here. */
const port = otherPort + 6;

interface Archive {
	file: string;
	bytes: Uint8Array;
	again(): Uint8Array;
	/** What one of the programs that come with zimwriterfs says of the archive. */
	ask(program: string, ...args: string[]): string;
}

/** The archive from the folder of this build, as `npm run books` makes it, and the same as Kiwix serves it. */
const test = base.extend<{ quiet: void }, { archive: Archive; home: string }>({
	archive: [
		async ({}, use) => {
			const unpacked = new Unpacked();
			const files = new Map(
				unpacked.paths.map((path) => [relative(unpacked.folder, path), readFileSync(path) as Uint8Array]),
			);
			const again = () => makeZim(files, edition, writer!);
			const bytes = again();
			const place = mkdtempSync(join(tmpdir(), 'which-pm-zim-'));
			const file = join(place, 'which-pm.zim');
			writeFileSync(file, bytes);
			const ask = (program: string, ...args: string[]) => {
				const { stdout, stderr, error } = spawnSync(join(dirname(writer!), program), args, { encoding: 'utf8' });
				if (error) throw error;
				return stdout + stderr;
			};
			await use({ file, bytes, again, ask });
			rmSync(place, { recursive: true, force: true });
			unpacked.remove();
		},
		{ scope: 'worker', timeout: 200_000 },
	],
	home: [
		async ({ archive }, use) => {
			const origin = `http://localhost:${port}`;
			const process = spawn(server!, ['--address', '127.0.0.1', '--port', String(port), archive.file], {
				stdio: 'ignore',
			});
			await answering(`${origin}/catalog/v2/entries`);
			const catalogue = await (await fetch(`${origin}/catalog/v2/entries`)).text();
			const path = /<link type="text\/html" href="([^"]+)"/.exec(catalogue)![1]!;
			await use(`${origin}${path}/`);
			process.kill();
		},
		{ scope: 'worker', timeout: 200_000 },
	],
	/** No fault of a page, and no request to anybody but the reader of the archive. */
	quiet: [
		async ({ page }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
			page.on('pageerror', (error) => faults.push(error.message));
			page.on('response', (response) => {
				if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
			});
			page.on('request', (request) => {
				if (
					!/^(?:data|blob):/.test(request.url()) &&
					![rootUrl, `http://localhost:${port}/`].some((own) => request.url().startsWith(own))
				)
					faults.push(`A request to somebody else: ${request.url()}`);
			});
			await use();
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

test.skip(!writer, noWriter);
// All tests look at the same archive.
test.describe.configure({ mode: 'default', timeout: 300_000 });

const fileOf = (home: string, address: string) => new URL(`.${address.replace(/\/$/, '/index.html')}`, home).href;

test('zimcheck passes the archive for Kiwix', ({ archive }) => {
	expect(archive.ask('zimcheck', archive.file)).toContain('Overall Test Status: Pass');
});

test('the archive says its title, language, licence and date, and has a picture for catalogues', ({ archive }) => {
	const zim = new ZimFile(archive.bytes);
	const said = (name: string) => zim.content(zim.entry('M', name)!);
	const words = ['Title', 'Language', 'License', 'Date', 'Creator'].map((name) => said(name).toString());
	expect(words).toEqual(['Which PM?', 'eng', 'CC BY 4.0', edition.date, 'The Which PM? contributors']);
	expect(said('Description').toString()).toMatch(/^.{30,80}$/);
	const picture = said('Illustration_48x48@1');
	expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([48, 48]);
});

test('the archive is found by every word of a page, and not by the words of its menus', ({ archive }) => {
	const first = (words: string) => /:\t(.*)/.exec(archive.ask('zimsearch', archive.file, words))?.[1];
	expect(first('"definition of done"')).toMatch(/^Definition of Done/);
	// Words that stand in no title.
	expect(first('ferry freight')).toBeTruthy();
	expect(first('responsible accountable consulted informed')).toMatch(/RACI/);
	expect(first('zzzyxq')).toBeUndefined();
	// One of the three themes: every page has it in its menu, and next to none in its text.
	expect(archive.ask('zimsearch', archive.file, 'auto').match(/score/g)?.length ?? 0).toBeLessThan(10);
});

test('the archive is made the same to the byte from the same folder', ({ archive }) => {
	expect(Buffer.from(archive.again()).equals(Buffer.from(archive.bytes))).toBe(true);
});

test('in Kiwix, every address of the sitemap stands, with its looks, pictures and links', async ({
	page,
	archive,
	home,
}) => {
	test.skip(!server, noServer);
	const pages = new Set(new ZimFile(archive.bytes).entries.map(({ path }) => path));
	for (const address of await sitemap()) {
		await page.goto(fileOf(home, address));
		expect(await page.evaluate(standing), address).toEqual(asItShould);
		const leads = await page.evaluate(() =>
			[...document.querySelectorAll('.frame a[href]')].map(
				(link) => new URL(link.getAttribute('href')!, document.baseURI).href,
			),
		);
		const astray = leads.filter((href) =>
			href.startsWith(home)
				? !pages.has(decodeURI(href.slice(home.length).replace(/[?#].*$/, '')))
				: !/^(?:https?:\/\/(?!localhost)|mailto:)/.test(href),
		);
		expect(astray, address).toEqual([]);
	}
});

test('in Kiwix, our own search answers every judged query with the list that the website gives', async ({
	page,
	home,
}) => {
	test.skip(!server, noServer);
	const served = await servedAnswers(page, rootUrl);
	await page.goto(fileOf(home, '/search/'));
	const addressOf = (href: string) => `/${href.slice(home.length).replace(/index\.html(?=$|[?#])/, '')}`;
	const found = placed(await page.evaluate(askAll, questions), addressOf);
	expect(found).toEqual(served);
	expect(found.filter(({ hrefs }) => hrefs.length).length).toBeGreaterThan(200);
});

test('in Kiwix, titles are suggested as one types, search opens from any page, and a question is answered', async ({
	page,
	home,
}) => {
	test.skip(!server, noServer);
	await page.goto(fileOf(home, '/roles/product-manager/'));
	// As the bar of Kiwix asks, from inside the page and under its policy.
	const book = home.split('/').at(-2)!;
	const suggested = await page.evaluate(
		async (name) => (await fetch(`/suggest?content=${name}&term=product+own`)).text(),
		book,
	);
	expect(suggested).toContain('Product owner');
	expect(suggested).not.toContain('| Which PM?');
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('prodct backlog');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(fileOf(home, '/glossary/product-backlog/'));
	await page.goto(fileOf(home, '/practise/'));
	const question = page.locator('wp-options').first();
	await question.getByRole('button').first().click();
	await expect(question.getByRole('status')).toContainText(/right/);
});

test('in Kiwix, the guide says what it is, and offers no copy of itself', async ({ page, home }) => {
	test.skip(!server, noServer);
	await page.goto(fileOf(home, '/take-away/'));
	await expect(page.locator('wp-offline').first()).toContainText('This copy is a ZIM archive');
	await expect(page.getByRole('button', { name: 'Offline' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Keep this guide offline' })).toHaveCount(0);
});
