import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { nodeBinary } from '../../src/commands/node-binary.mjs';
import { root, Stop } from '../../src/commands/run.mjs';
import type { PlainPage } from './as-markdown.ts';
import { timed } from './timed.ts';

export interface Site {
	name: string;
	dist: string;
	/** The build, from nothing kept: CPU seconds, where this system tells them, and seconds on the clock. */
	cpu?: number;
	seconds?: number;
	/** The CPU seconds among them that went into the offline copy and the folder. */
	forms?: number;
}

/** What results call the sites. */
export const OURS = 'Which PM?';
export const STOCK = 'Starlight';
export const SPA = 'VitePress';
export const FLOOR = 'floor';

const work = join(root, 'bench/.work');

function put(folder: string, path: string, text: string) {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

const front = ({ title }: PlainPage) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;

/** All pages by the first part of their address, for menus. */
const bySection = (pages: readonly PlainPage[]) =>
	[...Map.groupBy(pages, ({ address }) => address.split('/')[1] || 'home')].map(([label, items]) => ({ label, items }));

function emptied(name: string) {
	const folder = join(work, name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}

const stands = (name: string, dist: string) => (): Site | undefined =>
	existsSync(join(dist, 'index.html')) ? { name, dist } : undefined;

/** What was built before, if it is still there. */
export const standing = {
	guide: stands(OURS, join(root, 'dist')),
	starlight: stands(STOCK, join(work, 'starlight/dist')),
	vitePress: stands(SPA, join(work, 'vitepress/.vitepress/dist')),
};

function built(name: string, folder: string, args: string[], dist: string): Site {
	const { status, cpu, seconds, output } = timed(nodeBinary(), args, folder);
	if (status !== 0) throw new Stop(`${name} did not build:\n${output.slice(-3000)}`);
	const forms = /\[editions\] ([\d.]+) s of CPU/.exec(stripVTControlCharacters(output))?.[1];
	return {
		name,
		dist: join(folder, dist),
		seconds,
		...(cpu !== undefined && { cpu }),
		...(forms !== undefined && { forms: Number(forms) }),
	};
}

/** Starlight as it comes, with the same packages as the guide. */
export function stockStarlight(pages: readonly PlainPage[]): Site {
	const folder = emptied('starlight');
	const sidebar = bySection(pages).map(({ label, items }) => ({
		label,
		items: items.map(({ title, address }) => ({ label: title, link: address })),
	}));
	// Astro compiles only the packages that are named here.
	put(folder, 'package.json', '{"type":"module","private":true,"dependencies":{"@astrojs/starlight":"*","astro":"*"}}');
	put(
		folder,
		'astro.config.mjs',
		`import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ site: 'http://localhost', integrations: [starlight({ title: 'Which PM?', sidebar: ${JSON.stringify(sidebar)} })] });\n`,
	);
	put(
		folder,
		'src/content.config.ts',
		`import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
	);
	put(folder, 'public/favicon.svg', readFileSync(join(root, 'public/favicon.svg'), 'utf8'));
	for (const page of pages) put(folder, `src/content/docs${page.address}index.md`, front(page) + page.markdown);
	return built(STOCK, folder, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], 'dist');
}

/** VitePress as it comes, with its local search. */
export function vitePress(pages: readonly PlainPage[]): Site {
	const folder = emptied('vitepress');
	const sidebar = bySection(pages).map(({ label, items }) => ({
		text: label,
		items: items.map(({ title, address }) => ({ text: title, link: address })),
	}));
	put(folder, 'package.json', '{"type":"module","private":true}');
	put(
		folder,
		'.vitepress/config.mjs',
		`export default ${JSON.stringify({ title: 'Which PM?', cleanUrls: true, ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' }, outline: [2, 3], sidebar } })};\n`,
	);
	for (const page of pages)
		put(
			folder,
			`${page.address.slice(1)}index.md`,
			`${front(page)}<div v-pre>\n\n# ${page.title}\n\n${page.markdown}\n\n</div>\n`,
		);
	return built(SPA, folder, [join(root, 'bench/node_modules/vitepress/bin/vitepress.js'), 'build'], '.vitepress/dist');
}

/** Bare pages with the words of the guide's headings, paragraphs, lists and tables. */
export function floor(pages: readonly PlainPage[]): Site {
	const folder = emptied('floor');
	for (const { address, html } of pages) put(folder, `${address.slice(1)}index.html`, html);
	return { name: FLOOR, dist: folder };
}

/** The guide itself, built once more from its sources, with the offline copy and the folder. */
export function guide(): Site {
	// What Astro and Vite keep from build to build, and what the last one made: the others begin with empty folders too.
	for (const kept of ['node_modules/.astro', 'node_modules/.vite', 'dist', 'deploy'])
		rmSync(join(root, kept), { recursive: true, force: true });
	return built(OURS, root, [join(root, 'src/commands/build.mjs')], 'dist');
}
