import { strToU8 } from 'fflate';
import { writtenDay } from '../../lib/written-day.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Files } from '../files.ts';
import { styleInFolder } from './addresses.ts';
import { pageInFolder, type PageScript } from './page.ts';
import { bundleFirst, bundlePage, bundlePagefind, nameOf } from './scripts.ts';

const utf8 = new TextDecoder();

/** What a folder has no use for, or holds in another form. */
const leftOut = [
	/^(?:404\.html|sw\.js|_headers|robots\.txt|opensearch\.xml|manifest\.webmanifest|sbom\.cdx\.json)$/,
	/^sitemap.*\.xml$/,
	/^(?:offline|icons|pagefind)\//,
	/^search\/[^/]+\.json$/,
	/^_astro\/.*\.js$/,
	/\.(?:zip|epub|pdf|zim)$/,
];

const isPage = (path: string) => path.endsWith('.html');
const give = (name: string, value: unknown) =>
	strToU8(`whichPMFolder.give(${JSON.stringify(name)},${JSON.stringify(value)});`);

/** The files of Pagefind that a search asks for, as text: a page of the folder may read nothing but scripts. */
const pagefindFiles = (files: Files) =>
	Object.fromEntries(
		[...files]
			.filter(([path]) => /^pagefind\/.*(?:\.pf_\w+|\.pagefind|-entry\.json)$/.test(path))
			.map(([path, bytes]) => [path.slice('pagefind/'.length), Buffer.from(bytes).toString('base64')]),
	);

const readme = ({ version, date }: Edition) => `Which PM?
Product management and project management told apart.
Edition ${version} of ${writtenDay(date)}.

Double-click index.html. It opens in your browser and needs no network.
Keep all files together: a page alone finds neither its looks nor its neighbours.

Words and pictures: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
Code: MIT.
What others made, and its notices: licences.txt
`;

/**
 * The finished guide as a folder that opens by double-click, without a server: addresses are relative and name files,
 * scripts are ordinary ones, and what pages would fetch comes as a script.
 * @param base The path below which the finished guide is served.
 */
export async function makeFolder(files: Files, base: string, edition: Edition): Promise<Files> {
	const kept = new Map([...files].filter(([path]) => !leftOut.some((pattern) => pattern.test(path))));
	const has = (file: string) => kept.has(file);
	const folder: Files = new Map();
	const bundles = new Map<string, PageScript[]>();
	for (const [path, bytes] of kept) {
		const standing = { from: path, base, has };
		if (isPage(path))
			folder.set(
				path,
				strToU8(
					pageInFolder(utf8.decode(bytes), standing, (scripts) => {
						const own = scripts.length ? nameOf(scripts) : undefined;
						if (own) bundles.set(own, scripts);
						return { first: '_folder/first.js', own };
					}),
				),
			);
		else if (path.endsWith('.css')) folder.set(path, strToU8(styleInFolder(utf8.decode(bytes), standing)));
		else folder.set(path, bytes);
	}
	for (const [name, scripts] of bundles) folder.set(name, strToU8(await bundlePage(scripts, files, base)));
	folder.set('_folder/first.js', strToU8(await bundleFirst()));
	for (const [path, bytes] of files)
		if (/^search\/[^/]+\.json$/.test(path))
			folder.set(`_folder/${path}.js`, give(path, JSON.parse(utf8.decode(bytes))));
	if (files.has('pagefind/pagefind.js')) {
		folder.set('_folder/pagefind.js', strToU8(await bundlePagefind(files)));
		folder.set('_folder/pagefind-files.js', give('pagefind-files', pagefindFiles(files)));
	}
	folder.set('README.txt', strToU8(readme(edition)));
	return folder;
}
