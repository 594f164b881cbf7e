import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Page } from '../schemas/page.ts';
import { slots } from '../schemas/role.ts';
import { readEntries, type Entry } from './read-entries.ts';

const root = join(import.meta.dirname, '../..');
const siteMap = parse(readFileSync(join(root, 'src/content/site-map.yaml'), 'utf8')) as Record<string, Page['kind']>;
const { entries, problems } = readEntries(root);
const of = <C extends Entry['collection']>(collection: C) =>
	entries.filter((entry): entry is Entry<C> => entry.collection === collection);
const edition = of('edition')[0]!.data.date;
const questions = of('questions');

/** Pages that are made by a route alone, without an entry. */
const routes: Record<string, string> = { '/search/': 'src/pages/search.astro', '/404.html': 'src/pages/404.astro' };

/** What a reader finds at an address, as far as it can be read before the guide is built. */
interface Found {
	kind: Page['kind'];
	entry?: Entry;
	sources: number;
	onward: number;
	reviewed?: string | undefined;
}

const pages = new Map<string, Found>([
	...of('docs').map((entry): [string, Found] => [
		entry.id === 'index' ? '/' : `/${entry.id}/`,
		{
			kind: entry.data.kind,
			entry,
			sources: entry.data.sources.length,
			onward: entry.data.onward.length,
			reviewed: entry.data.reviewed,
		},
	]),
	...of('roles').map((entry): [string, Found] => [
		`/roles/${entry.id}/`,
		{
			kind: 'role',
			entry,
			sources: entry.data.sources.length,
			onward: entry.data.confusedWith.length,
			reviewed: entry.data.reviewed,
		},
	]),
	...of('terms').map(({ id, data }): [string, Found] => [
		`/glossary/${id}/`,
		{ kind: 'reference', sources: data.sources.length, onward: data.related.length, reviewed: data.reviewed },
	]),
	...of('faqs').map(({ id, data }): [string, Found] => [
		`/questions/${id}/`,
		{ kind: 'reference', sources: data.sources.length, onward: data.next.length, reviewed: data.reviewed },
	]),
]);

/** The site map with a line for each entry of the collections that it names in braces. */
const promised = new Map(
	Object.entries(siteMap).flatMap(([address, kind]): [string, Page['kind']][] => {
		const [, collection] = /\{(\w+)\}/.exec(address) ?? [];
		return collection
			? of(collection as 'terms').map(({ id }) => [address.replace(`{${collection}}`, id), kind])
			: [[address, kind]];
	}),
);

/** The parts that a page of each kind must have, and that this one lacks. */
function missingParts({ kind, entry }: Found): string[] {
	const data = entry?.data as (Page & Entry<'roles'>['data']) | undefined;
	const body = entry?.body ?? '';
	const has = (parts: Record<string, unknown>) =>
		Object.entries(parts).flatMap(([name, part]) =>
			part && (!Array.isArray(part) || part.length > 0) ? [] : [`${kind}: ${name}`],
		);
	if (!data) return [];
	if (kind === 'role')
		return has(Object.fromEntries(Object.keys(slots).map((slot) => [slot, data[slot as 'decides']])));
	switch (data.kind) {
		case 'explain':
			return has({
				answer: data.answer,
				objectives: data.objectives,
				'a question for every objective': data.objectives.every(({ id }) =>
					questions.some(({ data: question }) => question.page === entry!.id && question.objective === id),
				),
			});
		case 'compare':
			return has({
				same: data.same,
				different: data.different,
				depends: data.depends,
				dinner: data.dinner,
				drill: data.drill,
				'a table from the records': body.includes('<CompareTable'),
			});
		case 'howto':
			return has({
				goal: data.goal,
				notWhen: data.notWhen,
				check: data.check,
				'numbered steps': (body.match(/^\d+\. /gm) ?? []).length >= 3,
				'a worked sample': /^##+ .*(worked|sample)/im.test(body),
			});
		case 'case':
			return has({
				decisionPoints: data.decisionPoints,
				'a time line': /^##+ .*(time line|Monday)/im.test(body),
			});
		case 'debate':
			return has({
				question: data.question,
				'two sides, each with sources':
					data.positions.length > 1 && data.positions.every(({ sources }) => sources.length > 0),
				settledBy: data.settledBy,
				weAssume: data.weAssume,
			});
		case 'decide':
			return has({ method: data.method, limits: data.limits });
		case 'data':
			return has({ 'figures from records': /<(Figure|FigureTable|PayPlot|OpeningsChart) /.test(body) });
		case 'path':
			return has({ path: data.path, 'its steps': body.includes('<PathSteps') });
		default:
			return [];
	}
}

/** The addresses of the pages that fail a test, with what fails. */
const failing = (fault: (page: Found, address: string) => string | false | undefined) =>
	[...pages].flatMap(([address, page]) => {
		const found = fault(page, address);
		return found ? [`${address} ${found}`] : [];
	});

test('every entry keeps to its schema, so that each page has what its kind requires', () => {
	assert.deepEqual(
		problems.map(({ file, field, found }) => `${file} ${field}: ${found}`),
		[],
	);
});

test('every address of the site map is a page', () => {
	const absent = [...promised.keys()].filter(
		(address) => !pages.has(address) && !(routes[address] && existsSync(join(root, routes[address]))),
	);
	assert.deepEqual(absent, []);
});

test('every page is in the site map', () => {
	assert.deepEqual(
		[...pages.keys()].filter((address) => !promised.has(address)),
		[],
	);
});

test('every page is of the kind that the site map gives it', () => {
	assert.deepEqual(
		failing(({ kind }, address) => kind !== promised.get(address) && `is ${kind}, not ${promised.get(address)}`),
		[],
	);
	for (const [address, file] of Object.entries(routes))
		assert.match(readFileSync(join(root, file), 'utf8'), new RegExp(`kind: '${siteMap[address]}'`), address);
});

test('every page has the parts of its kind', () => {
	assert.deepEqual(
		failing((page) => missingParts(page).join(', ')),
		[],
	);
});

/** Components that draw, and components that make a table from records: by what stands in their files. */
const components = globSync('src/components/**/*.astro', { cwd: root }).map((file) => ({
	name: basename(file, '.astro'),
	html: readFileSync(join(root, file), 'utf8'),
}));
/** A component also draws if it leaves the drawing to another. */
const draws = (name: string): boolean => {
	const html = components.find((component) => component.name === name)?.html ?? '';
	return (
		// The groups of pay are drawn row by row, so that each row can hold its passport.
		/class="(?:drawing|pay-group)"/.test(html) ||
		[...html.matchAll(/<([A-Z]\w+)/g)].some(([, inner]) => inner !== name && draws(inner!))
	);
};
const tabulates = (name: string) => components.some((c) => c.name === name && c.html.includes('<table'));
const componentsOn = (body = '') => [...body.matchAll(/^<([A-Z]\w+)/gm)].map(([, name]) => name!);

/** Pages that explain the guide itself: there is nothing to draw, and a table says it better. */
const aboutTheGuide: Record<string, string> = {
	'/about/': 'what is in the guide is a table of counts',
	'/about/accessibility/': 'what works with which aid is a table',
	'/about/privacy/': 'what is kept, and where, is a table',
	'/decide/how-it-works/': 'every weight of the work samples is a table from their records',
};

test('every page that explains or gives data has a drawing from the records', () => {
	assert.deepEqual(
		failing(
			({ kind, entry }, address) =>
				(kind === 'explain' || kind === 'data') &&
				!(address in aboutTheGuide) &&
				!componentsOn(entry?.body).some(draws) &&
				'has no drawing',
		),
		[],
	);
});

test('a page that explains the guide itself has a table instead', () => {
	assert.deepEqual(
		Object.keys(aboutTheGuide).filter((address) => {
			const body = pages.get(address)?.entry?.body ?? '';
			return !componentsOn(body).some((name) => tabulates(name) || draws(name)) && !/^\| --- /m.test(body);
		}),
		[],
	);
});

test('every drawing has words for those who cannot see it', () => {
	assert.deepEqual(
		components
			.filter(({ html }) => html.includes('class="drawing"'))
			.filter(({ html }) => !/<title|aria-label/.test(html) || !/<figcaption|class="caption"|<slot/.test(html))
			.map(({ name }) => name),
		[],
	);
});

test('every source is used', () => {
	const used = entries
		.filter(({ collection }) => collection !== 'sources')
		.map(({ data, body }) => JSON.stringify(data) + (body ?? ''))
		.join('\n');
	assert.deepEqual(
		of('sources')
			.map(({ id }) => id)
			.filter((id) => !new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(used)),
		[],
	);
});

test('every page that is not merely looked up rests on a source', () => {
	const needNone: Page['kind'][] = ['reference', 'door'];
	assert.deepEqual(
		failing(({ kind, sources }) => !needNone.includes(kind) && !sources && 'has no source'),
		[],
	);
});

test('every page leads on', () => {
	assert.deepEqual(
		failing(({ onward }, address) => address !== '/' && !onward && 'leads nowhere'),
		[],
	);
});

test('every page says when it was last read through, and not after the edition', () => {
	assert.deepEqual(
		failing(({ reviewed }, address) => address !== '/' && !(reviewed && reviewed <= edition) && `has ${reviewed}`),
		[],
	);
});
