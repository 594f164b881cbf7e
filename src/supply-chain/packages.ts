import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Shipped } from './shipped.ts';

/** Licences that let us pass a work on, to anybody and for any use, as long as its notice comes along. */
export const allowed: readonly string[] = [
	'MIT',
	'ISC',
	'0BSD',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'OFL-1.1',
];

/** What is to be said of a shipped part: `text` is its notice, word for word. */
export interface Part {
	name: string;
	does: string;
	version: string;
	licence: string;
	url: string;
	text: string;
}

/**
 * The package that a module of the bundler belongs to; nothing for a module of ours. What the bundler adds of its own has
 * a name that begins with a zero byte.
 * @param id For example `/home/me/guide/node_modules/ts-fsrs/dist/index.mjs`, or `\0vite/preload-helper.js`.
 */
export function packageOf(id: string): string | undefined {
	const [, inner] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
	return inner ?? /^\0([a-z-]+)\//.exec(id)?.[1];
}

/** The folder of an installed package: node_modules may stand above the guide's own folder. */
function folderOf(root: string, name: string): string {
	const folder = join(root, 'node_modules', name);
	if (existsSync(join(folder, 'package.json'))) return folder;
	const above = dirname(root);
	if (above === root)
		throw new Error(`The package ${name} is not installed. Does src/supply-chain/shipped.ts name it right?`);
	return folderOf(above, name);
}

interface PackageFile {
	version: string;
	license?: string;
	homepage?: string;
	repository?: string | { url: string };
}

/**
 * The notice of a package. Pagefind has a folder of that name, whose other notices are for its program. What Vite lists
 * after its own is in its program too, not in the lines that reach a page.
 */
function noticeIn(folder: string): string {
	const file = readdirSync(folder).find((name) => /^(?:licence|license)(?:\.\w+)?$/i.test(name));
	if (!file) throw new Error(`${folder} has no licence file, so its notice cannot be passed on.`);
	const path = existsSync(join(folder, file, file)) ? join(folder, file, file) : join(folder, file);
	return readFileSync(path, 'utf8').split('# Licenses of bundled dependencies')[0]!.trim();
}

/** All that reaches a reader, read from what is installed. Throws where a licence is not one of those allowed. */
export const partsOf = (root: string, list: readonly Shipped[]): Part[] =>
	list.map(({ name, does, from }) => {
		const part =
			'package' in from
				? installed(root, from.package)
				: { ...from, text: readFileSync(join(root, from.text), 'utf8').trim() };
		if (!allowed.includes(part.licence))
			throw new Error(`${name} is under "${part.licence}", which src/supply-chain/packages.ts does not allow.`);
		return { name, does, ...part };
	});

function installed(root: string, name: string): Omit<Part, 'name' | 'does'> {
	const folder = folderOf(root, name);
	const {
		version,
		license = 'none',
		homepage,
		repository,
	} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
	const source = typeof repository === 'string' ? repository : repository?.url;
	const url = (homepage ?? source ?? '').replace(/^git\+/, '').replace(/\.git$/, '');
	return { version, licence: license, url, text: noticeIn(folder) };
}

/** How the list differs from what was bundled, in sentences; none where it does not. */
export function differences(list: readonly Shipped[], found: ReadonlySet<string>): string[] {
	const listed = new Set(list.flatMap(({ from, bundled }) => (bundled && 'package' in from ? [from.package] : [])));
	return [
		...[...found.difference(listed)].sort().map((name) => `${name} reaches readers, and is not listed.`),
		...[...listed.difference(found)].sort().map((name) => `${name} is listed, and reaches no reader any more.`),
	];
}

const ruler = '-'.repeat(80);

/** The notices of all parts, as a file that is passed on with them. */
export const noticesOf = (parts: readonly Part[]): string =>
	[
		'Which PM?: what others made, and its notices',
		'The code of the guide is under the MIT licence, its words and pictures are under CC BY 4.0. What follows was made by\nothers, comes with the pages or the books, and stays under its own licence.',
		...parts.map(({ name, version, licence, url, does, text }) =>
			[ruler, `${name} ${version}: ${licence}`, url, `${does}.`, '', text.replaceAll('\r\n', '\n')].join('\n'),
		),
	].join('\n\n') + '\n';
