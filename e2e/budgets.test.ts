import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { weighPage, type Weight } from '../bench/speed/weigh-page.ts';

/** What a page may cost: bytes after Brotli 11, and counts. No browser is needed, and no clock: these never waver. */
const ONE_FLIGHT = 13_600;
const LONG = 1_500;

const dist = join(import.meta.dirname, '../dist');
let pages: (readonly [file: string, weight: Weight])[] = [];

// One worker weighs them all, and only once: that takes some twenty seconds.
test.describe.configure({ mode: 'default', timeout: 120_000 });
test.beforeAll(() => {
	pages = globSync('**/*.html', { cwd: dist })
		.sort()
		.map((file) => [file, weighPage(dist, file)] as const);
});

/** A page with a tool may bring the tool's script; every page has the one for its menus, its theme and search. */
const hasTool = ({ scripts }: Weight) => scripts.files.length > 1;
const isShort = ({ words, drawn }: Weight) => words <= LONG && !drawn;

/** Each page that costs more than it may, with the excess. */
const over = (budget: number, cost: (weight: Weight) => number, which: (weight: Weight) => boolean = () => true) =>
	pages
		.filter(([, weight]) => which(weight))
		.map(([file, weight]) => [file, cost(weight) - budget] as const)
		.filter(([, excess]) => excess > 0)
		.map(([file, excess]) => `${file}: ${excess} over ${budget}`);

test('there are pages of each sort to weigh', () => {
	expect(pages.filter(([, weight]) => isShort(weight)).length).toBeGreaterThan(200);
	expect(pages.filter(([, weight]) => !isShort(weight)).length).toBeGreaterThan(20);
	expect(pages.filter(([, weight]) => !hasTool(weight)).length).toBeGreaterThan(200);
});

test('nothing keeps a page from being shown', () => {
	expect(
		pages.filter(([, { blocking }]) => blocking.files.length).map(([file, { blocking }]) => [file, ...blocking.files]),
	).toEqual([]);
});

test('a page of up to 1,500 words comes in one flight', () => {
	expect(over(ONE_FLIGHT, ({ html, blocking }) => html + blocking.bytes, isShort)).toEqual([]);
});

test('of a longer or drawn page, the styles and the whole first screen come in one flight', () => {
	expect(
		over(
			ONE_FLIGHT,
			({ firstScreen, blocking }) => firstScreen + blocking.bytes,
			(weight) => !isShort(weight),
		),
	).toEqual([]);
});

test('a first visit takes at most six requests', () => {
	expect(over(6, ({ requests }) => requests)).toEqual([]);
});

/** Pages that cost more than 30 kB in all: their own words, drawings and tools weigh that much. No other page may. */
const overThirty = [
	'about/index.html',
	'careers/index.html',
	'careers/pay/index.html',
	'claims/index.html',
	'compare/index.html',
	'decide/how-it-works/index.html',
	'decide/index.html',
	'decide/read-an-advert/index.html',
	'practise/cards/index.html',
	'practise/index.html',
	'practise/progress/index.html',
	'practise/who-decides/index.html',
	'roles/skills/index.html',
	'roles/why-titles-vary/index.html',
	'search/index.html',
	'sources/index.html',
	'templates/index.html',
	'together/who-decides/index.html',
	'together/working-agreement/index.html',
];

test('no page but those named costs more than 30 kB on a first visit, and one that no longer does is named no more', () => {
	expect(pages.filter(([, { bytes }]) => bytes > 30_000).map(([file]) => file)).toEqual(overThirty);
});

test('a first visit takes at most 30 kB, and 16 kB without the font', () => {
	expect(over(30_000, ({ bytes }) => bytes, isShort)).toEqual([]);
	expect(over(16_000, ({ bytes, font }) => bytes - font, isShort)).toEqual([]);
	expect(over(9_000, ({ font }) => font)).toEqual([]);
	// Of a longer page, all but its own words.
	expect(
		over(
			11_000,
			({ bytes, html }) => bytes - html,
			(weight) => !isShort(weight) && !hasTool(weight),
		),
	).toEqual([]);
});

test('the script of the questions comes with the page at once only where they are the page', () => {
	const defines = ({ scripts }: Weight) =>
		scripts.files.some((file) => /define\(["'`]wp-options/.test(readFileSync(join(dist, file), 'utf8')));
	const asking = pages.filter(([file]) => readFileSync(join(dist, file), 'utf8').includes('<wp-options'));
	expect(asking.length).toBeGreaterThan(15);
	expect(asking.filter(([, weight]) => defines(weight)).map(([file]) => file)).toEqual(['practise/index.html']);
});

/** Tools that are allowed more than others. The search page answers as soon as it is opened, so its engine comes with it. */
const larger: Record<string, number> = { 'search/index.html': 22_500 };

test('a page without a tool runs at most 2 kB of script, one with a tool at most 15', () => {
	expect(
		over(
			2_000,
			({ scripts }) => scripts.bytes,
			(weight) => !hasTool(weight),
		),
	).toEqual([]);
	const heavy = pages
		.map(([file, { scripts }]) => [file, scripts.bytes - (larger[file] ?? 15_000)] as const)
		.filter(([, excess]) => excess > 0);
	expect(heavy).toEqual([]);
});
