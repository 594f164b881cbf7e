import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '../src/commands/find-browser.mjs';
import { main, root, runNpm, Stop } from '../src/commands/run.mjs';
import { plainPage } from './speed/as-markdown.ts';
import { backAndForward } from './speed/back-forward.ts';
import { firstVisits } from './speed/first-visits.ts';
import { kinds } from './speed/kinds.ts';
import { lighthouseRounds } from './speed/lighthouse.ts';
import { nextPages } from './speed/next-page.ts';
import { quoting, report } from './speed/report.ts';
import {
	measuredHere,
	parts,
	readResults,
	writeResults,
	type Measured,
	type Part,
	type Results,
} from './speed/results.ts';
import { scaled } from './speed/scale.ts';
import { floor, guide, standing, stockStarlight, vitePress, type Site } from './speed/sites.ts';

const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word);

/** The guide, and on its text Starlight as it comes, VitePress and bare pages. */
async function allSites(asBuilt: boolean): Promise<{ sites: [Site, Site, Site, Site]; pages: number }> {
	const own = (asBuilt && standing.guide()) || guide();
	const addresses = (await Array.fromAsync(glob('**/index.html', { cwd: own.dist }))).map(
		(file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
	);
	const pages = addresses.sort().map((address) => plainPage(own.dist, address));
	const starlight = (asBuilt && standing.starlight()) || stockStarlight(pages);
	const vite = (asBuilt && standing.vitePress()) || vitePress(pages);
	return { sites: [own, starlight, vite, floor(pages)], pages: pages.length };
}

/** Puts what was found where people read it. */
async function tell(results: Results) {
	writeFileSync(join(root, 'bench/results.md'), report(results));
	const readme = join(root, 'README.md');
	const text = quoting(readFileSync(readme, 'utf8'), results);
	writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
}

/** `npm run bench`: the guide against Starlight as it comes, VitePress and bare pages with the same words. */
await main(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			// How often Lighthouse reads each page, and each link is clicked.
			rounds: { type: 'string', default: '5' },
			// How many pages the large copies have.
			sizes: { type: 'string', default: '1000,6000' },
			// Lighthouse reads these pages alone, and what it said of others stays: for a page that was mended.
			at: { type: 'string', multiple: true },
			// Takes what stands built, and builds only what does not.
			'as-built': { type: 'boolean', default: false },
		},
	});
	const unknown = positionals.find((word) => !isPart(word));
	if (unknown) throw new Stop(`"${unknown}" is no part of the bench. The parts: ${parts.join(', ')}.`);
	const asked = new Set<Part>(positionals.length ? positionals.filter(isPart) : parts);
	const rounds = Number(values.rounds);
	const browser = await findBrowser();
	if (!browser) throw new Stop('There is no browser to measure with.');
	if (!existsSync(join(root, 'bench/node_modules')))
		if (await runNpm(['ci', '--ignore-scripts'], { cwd: join(root, 'bench') })) return 1;

	const { sites, pages } = await allSites(values['as-built'] && !asked.has('build'));
	const [own, starlight, vite, bare] = sites;
	const results = readResults();
	const measure: { [Name in Part]: () => Measured[Name] | Promise<Measured[Name]> } = {
		build: () =>
			[own, starlight, vite].map(({ name, cpu, seconds = NaN, forms }) => ({
				site: name,
				...(cpu !== undefined && { cpu }),
				seconds,
				...(forms !== undefined && { forms }),
			})),
		visits: () => firstVisits(sites, browser),
		next: () => nextPages([own, starlight, vite], rounds, browser),
		back: () => backAndForward(sites, browser),
		lighthouse: async () => {
			const rows = await lighthouseRounds([own, bare], [starlight, vite], rounds, browser, values.at);
			const others = values.at ? (results.lighthouse?.measured.rows ?? []) : [];
			const all = [...others.filter(({ address }) => !values.at!.includes(address)), ...rows];
			return { rounds, rows: all.sort((a, b) => kinds.indexOf(a.address) - kinds.indexOf(b.address)) };
		},
		scale: () => scaled(own.dist, [pages, ...values.sizes.split(',').map(Number)]),
	};
	let failed = false;
	for (const part of parts) {
		if (!asked.has(part)) continue;
		const start = performance.now();
		try {
			Object.assign(results, { [part]: measuredHere(await measure[part](), pages) });
		} catch (error) {
			// The others can still be measured, and this one keeps what it found before.
			console.error(`${part}: not measured.`, error);
			failed = true;
			continue;
		}
		console.log(`${part}: ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
		// Each part is written down as it comes, so that a stop loses nothing.
		writeResults(results);
		await tell(results);
	}
	console.log(`\n${report(results)}`);
	// What a part that failed has left open must not keep the command from ending.
	if (failed) process.exit(1);
	return 0;
});
