/**
 * How many tests of a stage passed and failed.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * The counts of a stage whose runner ended with `code`. One that failed though none of its tests did, or that ran no
 * test at all, counts as a failure: neither may look like success.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
export const withExitCode = ({ passed, failed }, code) =>
	failed || (passed && code === 0) ? { passed, failed } : { passed, failed: 1 };

/**
 * A stage that has no tests to count counts as one.
 * @param {number} code The exit code.
 * @returns {Counts}
 */
export const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Reads what `node --test --test-reporter=tap` writes.
 * @param {string} tap
 * @returns {Counts}
 */
export function countsFromTap(tap) {
	const last = (/** @type {string} */ name) =>
		Number([...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
	return { passed: last('pass'), failed: last('fail') + last('cancelled') };
}

/**
 * Reads what Playwright's `json` reporter writes. A test that passed at its second try has passed.
 * @param {string} json Empty if it wrote nothing.
 * @returns {Counts}
 */
export function countsFromPlaywright(json) {
	const { expected, flaky, unexpected } = json ? JSON.parse(json).stats : { expected: 0, flaky: 0, unexpected: 0 };
	return { passed: expected + flaky, failed: unexpected };
}

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export const sum = (counts) =>
	counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
		passed: 0,
		failed: 0,
	});
