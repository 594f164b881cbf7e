import { existsSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/commands/find-browser.mjs';
import { main, root, runNpm, Stop } from '../src/commands/run.mjs';
import { serve } from '../src/commands/serve.ts';
import { weighing } from './measure.ts';
import { plainPage } from './speed/as-markdown.ts';
import { lighthouseOf, median, type Scores } from './speed/lighthouse.ts';
import { floor, guide, stockStarlight, vitePress, type Site } from './speed/sites.ts';
import { weighPage } from './speed/weigh-page.ts';

/** One page of each kind; the ones that Lighthouse reads too come first. */
const kinds = [
	'/questions/who-owns-the-deadline/',
	'/roles/product-manager/',
	'/careers/pay/',
	'/',
	'/glossary/product-backlog/',
	'/products-and-projects/life-cycles/',
	'/compare/product-manager-vs-project-manager/',
	'/together/raci-and-daci/',
	'/together/one-product-three-chairs/',
	'/debates/ceo-of-the-product/',
	'/hire/',
	'/paths/student/',
	'/compare/',
];

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
	[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What a browser fetches of each page, as a first visit: until nothing has been asked for half a second. */
async function firstVisits(site: Site, browser: string) {
	const server = await serve({ dist: site.dist, port: 0 });
	const opened = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
	const rows = [];
	for (const address of kinds) {
		const context = await opened.newContext({ viewport: { width: 412, height: 823 } });
		const page = await context.newPage();
		const weigh = weighing(page);
		let requests = 0;
		page.on('response', () => requests++);
		await page.goto(new URL(address, server.url).href, { waitUntil: 'networkidle' });
		const weight = weighPage(site.dist, `${address.slice(1)}index.html`);
		rows.push({
			address,
			requests,
			bytes: await weigh(() => true),
			script: await weigh((path) => path.endsWith('.js')),
			font: await weigh((path) => /\.woff2?$/.test(path)),
			words: weight.words,
			first: weight.html + weight.blocking.bytes,
			screen: weight.firstScreen + weight.blocking.bytes,
			blocking: weight.blocking.files.length,
		});
		await context.close();
	}
	await opened.close();
	await server.close();
	return rows;
}

/** Lighthouse on the same pages of all sites in turn, so that a busy moment of this machine falls on all of them. */
async function lighthouseRounds(sites: readonly Site[], addresses: readonly string[], rounds: number, browser: string) {
	const servers = await Promise.all(sites.map(({ dist }) => serve({ dist, port: 0 })));
	const rows: [string, string, Scores][] = [];
	for (const address of addresses) {
		const scores = sites.map((): Scores[] => []);
		for (let round = 0; round < rounds; round++)
			for (const [index, { url }] of servers.entries())
				scores[index]!.push(await lighthouseOf(new URL(address, url).href, browser));
		sites.forEach(({ name }, index) => rows.push([address, name, median(scores[index]!)]));
	}
	await Promise.all(servers.map((server) => server.close()));
	return rows;
}

/** `npm run bench`: the guide against Starlight as it comes, VitePress and bare pages with the words of its headings, paragraphs, lists and tables. */
await main(async () => {
	const rounds = Number(process.env['ROUNDS'] ?? 5);
	const browser = await findBrowser();
	if (!browser) throw new Stop('There is no browser to measure with.');
	if (!existsSync(join(root, 'bench/node_modules')))
		if (await runNpm(['ci', '--ignore-scripts'], { cwd: join(root, 'bench') })) return 1;
	const own = process.env['BUILT'] ? { name: 'Which PM?', dist: join(root, 'dist') } : guide();
	const addresses = (await Array.fromAsync(glob('**/index.html', { cwd: own.dist }))).map(
		(file) => `/${file.replace(/index\.html$/, '')}`,
	);
	const pages = addresses.sort().map((address) => plainPage(own.dist, address));
	const sites = [own, stockStarlight(pages), vitePress(pages), floor(pages)];

	const visits: { site: Site; rows: Awaited<ReturnType<typeof firstVisits>> }[] = [];
	for (const site of sites) visits.push({ site, rows: await firstVisits(site, browser) });
	const sum = (rows: readonly Record<'bytes', number>[]) =>
		kB(rows.reduce((all, { bytes }) => all + bytes, 0) / rows.length);
	const parts = [
		'# What a page costs',
		`Written by \`npm run bench\`: ${pages.length} pages; the other sites are made with the words of its headings, paragraphs, lists and tables. kB are 1,000 bytes of bodies after Brotli 11. ` +
			'“First” is the page and all that keeps it from being shown; “screen” is the same up to its 400th word.',
		'## On average',
		table(
			['', 'first visit, kB', 'requests', 'script, kB', 'first, kB', 'blocking requests', 'build, CPU s'],
			visits.map(({ site, rows }) => {
				const mean = (read: (row: (typeof rows)[number]) => number) =>
					rows.reduce((all, row) => all + read(row), 0) / rows.length;
				return [
					site.name,
					sum(rows),
					mean(({ requests }) => requests).toFixed(1),
					kB(mean(({ script }) => script)),
					kB(mean(({ first }) => first)),
					mean(({ blocking }) => blocking).toFixed(1),
					site.cpu?.toFixed(1) ?? '–',
				];
			}),
		),
		'## Page by page',
		table(
			[
				'page',
				'words',
				'site',
				'first, kB',
				'screen, kB',
				'blocking',
				'visit, kB',
				'without font',
				'requests',
				'script, kB',
			],
			kinds.flatMap((address, index) =>
				visits.map(({ site, rows }) => {
					const row = rows[index]!;
					return [
						address,
						row.words,
						site.name,
						kB(row.first),
						kB(row.screen),
						row.blocking,
						kB(row.bytes),
						kB(row.bytes - row.font),
						row.requests,
						kB(row.script),
					];
				}),
			),
		),
	];
	if (rounds) {
		const rows = await lighthouseRounds(sites, kinds.slice(0, 4), rounds, browser);
		const bare = (address: string) => rows.find(([at, name]) => at === address && name === 'floor')![2].speedIndex;
		parts.push(
			'## Lighthouse on a phone',
			`Median of ${rounds} rounds, all sites in turn. Times depend on the machine: compare within the table only.`,
			table(
				[
					'page',
					'site',
					'performance',
					'accessibility',
					'best practices',
					'SEO',
					'shift',
					'blocked, ms',
					'speed index ÷ floor',
				],
				rows.map(([address, name, scores]) => [
					address,
					name,
					scores.performance,
					scores.accessibility,
					scores['best-practices'],
					scores.seo,
					scores.shift.toFixed(3),
					scores.blocked.toFixed(0),
					(scores.speedIndex / bare(address)).toFixed(2),
				]),
			),
		);
	}
	const text = `${parts.join('\n\n')}\n`;
	writeFileSync(join(root, 'bench/results.md'), text);
	console.log(text);
	return 0;
});
