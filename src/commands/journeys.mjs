import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBuilds } from './compare-builds.mjs';
import { countsFromPlaywright, withExitCode } from './count-tests.mjs';
import { findBrowser, findFirefox, findHeadlessShell } from './find-browser.mjs';
import { findZimTool, howToGet } from './find-zim-tools.mjs';
import { nodeBinary } from './node-binary.mjs';
import { run } from './run.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */

/** The projects of e2e/playwright.config.ts. */
export const quick = ['root', 'below a path'];
/**
 * What is too slow for `npm test`: an update of the offline copy from one real build to the next, the folder and the copy
 * in Firefox, the books, the archive, the look, and three checkers on every page.
 */
export const slow = ['editions'];

/** What the slow ones use besides a browser. Without one of these, what needs it is left out, and the run says so. */
async function otherPrograms() {
	const firefox = await findFirefox();
	const writer = await findZimTool('zimwriterfs');
	const reader = await findZimTool('kiwix-serve');
	const missing = [
		!firefox &&
			'There is no Firefox here, so nothing was tried in it. Install it, or name one: FIREFOX=/path/to/firefox',
		!writer && `There is no zimwriterfs here, so the archive for Kiwix was NOT tried. ${howToGet('zimwriterfs')}`,
		!reader && `There is no kiwix-serve here, so the archive was NOT opened in it. ${howToGet('kiwix-serve')}`,
	].filter((line) => line !== false);
	const env = {
		...(firefox && { FIREFOX: firefox }),
		...(writer && { ZIMWRITERFS: writer }),
		...(reader && { KIWIX_SERVE: reader }),
	};
	return { env, missing };
}

/**
 * Tries the built guide in browsers.
 * @param {readonly string[]} projects
 * @returns {Promise<Counts>}
 */
export async function journeys(projects) {
	const browser = await findBrowser();
	const shell = await findHeadlessShell();
	const { env, missing } = projects.some((name) => slow.includes(name))
		? await otherPrograms()
		: { env: {}, missing: [] };
	const reports = mkdtempSync(join(tmpdir(), 'which-pm-'));
	const report = join(reports, 'journeys.json');
	const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', '--reporter=list,json'];
	const code = await run(nodeBinary(), [...playwright, ...projects.map((name) => `--project=${name}`)], {
		env: {
			CHROMIUM: browser,
			...(shell && { HEADLESS_SHELL: shell }),
			...env,
			// Only the quick ones look at a copy below a path.
			...(!projects.includes('below a path') && { E2E_ROOT_ONLY: '1' }),
			PLAYWRIGHT_JSON_OUTPUT_FILE: report,
		},
	});
	const counts = withExitCode(countsFromPlaywright(existsSync(report) ? readFileSync(report, 'utf8') : ''), code);
	rmSync(reports, { recursive: true, force: true });
	for (const line of missing) console.log(`\n${line}`);
	return counts;
}

/**
 * Whether three builds in different places are one. The first is the one that stands in `dist`.
 * @returns {Promise<Counts>}
 */
export async function buildsCompared() {
	const differ = await compareBuilds();
	return { passed: 2 - differ, failed: differ };
}
