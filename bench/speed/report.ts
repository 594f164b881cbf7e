import { kB, table, times } from './markdown.ts';
import { middle } from './middle.ts';
import type { Results } from './results.ts';
import { growths } from './scale.ts';
import { FLOOR } from './sites.ts';
import { summary } from './summary.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function visitTables({ visits }: Results): string[] {
	if (!visits) return [];
	const sites = [...new Set(visits.measured.map(({ site }) => site))];
	return [
		'## First visits, on average',
		table(
			['', 'first visit, kB', 'requests', 'script, kB', 'first, kB', 'blocking requests'],
			sites.map((site) => {
				const own = visits.measured.filter((visit) => visit.site === site);
				return [
					site,
					kB(mean(own.map(({ bytes }) => bytes))),
					mean(own.map(({ requests }) => requests)).toFixed(1),
					kB(mean(own.map(({ script }) => script))),
					kB(mean(own.map(({ first }) => first))),
					mean(own.map(({ blocking }) => blocking)).toFixed(1),
				];
			}),
		),
		'## First visits, page by page',
		'“First” is the page and all that keeps it from being shown; “screen” is the same up to its 400th word.',
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
			[...Map.groupBy(visits.measured, ({ address }) => address).values()]
				.flat()
				.map((row) => [
					row.address,
					row.words,
					row.site,
					kB(row.first),
					kB(row.screen),
					row.blocking,
					kB(row.bytes),
					kB(row.bytes - row.font),
					row.requests,
					kB(row.script),
				]),
		),
	];
}

function lighthouseTable({ lighthouse }: Results): string[] {
	if (!lighthouse) return [];
	const { rounds, rows } = lighthouse.measured;
	return [
		'## Lighthouse on a phone, page by page',
		`Median of ${rounds}, all sites in turn. Times depend on the machine: compare within the table only.`,
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
			rows.map((row) => {
				const bare = rows.find(({ site, address }) => site === FLOOR && address === row.address)!;
				return [
					row.address,
					row.site,
					row.performance,
					row.accessibility,
					row['best-practices'],
					row.seo,
					row.shift.toFixed(3),
					row.blocked.toFixed(0),
					times(row.speedIndex / bare.speedIndex),
				];
			}),
		),
	];
}

function scaleTable({ scale }: Results): string[] {
	if (!scale) return [];
	const grown = growths(scale.measured);
	return [
		'## Many more pages',
		'Copies of the guide with more terms and questions, each the double of a real one. They are built with all that a build makes but the books.',
		table(
			['pages', 'output, MB', 'CPU, s', 'CPU a page, ms', 'on the clock, s'],
			scale.measured.map(({ pages, output, cpu, seconds }) => [
				pages,
				typeof output === 'number' ? (output / 1e6).toFixed(1) : output,
				cpu?.toFixed(1) ?? '–',
				cpu === undefined ? '–' : ((1000 * cpu) / pages).toFixed(0),
				seconds.toFixed(0),
			]),
		),
		...(grown
			? [
					`Pages that grow most from ${grown.from} pages to ${grown.to}, the median page ${times(middle(grown.pages.map(({ ratio }) => ratio)))} times:`,
					table(
						['page', 'times'],
						grown.pages.slice(0, 8).map(({ address, ratio }) => [address, times(ratio)]),
					),
				]
			: []),
	];
}

/** Which parts were measured when, and where. */
function provenance(results: Results): string {
	const said = Object.entries(results).map(
		([part, { day, machine, pages }]) => `${part} on ${day} with ${pages} pages (${machine})`,
	);
	return `Measured: ${said.join('; ')}.`;
}

/** All that was measured, as Markdown. */
export const report = (results: Results): string =>
	`${[
		'# What a page costs',
		'Written by `npm run bench`. The other sites are made with the words of the guide’s headings, paragraphs, lists and tables; “floor” is those words as bare HTML. kB are 1,000 bytes of bodies after Brotli 11. Where a line names no page, it is the worst of one page of each kind.',
		provenance(results),
		summary(results),
		...visitTables(results),
		...lighthouseTable(results),
		...scaleTable(results),
	].join('\n\n')}\n`;

const QUOTED = /(?<=<!-- What `npm run bench` found\. -->\n)[\s\S]*?(?=<!-- That was it\. -->)/;

/** A text that quotes the first table between two comments, with the table as it is now. */
export const quoting = (text: string, results: Results): string =>
	text.replace(QUOTED, () => `\n${summary(results)}\n\n`);
