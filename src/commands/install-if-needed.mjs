import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, Stop } from './run.mjs';

/** Written after a full install. `npm ci` begins by taking node_modules away, so a broken install leaves none. */
const STAMP = 'node_modules/.installed-from';

/**
 * What an install was made from: the lock file, and the kind of computer, since a folder can be shared by two.
 * @param {string} lock The text of package-lock.json.
 */
export const lockStamp = (lock, platform = process.platform, arch = process.arch) =>
	`${platform}-${arch} ${createHash('sha256').update(lock).digest('hex')}\n`;

/** @param {string} folder The folder of the repo. */
const wantedStamp = (folder) => lockStamp(readFileSync(join(folder, 'package-lock.json'), 'utf8'));

/** @param {string} folder The folder of the repo. */
export function needsInstall(folder) {
	const stamp = join(folder, STAMP);
	return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wantedStamp(folder);
}

/** Installs the libraries that package-lock.json names, unless exactly these are installed. */
export async function installIfNeeded(folder = root) {
	if (!needsInstall(folder)) return;
	if (process.platform === 'win32' && process.execPath.startsWith(join(folder, 'node_modules')))
		throw new Stop(
			'The list of libraries has changed, and Windows cannot replace the Node that is running.\nDelete the folder node_modules, then run the same command again.',
		);
	console.log('Installing the libraries that package-lock.json names into node_modules. This takes a minute or two…');
	// People and services set npm up to leave out the libraries for tests, or the pinned Node; both are needed here.
	const args = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--loglevel=error'];
	if ((await runNpm(args, { cwd: folder })) !== 0)
		throw new Stop('The libraries could not be installed: npm says why above. Installing needs the network once.');
	writeFileSync(join(folder, STAMP), wantedStamp(folder));
}
