import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/commands/find-browser.mjs';
import { main, root, Stop } from '../src/commands/run.mjs';
import { serve } from '../src/commands/serve.ts';
import { classes, readQueries, scoreOf, tableOf, type Outcome } from '../src/search/query-set.ts';
import { keystrokes, ourOutcomes, percentile, weighing } from './measure.ts';
import { builtSections } from './pages.ts';
import { asVitePress, stockPagefind, writeStock } from './peers.ts';

/** What is typed letter by letter for the clock: results change with the last letter of each. */
const typed = (
	'scrum master,product owner,backlog,critical path,kanban,roadmap,milestone,stakeholder,risk,release,sprint,epic,' +
	'waterfall,portfolio,programme,governance,deliverable,discovery,retention,velocity,budget,escalation,sponsor,iteration'
).split(',');

/** A page with nothing but Pagefind's own interface, set as Starlight 0.42 sets it. */
const stockPage = `<!doctype html><html lang="en"><head><title>Stock</title>
<link rel="stylesheet" href="/stock/pagefind-ui.css"><script src="/stock/pagefind-ui.js"></script></head>
<body><div id="stock"></div><script src="/stock.js"></script></body></html>`;
const stockScript = `new PagefindUI({ element: '#stock', bundlePath: '/stock/', showImages: false, showSubResults: true,
ranking: { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 } });`;

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function compared(peers: Record<string, readonly Outcome[]>) {
	const head = ['', ...classes.filter((name) => name !== 'none'), 'all', 'held @1', 'held @3', 'empty'];
	const rows = Object.entries(peers).map(([name, outcomes]) => {
		const asked = outcomes.filter(({ query }) => query.class !== 'none');
		const held = asked.filter(({ query }) => query.half === 'held');
		const share = (some: readonly Outcome[]) => scoreOf(some).first.toFixed(3);
		return [
			name,
			...classes.filter((one) => one !== 'none').map((one) => share(asked.filter(({ query }) => query.class === one))),
			share(asked),
			share(held),
			scoreOf(held).firstThree.toFixed(3),
			String(asked.filter(({ hrefs }) => !hrefs.length).length),
		];
	});
	return [head, ...rows].map((row) => row.map((cell, at) => cell.padEnd(at ? 9 : 26)).join('')).join('\n');
}

/** `npm run bench:search`: right answers, bytes and time, ours beside stock Pagefind and MiniSearch as VitePress sets it. */
await main(async () => {
	const dist = join(root, 'dist');
	if (!existsSync(join(dist, 'search/index.json')))
		throw new Stop('There is no built guide. Run "npm run build" first.');
	const stockFolder = await mkdtemp(join(tmpdir(), 'stock-pagefind-'));
	await writeStock(dist, stockFolder);
	const { url, close } = await serve({ dist, port: 0 });
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	const newPage = async () => (await browser.newContext()).newPage();
	/** A page on which Pagefind's own files stand below `/stock/`. */
	const newStockPage = async () => {
		const page = await newPage();
		await page.route('**/stock/*', (route) =>
			route.fulfill({ path: join(stockFolder, new URL(route.request().url()).pathname.slice('/stock/'.length)) }),
		);
		await page.route('**/stock/*/*', (route) =>
			route.fulfill({ path: join(stockFolder, new URL(route.request().url()).pathname.slice('/stock/'.length)) }),
		);
		return page;
	};

	const queries = readQueries();
	const ours = await ourOutcomes(await newPage(), url);
	const plainPage = await newStockPage();
	await plainPage.goto(`${url}answer/`);
	const stock = await stockPagefind(queries, plainPage);
	const vitePress = asVitePress(queries, await builtSections(dist));

	console.log(`\nOur search on the served site: success at 1, at 3, mean reciprocal rank, by half\n${tableOf(ours)}`);
	console.log(
		`\nThe right result first, on the same pages and queries\n${compared({
			'this guide': ours,
			'Pagefind, as Starlight': stock,
			'MiniSearch, as VitePress': vitePress.outcomes,
		})}`,
	);
	const none = ours.filter(({ query }) => query.class === 'none');
	console.log(
		`\nWithout an answer: ${none.filter(({ refused }) => refused).length} of ${none.length} said so, ${none.filter(({ card }) => card).length} wrong cards; refused although there is one: ${ours.filter(({ query, refused }) => query.class !== 'none' && refused).length}`,
	);

	// Bytes, from an empty cache for each question; the heaviest counts.
	const search = (path: string) => /\/search\/|\/pagefind\//.test(path);
	const weighings = [];
	for (const words of ['product owner', 'critical path', 'who owns the deadline']) {
		const page = await newPage();
		const weight = weighing(page);
		await page.goto(`${url}answer/`);
		await page.waitForLoadState('networkidle');
		const before = await weight(search);
		const allBefore = await weight(() => true);
		await page.keyboard.press('/');
		await page.getByRole('combobox', { name: 'Search' }).fill(words);
		await page.waitForTimeout(2500);
		const all = (await weight(() => true)) - allBefore;
		const late = await weight((path) => /\/(?:details|notes-\d+)\.json$|\/pagefind\/|\/full-text\./.test(path));
		weighings.push({ words, before, first: all - late, all });
		await page.context().close();
	}
	const stockOnes = await newStockPage();
	await stockOnes.route('**/stock', (route) => route.fulfill({ contentType: 'text/html', body: stockPage }));
	await stockOnes.route('**/stock.js', (route) => route.fulfill({ contentType: 'text/javascript', body: stockScript }));
	const stockWeight = weighing(stockOnes);
	const stocks = (path: string) => path.includes('/stock/');
	await stockOnes.goto(`${url}stock`);
	await stockOnes.waitForLoadState('networkidle');
	const stockBefore = await stockWeight(stocks);
	await stockOnes.locator('#stock input').fill('product owner');
	await stockOnes.waitForTimeout(2500);
	const stockAll = await stockWeight(stocks);
	console.log(`
Bytes by brotli            before any   first list   with passages`);
	for (const { words, before, first, all } of weighings)
		console.log(`${`this guide: ${words}`.padEnd(34)} ${kB(before).padEnd(4)} ${kB(first).padEnd(12)} ${kB(all)}`);
	console.log(`Pagefind, as Starlight     ${kB(stockBefore).padEnd(12)} ${'–'.padEnd(12)} ${kB(stockAll)}
MiniSearch, as VitePress   ${'–'.padEnd(12)} index alone: ${kB(vitePress.bytes)}`);
	const page = await newPage();
	await page.goto(`${url}answer/`);
	await page.keyboard.press('/');
	await page.getByRole('combobox', { name: 'Search' }).fill('product owner');
	await page.waitForTimeout(1500);

	// Time, as a ratio: milliseconds differ from one computer to the next.
	const own = await keystrokes(page, typed, '.search-dialog [role="combobox"]', '#search-options');
	const theirs = await keystrokes(stockOnes, typed, '#stock input', '.pagefind-ui__results');
	const ratio = percentile(theirs, 0.95) / percentile(own, 0.95);
	console.log(`
Last letter to list        median       95 of 100
this guide                 ${percentile(own, 0.5).toFixed(1).padEnd(12)} ${percentile(own, 0.95).toFixed(1)} ms (${own.length} of ${typed.length})
Pagefind, as Starlight     ${percentile(theirs, 0.5).toFixed(1).padEnd(12)} ${percentile(theirs, 0.95).toFixed(1)} ms (${theirs.length} of ${typed.length})
ratio at 95 of 100         1/${ratio.toFixed(0)}
`);
	await browser.close();
	await close();
	await rm(stockFolder, { recursive: true });
	return 0;
});
