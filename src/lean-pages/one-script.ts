import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { build } from 'esbuild';
import { withoutFetchingAhead } from './fetching-ahead.ts';

/** A file of the finished guide by its address, for example `/_astro/Options.js`. */
export type TextOf = (address: string) => string;

/** What a script imports at once, or later where somebody asks for it. */
export function importsOf(address: string, text: string, when: 'at once' | 'later'): string[] {
	const pattern =
		when === 'later' ? /import\(\s*["'`](\.\/[\w.-]+\.js)["'`]/g : /(?:from|import)\s*["'`](\.\/[\w.-]+\.js)["'`]/g;
	return [...text.matchAll(pattern)].map(([, path]) => posix.join(posix.dirname(address), path!));
}

/** A script with everything that it imports at once. */
export function closure(address: string, textOf: TextOf, found = new Set<string>()): Set<string> {
	if (found.has(address)) return found;
	found.add(address);
	for (const imported of importsOf(address, textOf(address), 'at once')) closure(imported, textOf, found);
	return found;
}

/**
 * Joins the scripts of a page and what they import into one module, since each file costs a reader a request.
 * @param scripts Their addresses.
 * @param apart Files that other pages or later moments need as well: they stay files of their own, and run once.
 * @param options.moved The new addresses of scripts that come later.
 * @param options.comesLater Whether a page asks for it by `import()`, and for what it exports.
 */
export async function oneScript(
	scripts: readonly string[],
	apart: ReadonlySet<string>,
	textOf: TextOf,
	{ moved = new Map(), comesLater = false }: { moved?: ReadonlyMap<string, string>; comesLater?: boolean } = {},
) {
	const verb = comesLater ? 'export * from' : 'import';
	const { outputFiles } = await build({
		stdin: { contents: scripts.map((address) => `${verb} ${JSON.stringify(address)};`).join('\n'), loader: 'js' },
		bundle: true,
		format: 'esm',
		target: 'es2022',
		minify: true,
		legalComments: 'none',
		write: false,
		logLevel: 'error',
		plugins: [
			{
				name: 'finished-guide',
				setup(esbuild) {
					esbuild.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
						const address = path.startsWith('.') ? posix.join(posix.dirname(importer), path) : path;
						return kind === 'dynamic-import' || apart.has(address)
							? { path: moved.get(address) ?? address, external: true }
							: { path: address, namespace: 'guide' };
					});
					esbuild.onLoad({ filter: /.*/, namespace: 'guide' }, ({ path }) => ({
						contents: withoutFetchingAhead(textOf(path), path),
						loader: 'js',
					}));
				},
			},
		],
	});
	const { text } = outputFiles[0]!;
	return { name: `page.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`, text };
}
