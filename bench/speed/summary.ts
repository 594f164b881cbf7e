import { withTool } from './kinds.ts';
import { kB, table, times, type Cell } from './markdown.ts';
import type { Results } from './results.ts';
import { growths, type Scaled } from './scale.ts';
import { FLOOR, OURS, SPA, STOCK } from './sites.ts';

/** Pages of more words than this, or with pictures drawn in them, are held to their first screen. */
const LONG = 1500;

const NOT_MEASURED = 'not measured';

const most = (values: readonly number[]) => Math.max(...values);

const held = (met: boolean) => (met ? 'yes' : '**no**');

/** One line of the first table: what is asked for, what was found with us, with Starlight as it comes, with VitePress. */
interface Line {
	what: string;
	target: string;
	ours: string;
	met: boolean | undefined;
	stock?: string;
	spa?: string;
}

const missing = (what: string, target: string): Line => ({ what, target, ours: NOT_MEASURED, met: undefined });

function visitLines({ visits }: Results): Line[] {
	const first = 'HTML and all that blocks the first paint; of a long or drawn page its first screen';
	const whole = 'first visit in all';
	const short = 'the same, without the font, on pages of up to 1,500 words';
	const script = 'script at load on pages without a tool';
	const oneFlight = '≤ 13.6 kB, 0 blocking requests';
	const inAll = '≤ 30 kB, ≤ 6 requests';
	if (!visits)
		return [missing(first, oneFlight), missing(whole, inAll), missing(short, '≤ 16 kB'), missing(script, '≤ 3 kB')];
	const of = (site: string) => visits.measured.filter((visit) => visit.site === site);
	const ours = of(OURS);
	const isLong = (address: string) => {
		const { words, drawn } = ours.find((visit) => visit.address === address)!;
		return words > LONG || drawn;
	};
	const flight = (site: string) => most(of(site).map((visit) => (isLong(visit.address) ? visit.screen : visit.first)));
	const blocking = (site: string) => most(of(site).map((visit) => visit.blocking));
	const visit = (site: string) => most(of(site).map(({ bytes }) => bytes));
	const asked = (site: string) => most(of(site).map(({ requests }) => requests));
	const fontless = (site: string) =>
		most(
			of(site)
				.filter(({ address }) => !isLong(address))
				.map(({ bytes, font }) => bytes - font),
		);
	const scripts = (site: string) =>
		most(
			of(site)
				.filter(({ address }) => !withTool.includes(address))
				.map((visit) => visit.script),
		);
	const cells = (cell: (site: string) => string) => ({ ours: cell(OURS), stock: cell(STOCK), spa: cell(SPA) });
	return [
		{
			what: first,
			target: oneFlight,
			...cells((site) => `${kB(flight(site))} kB, ${blocking(site)}`),
			met: flight(OURS) <= 13_600 && blocking(OURS) === 0,
		},
		{
			what: whole,
			target: inAll,
			...cells((site) => `${kB(visit(site))} kB, ${asked(site)}`),
			met: visit(OURS) <= 30_000 && asked(OURS) <= 6,
		},
		{
			what: short,
			target: '≤ 16 kB',
			...cells((site) => `${kB(fontless(site))} kB`),
			met: fontless(OURS) <= 16_000,
		},
		{
			what: script,
			target: '≤ 3 kB',
			...cells((site) => `${kB(scripts(site))} kB`),
			met: scripts(OURS) <= 3_000,
		},
	];
}

/** The power of the number of pages with which something grows. */
const exponent = (a: Scaled, b: Scaled, read: (one: Scaled) => number) =>
	Math.log(read(b) / read(a)) / Math.log(b.pages / a.pages);

/** Indexes hold a line for each page of theirs: that is what they are for. */
const INDEXES = ['/glossary/', '/questions/', '/search/', '/sources/'];

function scaleLines({ scale }: Results): Line[] {
	const same = 'the same page in a guide of many times more pages ÷ as it is';
	const large = 'pages × 10: builds; exponent of output and of CPU';
	const grown = scale && growths(scale.measured);
	if (!scale || !grown) return [missing(same, '≤ 1.05'), missing(large, 'each time; ≤ 1.05')];
	const pages = grown.pages.filter(({ address }) => !INDEXES.includes(address));
	const whole = scale.measured.filter(({ output }) => typeof output === 'number');
	const [a, b] = [whole.at(-2)!, whole.at(-1)!];
	const output = exponent(a, b, ({ output }) => Number(output));
	const cpu = exponent(a, b, ({ cpu = NaN }) => cpu);
	const all = whole.length === scale.measured.length;
	return [
		{
			what: `${same} (${grown.from} → ${grown.to} pages; worst of all but the indexes)`,
			target: '≤ 1.05',
			ours: times(pages[0]!.ratio),
			met: pages[0]!.ratio <= 1.05,
		},
		{
			what: large,
			target: 'each time; ≤ 1.05',
			ours: `${all ? 'each' : 'not each'} time; ${times(output)} and ${times(cpu)}`,
			met: all && output <= 1.05 && cpu <= 1.05,
		},
	];
}

function lighthouseLines({ lighthouse }: Results): Line[] {
	const what = (rounds: Cell) => `Lighthouse on a phone, every kind of page, median of ${rounds}: worst`;
	const target = '100 / 100 / 100 / 100, shift 0, ≤ 60 ms blocked, speed index ≤ 1.25 × floor';
	if (!lighthouse) return [missing(what(5), target)];
	const { rounds, rows } = lighthouse.measured;
	const floorOf = (address: string) => rows.find((row) => row.site === FLOOR && row.address === address)!.speedIndex;
	const of = (site: string) => {
		const own = rows.filter((row) => row.site === site);
		const least = (name: 'performance' | 'accessibility' | 'best-practices' | 'seo') =>
			Math.min(...own.map((row) => row[name]));
		const scores = [least('performance'), least('accessibility'), least('best-practices'), least('seo')];
		const shift = most(own.map((row) => row.shift));
		const blocked = most(own.map((row) => row.blocked));
		const index = most(own.map((row) => row.speedIndex / floorOf(row.address)));
		return {
			text: `${scores.join(' / ')}, ${shift.toFixed(3)}, ${blocked.toFixed(0)} ms, ${times(index)} ×`,
			met: scores.every((score) => score === 100) && shift === 0 && blocked <= 60 && index <= 1.25,
		};
	};
	const { text, met } = of(OURS);
	const peer = (site: string) => `${of(site).text} (on ${rows.filter((row) => row.site === site).length} kinds)`;
	return [{ what: what(rounds), target, ours: text, met, stock: peer(STOCK), spa: peer(SPA) }];
}

function nextLines({ next }: Results): Line[] {
	const what =
		'next page after a hover of 350 ms on a link of 150 ms, click to first frame, ÷ VitePress; bytes fetched ahead';
	const target = '≤ 1.2; ≤ 1/3';
	if (!next) return [missing(what, target)];
	const of = (site: string) => next.measured.find((row) => row.site === site)!;
	const spa = of(SPA);
	const text = (site: string) =>
		`${times(of(site).ms / spa.ms)}; ${times(of(site).ahead / spa.ahead)} (${of(site).ms.toFixed(0)} ms, ${kB(of(site).ahead)} kB)`;
	return [
		{
			what,
			target,
			ours: text(OURS),
			met: of(OURS).ms / spa.ms <= 1.2 && of(OURS).ahead / spa.ahead <= 1 / 3,
			stock: text(STOCK),
			spa: text(SPA),
		},
	];
}

function backLines({ back }: Results): Line[] {
	const what = 'kinds of page that come back from the page cache';
	if (!back) return [missing(what, 'all')];
	const of = (site: string) => back.measured.find((row) => row.site === site)!;
	const text = (site: string) =>
		`${of(site).restored.length} of ${of(site).restored.length + of(site).loadedAgain.length}`;
	return [
		{ what, target: 'all', ours: text(OURS), met: !of(OURS).loadedAgain.length, stock: text(STOCK), spa: text(SPA) },
	];
}

function buildLines({ build }: Results): Line[] {
	const site = 'build from nothing kept, CPU of the website ÷ Starlight';
	const whole = 'the same with the offline copy and the folder; time on the clock';
	const clock = '≤ 4 minutes with all forms but the books';
	if (!build) return [missing(site, '≤ 1.0'), missing(whole, clock)];
	const of = (name: string) => build.measured.find((row) => row.site === name)!;
	const stock = of(STOCK).cpu ?? NaN;
	/** Nobody else makes those forms. Everything else counts: pages, search, checks, policy, lists of packages. */
	const cpuOfSite = (name: string) => (of(name).cpu ?? NaN) - (of(name).forms ?? 0);
	const ratio = (cpu: number) => `${times(cpu / stock)} (${cpu.toFixed(1)} s)`;
	const cells = (cell: (name: string) => string) => ({ ours: cell(OURS), stock: cell(STOCK), spa: cell(SPA) });
	const minutes = (name: string) => `${(of(name).seconds / 60).toFixed(1)} minutes`;
	return [
		{ what: site, target: '≤ 1.0', ...cells((name) => ratio(cpuOfSite(name))), met: cpuOfSite(OURS) <= stock },
		{
			what: whole,
			target: clock,
			ours: `${ratio(of(OURS).cpu ?? NaN)}; ${minutes(OURS)}`,
			met: of(OURS).seconds <= 240,
			stock: `makes none; ${minutes(STOCK)}`,
			spa: `makes none; ${minutes(SPA)}`,
		},
	];
}

/** What is asked for, and what was found with us, with Starlight and with VitePress. */
export function summary(results: Results): string {
	const lines = [
		...visitLines(results),
		...scaleLines(results),
		...lighthouseLines(results),
		...nextLines(results),
		...backLines(results),
		...buildLines(results),
	];
	return table(
		['', 'asked for', OURS, 'held', 'Starlight as it comes', SPA],
		lines.map(({ what, target, ours, met, stock = '–', spa = '–' }) => [
			what,
			target,
			ours,
			met === undefined ? '–' : held(met),
			stock,
			spa,
		]),
	);
}
