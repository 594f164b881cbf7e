import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { kinds } from './addresses.ts';
import { bringQuestions } from './bring-questions.ts';
import { layOutSources } from '../src/commands/lay-out-sources.mjs';
import { answering, buildCopy, serve } from './global-setup.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { otherPort, rootUrl } from './servers.ts';
import { expect, test } from './test.ts';

/**
 * Most rules of style are taken out of the finished pages. Nobody may see that: each page has to look, to the pixel, as
 * it does in a guide that was built without that step. LOOK=all compares at every width in both themes.
 */
const copy = join(import.meta.dirname, '.guide/whole-styles');

// One worker builds and serves for all tests of this file.
test.describe.configure({ mode: 'serial' });

const wholeUrl = `http://localhost:${otherPort}/`;
let whole: ChildProcess;

test.beforeAll(async () => {
	test.setTimeout(300_000);
	layOutSources(copy);
	const { status, output } = await buildCopy(copy, '/', { LEAN: '0' });
	expect(status, output.slice(-3000)).toBe(0);
	whole = serve(join(copy, 'dist'), otherPort, '/');
	await answering(wholeUrl);
});

test.afterAll(() => void whole.kill());

const everything = process.env['LOOK'] === 'all';
const screens = [
	{ width: 360, colorScheme: 'light' },
	{ width: 1440, colorScheme: 'dark' },
	...(everything
		? ([
				{ width: 360, colorScheme: 'dark' },
				{ width: 768, colorScheme: 'light' },
				{ width: 768, colorScheme: 'dark' },
				{ width: 1440, colorScheme: 'light' },
			] as const)
		: []),
] as const;

/** The share of pixels that differ, or what else does. */
async function difference(page: Page, a: Buffer, b: Buffer) {
	if (a.equals(b)) return 'none';
	return page.evaluate(
		async (pictures) => {
			const [one, other] = await Promise.all(
				pictures.map(async (picture) => {
					const bitmap = await createImageBitmap(
						new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))], { type: 'image/png' }),
					);
					const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
					context.drawImage(bitmap, 0, 0);
					return context.getImageData(0, 0, bitmap.width, bitmap.height);
				}),
			);
			if (one!.width !== other!.width || one!.height !== other!.height)
				return `${one!.width} × ${one!.height} against ${other!.width} × ${other!.height} pixels`;
			let differing = 0;
			let top = Infinity;
			for (let at = 0; at < one!.data.length; at += 4)
				// The soft edges of letters are not drawn alike every time: what is hardly seen is let pass.
				if ([0, 1, 2].reduce((sum, part) => sum + Math.abs(one!.data[at + part]! - other!.data[at + part]!), 0) > 24) {
					differing++;
					top = Math.min(top, Math.floor(at / 4 / one!.width));
				}
			return differing ? `${differing} pixels, the first at ${top} from the top` : 'none';
		},
		[a.toString('base64'), b.toString('base64')],
	);
}

/** What a reader sees on both builds after the same steps. */
async function compare(
	page: Page,
	address: string,
	steps: (page: Page) => Promise<Locator | void> = async () => {},
	name = address,
) {
	const taken = async (form: { type: 'png' } | { type: 'jpeg'; quality: number }) => {
		const pictures: Buffer[] = [];
		for (const url of [wholeUrl, rootUrl]) {
			await page.goto(new URL(address, url).href);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			await bringQuestions(page);
			await steps(page);
			pictures.push(await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide', ...form }));
		}
		return pictures as [Buffer, Buffer];
	};
	// Pictures of the quick sort are nearly always the same to the byte. Where they are not, the pixels are counted.
	const [one, other] = await taken({ type: 'jpeg', quality: 100 });
	if (one.equals(other)) return;
	const pictures = await taken({ type: 'png' });
	const found = await difference(page, ...pictures);
	if (found !== 'none')
		await Promise.all(
			pictures.map((body, index) =>
				test.info().attach(`${index ? 'with' : 'without'} the step`, { body, contentType: 'image/png' }),
			),
		);
	expect.soft(found, `what looks different: ${name}`).toBe('none');
}

for (const { width, colorScheme } of screens)
	test(`pages look as they did at ${width} px, ${colorScheme}`, async ({ page, expectedFailures }) => {
		test.setTimeout(300_000);
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		for (const address of kinds) await compare(page, address);
		for (const url of [wholeUrl, rootUrl]) expectedFailures.add(new URL('/nowhere/', url).href);
		await compare(page, '/nowhere/');
	});

test('pages look as they did in print, in forced colours and with a chosen theme', async ({ page }) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 768, height: 1000 });
	for (const address of kinds) {
		await page.emulateMedia({ media: 'print' });
		await compare(page, address, undefined, `${address} in print`);
		await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
		await compare(page, address, undefined, `${address} in forced colours`);
		await page.emulateMedia({ forcedColors: 'none' });
	}
	await compare(page, '/answer/', async (page) => {
		await page.getByRole('combobox', { name: 'Theme' }).first().selectOption('dark');
	});
});

test('what opens, and what answers to the pointer and the keyboard, looks as it did', async ({ page }) => {
	test.setTimeout(240_000);
	for (const width of [360, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		if (width < 500)
			await compare(
				page,
				'/answer/',
				(page) => page.getByRole('button', { name: 'Menu' }).click(),
				`the menu at ${width}`,
			);
		await compare(
			page,
			'/answer/',
			(page) => page.locator('.term').first().getByRole('button').click(),
			`a definition at ${width}`,
		);
		await compare(
			page,
			'/answer/',
			(page) =>
				page
					.getByRole('button', { name: /^Source 1: / })
					.first()
					.click(),
			`a source at ${width}`,
		);
		await compare(
			page,
			'/roles/product-manager/',
			async (page) => {
				const search = new SearchDialog(page);
				await search.openByKey();
				await search.ask('product owner or project manager');
			},
			`the search dialog at ${width}`,
		);
		await compare(
			page,
			'/search/?q=product+owner',
			(page) => page.locator('[data-search-state="done"]').waitFor(),
			`the search page at ${width}`,
		);
	}
	for (const name of ['Roles', 'Search', 'Product owner'])
		await compare(
			page,
			'/roles/product-manager/',
			(page) => page.getByRole('link', { name }).first().hover(),
			`the pointer over ${name}`,
		);
	for (const stops of [1, 2, 3, 4, 14])
		await compare(
			page,
			'/compare/',
			async (page) => {
				for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab');
			},
			`the focus after ${stops} stops`,
		);
	for (const address of ['/answer/', '/practise/', '/hire/'])
		await compare(
			page,
			address,
			async (page) => {
				for (const summary of await page.locator('main summary:visible').all()) await summary.click();
			},
			`${address} with all that folds open`,
		);
});
