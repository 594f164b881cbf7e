import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGuide } from './build-guide.mjs';
import { compareBuilds } from './compare-builds.mjs';
import { countsFromPlaywright, sum, withExitCode } from './count-tests.mjs';
import { findBrowser, findFirefox, findHeadlessShell } from './find-browser.mjs';
import { findZimTool, howToGet } from './find-zim-tools.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { nodeBinary } from './node-binary.mjs';
import { main, root, run } from './run.mjs';

/**
 * `npm run test:editions`: what is too slow for `npm test`. An update of the offline copy from one real build to the
 * next, the folder and the copy in Firefox, the books, the archive, three checkers on every page, and whether three
 * builds in different places are one.
 */
await main(async () => {
	await installIfNeeded();
	if (!existsSync(join(root, 'dist/index.html')) && (await buildGuide()) !== 0) return 1;
	const browser = await findBrowser();
	const shell = await findHeadlessShell();
	const firefox = await findFirefox();
	const writer = await findZimTool('zimwriterfs');
	const kiwix = await findZimTool('kiwix-serve');
	const reports = mkdtempSync(join(tmpdir(), 'which-pm-'));
	const report = join(reports, 'editions.json');
	const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', '--project=editions'];
	const code = await run(nodeBinary(), [...playwright, '--reporter=list,json'], {
		env: {
			CHROMIUM: browser,
			...(shell && { HEADLESS_SHELL: shell }),
			...(firefox && { FIREFOX: firefox }),
			...(writer && { ZIMWRITERFS: writer }),
			...(kiwix && { KIWIX_SERVE: kiwix }),
			E2E_ROOT_ONLY: '1',
			PLAYWRIGHT_JSON_OUTPUT_FILE: report,
		},
	});
	const journeys = withExitCode(countsFromPlaywright(existsSync(report) ? readFileSync(report, 'utf8') : ''), code);
	rmSync(reports, { recursive: true, force: true });
	console.log('\n── Three builds, in three folders, time zones and languages ──');
	const differ = await compareBuilds();
	const { passed, failed } = sum([journeys, { passed: 2 - differ, failed: differ }]);
	if (!firefox)
		console.log(
			'\nThere is no Firefox here, so nothing was tried in it. Install it, or name one: FIREFOX=/path/to/firefox',
		);
	if (!writer)
		console.log(`\nThere is no zimwriterfs here, so the archive for Kiwix was NOT tried. ${howToGet('zimwriterfs')}`);
	if (!kiwix)
		console.log(`\nThere is no kiwix-serve here, so the archive was NOT opened in it. ${howToGet('kiwix-serve')}`);
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed ? 1 : 0;
});
