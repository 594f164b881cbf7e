import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGuide } from './build-guide.mjs';
import { asOne, countsFromPlaywright, countsFromTap, sum, withExitCode } from './count-tests.mjs';
import { findBrowser, findHeadlessShell } from './find-browser.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { nodeBinary } from './node-binary.mjs';
import { run, runNpm, Stop, tell } from './run.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */

/** @param {string} report Where the counts are written. */
async function unitTests(report) {
	const reporters = ['spec', 'stdout', 'tap', report].map((value, index) =>
		index % 2 ? `--test-reporter-destination=${value}` : `--test-reporter=${value}`,
	);
	const code = await run(nodeBinary(), ['--test', ...reporters, 'src/**/*.test.ts']);
	return withExitCode(countsFromTap(existsSync(report) ? readFileSync(report, 'utf8') : ''), code);
}

/**
 * @param {string} report Where the counts are written.
 * @param {string} browser
 * @param {string} [shell] A faster one for what needs no more.
 */
async function journeys(report, browser, shell) {
	const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', '--reporter=list,json'];
	const projects = ['root', 'below a path'].map((name) => `--project=${name}`);
	const code = await run(nodeBinary(), [...playwright, ...projects], {
		env: { CHROMIUM: browser, ...(shell && { HEADLESS_SHELL: shell }), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
	});
	return withExitCode(countsFromPlaywright(existsSync(report) ? readFileSync(report, 'utf8') : ''), code);
}

/** @type {Map<string, Counts>} */
const results = new Map();

/**
 * Does one stage and notes how it went. One that fails does not keep the others from being done.
 * @param {string} name
 * @param {() => Promise<Counts>} work
 * @returns Whether all went well.
 */
async function stage(name, work) {
	console.log(`\n── ${name} ──`);
	const counts = await work().catch((error) => {
		tell(error);
		return asOne(1);
	});
	results.set(name, counts);
	return counts.failed === 0;
}

/** @param {string} reports A folder for what the runners count. */
async function allStages(reports) {
	const browser = await findBrowser().catch(tell);
	const shell = browser && (await findHeadlessShell());
	await stage('Check', async () => asOne(await runNpm(['run', 'check'])));
	await stage('Unit tests', () => unitTests(join(reports, 'unit.tap')));
	const built = await stage('Build', async () => asOne(await buildGuide()));
	await stage('Journeys in a browser', async () => {
		if (!built) throw new Stop('Left out, since the guide could not be built. This counts as one failure.');
		if (!browser) throw new Stop('Left out, since there is no browser. This counts as one failure.');
		return journeys(join(reports, 'e2e.json'), browser, shell || undefined);
	});
}

/** `npm test`: all that can be checked, from a fresh clone on. */
const reports = mkdtempSync(join(tmpdir(), 'which-pm-'));
await installIfNeeded()
	.then(() => allStages(reports))
	.catch((error) => {
		tell(error);
		results.set('Install', asOne(1));
	});
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const [name, { passed, failed }] of results) console.log(`${name}: ${passed} passed, ${failed} failed.`);
const { passed, failed } = sum([...results.values()]);
process.exitCode = failed ? 1 : 0;
// Read by machines: it stays the last line, in this form.
console.log(`\n${passed} passed, ${failed} failed`);
