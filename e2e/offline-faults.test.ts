import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './offline-test.ts';
import { SearchDialog } from './pages/search-dialog.ts';

const megabytes = (text: string, what: RegExp) => Number(what.exec(text)?.[1]) * 1e6;

/** What is asked for besides the files themselves. */
const withoutLists = (asked: string[]) =>
	asked.filter((path) => !/\/(?:newest\.json|manifest\.json|sw\.js)$/.test(path));

/** The names of all that is kept for the guide. */
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Reaches into what the browser keeps, as a fault of it would: drops the file of a path, or spoils it. */
const harm = (page: Page, path: string, how: 'drop' | 'spoil') =>
	page.evaluate(
		async ([wanted, fault]) => {
			const [files, lists] = ['files', 'lists'].map((kind) => `which-pm-${kind}:/`) as [string, string];
			const list = await (await (await caches.open(lists)).match('/offline/lists/current'))!.json();
			const { hash } = list.list.find((file: { path: string }) => file.path === wanted);
			const cache = await caches.open(files);
			if (fault === 'drop') await cache.delete(`/offline/kept/${hash}`);
			else await cache.put(`/offline/kept/${hash}`, new Response('<h1>Not what was published</h1>'));
		},
		[path, how] as const,
	);

test('size and number of files are told before the press, and are within a tenth of what is fetched', async ({
	page,
	panel,
	root,
	server,
}) => {
	await panel.open(root);
	await panel.says('Not kept on this device');
	await expect(panel.element).toContainText(/[\d,]+ files/);
	const told = (await panel.element.textContent()) ?? '';
	const files = Number(/([\d,]+) files/.exec(told)?.[1]?.replace(',', ''));
	const wire = megabytes(told, /([\d.]+) MB to fetch/);
	const stored = megabytes(told, /take up ([\d.]+) MB/);
	expect(server.asked.filter((path) => path === '/sw.js' || path.endsWith('manifest.json'))).toEqual([]);
	server.forget();
	await panel.button('Keep this guide offline').focus();
	await page.keyboard.press('Enter');
	await expect(panel.element.getByRole('progressbar')).toBeVisible();
	await panel.says('Ready offline');
	await expect(panel.element).toContainText(/Edition \d+\.\d+\.\d+ of \d+ \w+ \d{4}, version [0-9a-f]{8}/);
	expect(wire).toBeLessThanOrEqual(5e6);
	expect(Math.abs(server.sent / wire - 1), `${server.sent} bytes sent, ${wire} told`).toBeLessThan(0.1);
	const kept = await page.evaluate(async () => {
		const cache = await caches.open('which-pm-files:/');
		const sizes = (await cache.keys()).map(async (key) => (await (await cache.match(key))!.arrayBuffer()).byteLength);
		return { files: sizes.length, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
	});
	expect(Math.abs(kept.files / files - 1), `${kept.files} files kept, ${files} told`).toBeLessThan(0.1);
	expect(Math.abs(kept.bytes / stored - 1), `${kept.bytes} bytes kept, ${stored} told`).toBeLessThan(0.1);
});

test('the control at the top of every page offers the same', async ({ page, root }) => {
	await page.goto(`${root}answer/`);
	await page.getByRole('banner').getByRole('button', { name: 'Offline' }).click();
	const dialog = page.getByRole('dialog', { name: 'Offline copy' });
	await expect(dialog).toContainText(/[\d.]+ MB to fetch: [\d,]+ files/);
	expect(await faultsOf(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Keep this guide offline' }).click();
	await expect(dialog.getByText('Ready offline')).toBeVisible({ timeout: 60_000 });
	await expect(dialog.getByRole('button', { name: 'Check copy' })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('banner').getByRole('button', { name: 'Offline' })).toBeFocused();
});

test('a third of the files failing is told, and what is missing is fetched afterwards, and nothing else', async ({
	page,
	panel,
	root,
	server,
}) => {
	test.setTimeout(120_000);
	await panel.open(root);
	// Every third file, and all bundles, so that files are asked for one by one.
	let number = 0;
	const refused = new Set<string>();
	server.mood = (path) => {
		if (!withoutLists([path]).length) return 'answer';
		if (path.startsWith('/offline/')) return 'refuse';
		if (!refused.has(path) && number++ % 3) return 'answer';
		refused.add(path);
		return 'refuse';
	};
	await panel.press('Keep this guide offline');
	await panel.says('Partly downloaded', 100_000);
	await expect(panel.element).toContainText(`The server did not give out ${refused.size} files.`);
	server.mood = () => 'answer';
	server.forget();
	await page.reload();
	await panel.says('Partly downloaded');
	server.forget();
	await panel.press('Keep this guide offline');
	await panel.says('Ready offline');
	const again = withoutLists(server.asked).filter((path) => !path.startsWith('/offline/'));
	expect(again.filter((path) => !refused.has(path))).toEqual([]);
});

test('a connection cut half-way is told, also after a reload, and the rest is fetched when it is back', async ({
	page,
	panel,
	root,
	server,
}) => {
	await panel.open(root);
	server.forget();
	// Pages come in bundles, fourteen or so; six are on their way at the same time.
	const bundles = () => server.asked.filter((path) => path.startsWith('/offline/pages-'));
	server.mood = () => (bundles().length > 8 ? 'break' : 'answer');
	await panel.press('Keep this guide offline');
	await panel.says('Partly downloaded');
	await expect(panel.element).toContainText('The connection was lost.');
	server.mood = () => 'answer';
	await page.reload();
	await panel.says('Partly downloaded');
	const here = Number(
		/([\d,]+) of [\d,]+ files are here/.exec((await panel.element.textContent()) ?? '')?.[1]?.replace(',', ''),
	);
	expect(here).toBeGreaterThan(100);
	const came = bundles().slice(0, 2);
	server.forget();
	await panel.press('Keep this guide offline');
	await panel.says('Ready offline');
	expect(came).toHaveLength(2);
	expect(
		bundles().filter((path) => came.includes(path)),
		'what had come is not fetched again',
	).toEqual([]);
	expect(bundles().length).toBeGreaterThan(0);
});

test('a server that stops half-way is told, and the reader can stop and go on as well', async ({
	panel,
	root,
	server,
}) => {
	await panel.open(root);
	server.mood = (path) => (/pages-[^1]/.test(path) ? 1500 : 'answer');
	await panel.press('Keep this guide offline');
	await expect(panel.element).toContainText(/[1-9][\d,]* of [\d,]+ files/);
	await panel.press('Stop');
	await panel.says('Partly downloaded');
	await server.stop();
	await panel.press('Keep this guide offline');
	await panel.says('Partly downloaded');
	await expect(panel.element).toContainText('The connection was lost.');
	server.mood = () => 'answer';
	await server.start();
	await panel.keep();
});

test('too little space is told, the site goes on working, and the copy is completed when there is space', async ({
	page,
	panel,
	root,
	server,
}) => {
	const devtools = await page.context().newCDPSession(page);
	await panel.open(root);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 3_000_000 });
	await panel.press('Keep this guide offline');
	await expect(panel.element).toContainText('There is not enough space on this device.', { timeout: 60_000 });
	await expect(panel.element).not.toContainText('Ready offline');
	await page.goto(`${root}answer/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
	await panel.open(root);
	await panel.keep();
});

test('a copy that the browser has cleared is told of on the next page', async ({ page, panel, root, server }) => {
	const devtools = await page.context().newCDPSession(page);
	await panel.open(root);
	await panel.keep();
	await devtools.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'cache_storage' });
	await page.goto(`${root}answer/`);
	await expect(page.getByRole('status').filter({ hasText: 'Your offline copy is gone' })).toBeVisible();
	await panel.open(root);
	await panel.says('The offline copy is gone');
	await panel.keep();
	await devtools.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
	await panel.open(root);
	await panel.says('Not kept on this device');
});

test('one file that the browser has cleared is told of on the next page, and Repair fetches that one', async ({
	page,
	panel,
	root,
	server,
}) => {
	await panel.open(root);
	await panel.keep();
	await harm(page, 'roles/', 'drop');
	await page.goto(`${root}answer/`);
	const notice = page.getByRole('status').filter({ hasText: 'Your offline copy is not whole' });
	await expect(notice).toBeVisible();
	await page.getByRole('button', { name: 'See the offline copy' }).click();
	const dialog = page.getByRole('dialog', { name: 'Offline copy' });
	await expect(dialog).toContainText('1 file of');
	server.forget();
	await dialog.getByRole('button', { name: 'Repair' }).click();
	await expect(dialog.getByText('Ready offline')).toBeVisible();
	expect(withoutLists(server.asked)).toEqual(['/roles/']);
	await expect(notice).toBeHidden();
});

test('a file that was damaged is never shown; Check copy finds it, and Repair fetches that one', async ({
	page,
	panel,
	root,
	server,
	expectedFailures,
}) => {
	await panel.open(root);
	await panel.keep();
	await panel.press('Check copy');
	await expect(panel.element).toContainText(/All [\d,]+ files were read and are sound\./, { timeout: 30_000 });
	await harm(page, 'roles/', 'spoil');
	await panel.press('Check copy');
	await panel.says('The offline copy is not whole');
	await expect(panel.element).toContainText('1 file of');
	server.forget();
	await panel.press('Repair');
	await panel.says('Ready offline');
	expect(withoutLists(server.asked)).toEqual(['/roles/']);
	// Without a check, and without a network to mend it by.
	await harm(page, 'glossary/', 'spoil');
	await server.stop();
	expectedFailures.add(`${root}glossary/`);
	await page.goto(`${root}glossary/`);
	await expect(page.getByRole('heading')).toHaveText('This page is missing from your offline copy');
});

test('on a very slow network the copy is shown within four seconds', async ({ page, panel, root, server }) => {
	await panel.open(root);
	await panel.keep();
	server.mood = () => 15_000;
	for (const address of ['answer/', 'roles/product-manager/']) {
		const before = performance.now();
		await page.goto(root + address, { waitUntil: 'commit' });
		await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Aleo/);
		expect(performance.now() - before, address).toBeLessThan(4000);
	}
	const before = performance.now();
	const search = new SearchDialog(page);
	await search.openByKey();
	await search.ask('backlog');
	await expect(search.results.first()).toBeVisible();
	expect(performance.now() - before, 'search').toBeLessThan(4000);
	// What the copy does not hold is waited for, and is not called missing.
	server.mood = () => 4000;
	expect((await page.goto(`${root}robots.txt`))?.status()).toBe(200);
	await expect(page.locator('body')).toContainText('User-agent');
	server.mood = () => 'answer';
});

test('while there is a network, pages come from it, and a fault of the server is answered by the copy', async ({
	page,
	panel,
	root,
	server,
}) => {
	await panel.open(root);
	await panel.keep();
	server.forget();
	await page.goto(`${root}answer/`);
	expect(server.asked).toContain('/answer/');
	server.mood = () => 'refuse';
	expect((await page.goto(`${root}roles/`))?.status()).toBe(200);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('removal leaves nothing of the copy, and nothing else is touched', async ({
	page,
	panel,
	root,
	server,
	expectedFailures,
}) => {
	await panel.open(root);
	await page.getByRole('banner').getByRole('combobox', { name: 'Theme' }).selectOption('dark');
	await panel.keep();
	expect((await cacheNames(page)).every((name) => name.startsWith('which-pm-'))).toBe(true);
	await panel.press('Remove offline copy');
	await panel.says('The offline copy is removed');
	expect(await cacheNames(page)).toEqual([]);
	await page.reload();
	await panel.says('Not kept on this device');
	const left = await page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		caches: await caches.keys(),
		theme: localStorage.getItem('which-pm:theme'),
		controlled: navigator.serviceWorker.controller !== null,
	}));
	expect(left).toEqual({ workers: 0, caches: [], theme: 'dark', controlled: false });
	await server.stop();
	expectedFailures.add(`${root}roles/`);
	await expect(page.goto(`${root}roles/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
	// The browser shows its own page for that, which would break off the next navigation.
	await expect.poll(() => page.url()).toContain('chrome-error:');
	await server.start();
	await panel.open(root);
	await panel.keep();
});

test('no page keeps anything, or starts a worker, before it is asked to', async ({ page, root }) => {
	for (const address of ['', 'answer/', 'take-away/']) {
		await page.goto(root + address);
		await page.waitForLoadState('networkidle');
	}
	expect(await cacheNames(page)).toEqual([]);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the page about this guide lists what is tried of its offline forms, this test among them', async ({
	page,
	root,
}, { title }) => {
	await page.goto(`${root}about/`);
	const lists = page.getByRole('main').locator('details').filter({ hasText: '.test.ts' });
	for (const [file, tried] of [
		['offline-faults', title],
		['offline-pages', 'with the server stopped, every address of the sitemap opens'],
		['folder', 'opened from a folder in Chromium, every address of the sitemap stands'],
		['installable', 'Chromium finds nothing that keeps the guide from being installed'],
		['update', 'Update fetches only what has changed'],
		['folder-in-firefox', 'opened from a folder in Firefox, every address'],
		['copy-in-firefox', 'kept in Firefox, with the server stopped, every address'],
		['books', 'epubcheck finds nothing'],
		['zim', 'zimcheck passes the archive'],
	] as const) {
		const list = lists.filter({ has: page.getByText(`${file}.test.ts`, { exact: true }) });
		await expect(list.locator('summary')).toHaveText(new RegExp(`^\\s*[1-9]\\d* in ${file}\\.test\\.ts\\s*$`));
		await list.locator('summary').click();
		await expect(list.getByRole('listitem').filter({ hasText: tried })).toHaveCount(1);
	}
});
