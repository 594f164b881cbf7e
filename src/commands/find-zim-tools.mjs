import { existsSync } from 'node:fs';
import { installFromDebian, onPath } from './find-browser.mjs';
import { Stop } from './run.mjs';

/** What makes a ZIM archive and what serves one: the package of Debian and Ubuntu, and the variable that names another. */
const programs = {
	zimwriterfs: { from: 'zim-tools', variable: 'ZIMWRITERFS' },
	'kiwix-serve': { from: 'kiwix-tools', variable: 'KIWIX_SERVE' },
};

/**
 * How to come by a program that is not here.
 * @param {keyof typeof programs} name
 */
export const howToGet = (name) =>
	`Install it (Debian and Ubuntu: apt-get install ${programs[name].from}; others: https://download.openzim.org/release/ and https://download.kiwix.org/release/), or name one: ${programs[name].variable}=/path/to/${name}`;

/**
 * A program for ZIM archives, or nothing: what needs it is left out where there is none, and says so.
 * @param {keyof typeof programs} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} Its file.
 */
export async function findZimTool(name, env = process.env) {
	const { from, variable } = programs[name];
	const named = env[variable];
	if (named) {
		if (existsSync(named)) return named;
		throw new Stop(
			`${variable} is "${named}", and there is no such file. Correct it, or unset it to have one looked for.`,
		);
	}
	return onPath(env, name) ?? ((await installFromDebian(from)) ? onPath(env, name) : undefined);
}
