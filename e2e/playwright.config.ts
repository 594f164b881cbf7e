import { defineConfig } from '@playwright/test';
import { guideUrl, rootUrl } from './servers.ts';
import { browserArguments } from './whole-browser.ts';

/** The fast one, where there is one: see `whole-browser.ts`. */
const browser = process.env['HEADLESS_SHELL'] ?? process.env['CHROMIUM'];

/** Journeys of minutes: the look against a second build, and the stopped server at the root (below a path it is tried each time). */
const slow = ['look.test.ts', 'offline-pages.test.ts'];

/** Journeys on the built guide: at the root of a host, and a copy of it below /guide/ in which one figure was changed. */
export default defineConfig({
	testDir: '.',
	testIgnore: ['.guide/**'],
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env['CI']),
	reporter: 'list',
	globalSetup: './global-setup.ts',
	// The outlines of heard.test.ts are the same on every system.
	snapshotPathTemplate: '{testDir}/heard/{arg}{ext}',
	use: {
		baseURL: rootUrl,
		...(browser && {
			launchOptions: { executablePath: browser, args: browserArguments },
		}),
	},
	projects: [
		{ name: 'root', testIgnore: ['base-path.test.ts', 'editions/**', '.guide/**', ...slow] },
		{
			name: 'below a path',
			testMatch: ['base-path.test.ts', 'offline-pages.test.ts'],
			testIgnore: ['editions/**', '.guide/**'],
			use: { baseURL: guideUrl },
		},
		// Those that need a second build, another browser or much time: `npm run test:editions`.
		{ name: 'editions', testMatch: ['editions/*.test.ts', ...slow] },
	],
});
