import { rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { nodeBinary } from './node-binary.mjs';
import { run } from './run.mjs';

/**
 * The lines in which Astro reports an error. It ends with 0 after some of them, and the pages then lack something.
 * @param {string} log
 */
export const errorLines = (log) =>
	stripVTControlCharacters(log)
		.split(/\r?\n/)
		.filter((line) => line.includes('[ERROR]'));

/**
 * Runs Astro on the pinned Node.
 * @param {string[]} args
 * @param {Pick<NonNullable<Parameters<typeof run>[2]>, 'onText' | 'quiet'>} [options]
 */
export const runAstro = (args, options) =>
	run(nodeBinary(), ['node_modules/astro/bin/astro.mjs', ...args], {
		...options,
		env: {
			ASTRO_TELEMETRY_DISABLED: '1',
			// Astro hands its server to the background where it takes the terminal for an automatic one.
			ASTRO_DEV_BACKGROUND: '0',
			// What we read on its way is no terminal to Astro, and would lose its colours.
			...(process.stdout.isTTY && !process.env['NO_COLOR'] && { FORCE_COLOR: '1' }),
		},
	});

/**
 * Builds the guide into dist. SITE_URL and BASE_PATH say where it will stand.
 * @param {string[]} [args] More arguments for `astro build`.
 * @param {(text: string) => void} [instead] Takes all that would be printed.
 * @returns {Promise<number>} The exit code.
 */
export async function buildGuide(args = [], instead) {
	// Astro keeps parsed records from build to build, and does not notice when a schema that they were parsed by has changed.
	rmSync('node_modules/.astro/data-store.json', { force: true });
	let log = '';
	const code = await runAstro(['build', ...args], {
		onText(text) {
			log += text;
			instead?.(text);
		},
		quiet: instead !== undefined,
	});
	const errors = errorLines(log);
	if (code || !errors.length) return code;
	(instead ?? console.error)(`\nAstro went on after what follows, but the guide is not whole:\n${errors.join('\n')}`);
	return 1;
}
