import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGuide } from './build-guide.mjs';
import { asOne, countsFromTap, sum, withExitCode } from './count-tests.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { buildsCompared, journeys, quick, slow } from './journeys.mjs';
import { nodeBinary } from './node-binary.mjs';
import { run, runNpm, Stop, tell } from './run.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */

/** `npm test -- --editions`, which does in one go what `npm test` and `npm run test:editions` do. */
const withEditions = process.argv.includes('--editions');

async function unitTests() {
	const reports = mkdtempSync(join(tmpdir(), 'which-pm-'));
	const report = join(reports, 'unit.tap');
	const reporters = ['spec', 'stdout', 'tap', report].map((value, index) =>
		index % 2 ? `--test-reporter-destination=${value}` : `--test-reporter=${value}`,
	);
	const code = await run(nodeBinary(), ['--test', '--test-isolation=none', ...reporters, 'src/**/*.test.ts']);
	const counts = withExitCode(countsFromTap(existsSync(report) ? readFileSync(report, 'utf8') : ''), code);
	rmSync(reports, { recursive: true, force: true });
	return counts;
}

/** @type {Map<string, Counts>} */
const results = new Map();

const heading = (/** @type {string} */ name) => console.log(`\n── ${name} ──`);

/**
 * Does one stage and notes how it went. One that fails does not keep the others from being done.
 * @param {string} name
 * @param {() => Promise<Counts>} work
 * @returns Whether all went well.
 */
async function stage(name, work) {
	const counts = await work().catch((error) => {
		tell(error);
		return asOne(1);
	});
	results.set(name, counts);
	return counts.failed === 0;
}

/** Checks the sources, then builds. What is printed meanwhile is given back, to be shown in one piece. */
async function checkAndBuild() {
	const printed = { Check: '', Build: '' };
	const check = { quiet: true, onText: (/** @type {string} */ text) => (printed.Check += text) };
	await stage('Check', async () => asOne(await runNpm(['run', 'check'], check)));
	const built = await stage('Build', async () => asOne(await buildGuide([], (text) => (printed.Build += text))));
	return { built, printed };
}

async function allStages() {
	// Each keeps one core busy, and for about as long.
	heading('Unit tests, while the sources are checked and built');
	const [{ built, printed }] = await Promise.all([checkAndBuild(), stage('Unit tests', unitTests)]);
	for (const [name, text] of Object.entries(printed)) {
		heading(name);
		process.stdout.write(text);
	}
	// Before the journeys, one of which may write anew what the guide tells of its checkers.
	if (withEditions && built) {
		heading('Three builds, in three folders, time zones and languages');
		await stage('Three builds', buildsCompared);
	}
	heading('Journeys in a browser');
	await stage('Journeys in a browser', async () => {
		if (!built) throw new Stop('Left out, since the guide could not be built. This counts as one failure.');
		return journeys(withEditions ? [...quick, ...slow] : quick);
	});
}

/** `npm test`: all that can be checked, from a fresh clone on. */
await installIfNeeded()
	.then(allStages)
	.catch((error) => {
		tell(error);
		results.set('Install', asOne(1));
	});

console.log('');
for (const [name, { passed, failed }] of results) console.log(`${name}: ${passed} passed, ${failed} failed.`);
const { passed, failed } = sum([...results.values()]);
process.exitCode = failed ? 1 : 0;
// Read by machines: it stays the last line, in this form.
console.log(`\n${passed} passed, ${failed} failed`);
