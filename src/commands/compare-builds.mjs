import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { layOutSources } from './lay-out-sources.mjs';
import { nodeBinary } from './node-binary.mjs';
import { root, run, Stop } from './run.mjs';

/** Other places that a build must not depend on: its folder, the zone of its clock, its language, and when it is made. */
const places = [
	{ folder: 'a second one, with spaces', env: { TZ: 'Pacific/Auckland', LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' } },
	{ folder: 'third, é', env: { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
];

const above = join(root, 'e2e/.guide/builds');

/**
 * The files of a folder, each with a digest of its bytes.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export function digests(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();
	return new Map(
		files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
	);
}

/**
 * The files in which two builds differ, or that only one of them has.
 * @param {ReadonlyMap<string, string>} one
 * @param {ReadonlyMap<string, string>} other
 */
export const differing = (one, other) =>
	[...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();

/**
 * Builds the guide twice more, in other folders, zones and languages, and compares every file of the three builds. The first
 * is the one in `dist`, which has to be of the same sources.
 * @returns {Promise<number>} How many of the builds differ from the first.
 */
export async function compareBuilds() {
	try {
		// At the same time, as each keeps to one core for most of it.
		const codes = await Promise.all(
			places.map(({ folder, env }) => {
				const place = join(above, folder);
				layOutSources(place);
				const astro = join(root, 'node_modules/astro/bin/astro.mjs');
				return run(nodeBinary(), [astro, 'build', '--force', '--silent'], {
					cwd: place,
					env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
				});
			}),
		);
		const failed = places.find((_, at) => codes[at]);
		if (failed) throw new Stop(`The guide could not be built in "${failed.folder}".`);
		const folders = [root, ...places.map(({ folder }) => join(above, folder))];
		const builds = folders.map((folder) => digests(join(folder, 'dist')));
		const [first, ...later] = builds;
		const differences = later.map((one) => differing(/** @type {Map<string, string>} */ (first), one));
		for (const [at, files] of differences.entries())
			if (files.length)
				console.error(
					`"${folders[at + 1]}" differs from the first build in ${files.length} files:\n${files.slice(0, 40).join('\n')}`,
				);
		console.log(`${builds.length} builds of ${first?.size} files were compared byte for byte.`);
		return differences.filter((files) => files.length).length;
	} finally {
		rmSync(above, { recursive: true, force: true });
	}
}
