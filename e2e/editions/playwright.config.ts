import { defineConfig } from '@playwright/test';

/** The books, judged as files: slower than the journeys, so they have a command of their own, `npm run test:editions`. */
export default defineConfig({
	testDir: '.',
	workers: 1,
	timeout: 600_000,
	forbidOnly: Boolean(process.env['CI']),
	reporter: 'list',
});
