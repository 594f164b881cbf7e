import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The folder of the repo: commands work from any folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Something that the one at the keyboard can mend. It is shown as it is, without a stack. */
export class Stop extends Error {}

/**
 * Runs a program where the reader can see it, and gives its exit code.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, onText?: (text: string) => void, quiet?: boolean }} [options]
 *   `onText` sees all that the program prints, which is passed on as well unless this is to be `quiet`.
 * @returns {Promise<number>}
 */
export function run(file, args, { cwd = root, env = {}, shell = false, onText, quiet = false } = {}) {
	return new Promise((resolve, reject) => {
		// With a shell, Node warns of arguments that are handed over apart from the command.
		const command = shell ? [file, ...args].join(' ') : file;
		const child = spawn(command, shell ? [] : args, {
			cwd,
			shell,
			env: { ...process.env, ...env },
			stdio: onText || quiet ? ['inherit', 'pipe', 'pipe'] : 'inherit',
		});
		for (const [from, to] of /** @type {const} */ ([
			[child.stdout, process.stdout],
			[child.stderr, process.stderr],
		]))
			from?.setEncoding('utf8').on('data', (text) => {
				if (!quiet) to.write(text);
				onText?.(text);
			});
		// A signal sent to this process alone would leave the program behind.
		const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
		process.on('SIGINT', handOn).on('SIGTERM', handOn);
		const done = () => process.off('SIGINT', handOn).off('SIGTERM', handOn);
		child.on('error', (error) => {
			done();
			reject(error);
		});
		child.on('close', (code, signal) => {
			done();
			resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
		});
	});
}

/**
 * Runs npm: the one that runs us, where there is one, under the Node it was started with. That Node is never the one
 * inside node_modules, which `npm ci` takes away.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
	const { npm_execpath: npm = '', npm_node_execpath: node = process.execPath } = process.env;
	if (/npm-cli\.[cm]?js$/.test(npm)) return run(node, [npm, ...args], options);
	return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Whether a module was started as a command, rather than imported.
 * @param {string} url Its `import.meta.url`.
 * @param {string} [started] What was started; for tests run together, the pattern of their names.
 */
export const isCommand = (url, started = process.argv[1]) =>
	started !== undefined && existsSync(started) && fileURLToPath(url) === realpathSync(started);

/**
 * Says what went wrong. What the reader can mend is one message; anything else is a fault of ours and shows where it
 * came from.
 * @param {unknown} error
 */
export const tell = (error) => console.error(error instanceof Stop ? error.message : error);

/**
 * Does the work of a command, and ends with its exit code.
 * @param {() => number | Promise<number>} work
 */
export async function main(work) {
	try {
		process.exitCode = await work();
	} catch (error) {
		tell(error);
		process.exitCode = 1;
	}
}
