import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { isShell, wholeBrowser } from './whole-browser.ts';

test('Chromium finds nothing that keeps the guide from being installed', async ({ baseURL }) => {
	// Not in a private window, where nothing can be installed: in a profile of its own.
	const profile = mkdtempSync(join(tmpdir(), 'which-pm-profile-'));
	const context = await chromium.launchPersistentContext(profile, wholeBrowser);
	try {
		const page = await context.newPage();
		test.skip(await isShell(page), 'A headless shell installs nothing.');
		await page.goto(baseURL!);
		const devtools = await context.newCDPSession(page);
		const manifest = await devtools.send('Page.getAppManifest');
		expect(manifest.errors).toEqual([]);
		const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
		expect(installabilityErrors).toEqual([]);
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
});

test('icons and shortcuts of the installed guide lead somewhere', async ({ request, baseURL }) => {
	const address = new URL('manifest.webmanifest', baseURL);
	const manifest = (await (await request.get(address.href)).json()) as {
		start_url: string;
		icons: { src: string; sizes: string; purpose: string }[];
		shortcuts: { name: string; url: string }[];
	};
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	for (const { src, sizes } of manifest.icons) {
		const picture = await request.get(new URL(src, address).href);
		expect(picture.status(), src).toBe(200);
		const bytes = await picture.body();
		if (src.endsWith('.png')) expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
	}
	expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Search', 'Practise', 'Compare two roles']);
	for (const { url } of [...manifest.shortcuts, { url: manifest.start_url }])
		expect((await request.get(new URL(url, address).href)).status(), url).toBe(200);
});
