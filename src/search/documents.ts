import { capitalised } from '../lib/capitalised.ts';
import { firstSentences } from '../lib/first-sentences.ts';
import { formatAmount, passportOf, placeName } from '../lib/format-figure.ts';
import type { Figure } from '../schemas/figure.ts';
import type { ContentEntry, SearchDocument } from './document.ts';
import { headingsOf } from './headings.ts';
import { isKind, type Kind } from './kinds.ts';
import type { Fields, Site, ToDocuments } from './record-fields.ts';

const NOTE = 170;
const sentence = (text: string | undefined) => (text ? firstSentences(text, NOTE) : '');
const all = (...lists: (string | undefined | (string | undefined)[])[]) =>
	[...new Set(lists.flat().filter((name) => name !== undefined && name !== ''))] as string[];

/** A record that stands on one page together with others, below an anchor of its own. */
const on = (page: string, id: string) => `${page}#${id}`;

/** A page's headings, each found by itself. */
const headings = (kind: Kind, href: string, body: string): SearchDocument[] =>
	headingsOf(body).map(({ anchor, text }) => ({
		kind,
		href: on(href, anchor),
		title: text,
		names: [],
		slips: [],
		note: '',
		heading: true,
	}));

/** How each collection is found. A collection that is not named here has no place of its own in the guide. */
const table: Record<string, ToDocuments> = {
	docs(id, data, body) {
		if (id === '404' || id === 'index') return [];
		const href = `/${id}/`;
		const kind = isKind(data.kind) ? data.kind : 'door';
		const about = data.roles?.map(({ id }) => id);
		return [
			{
				kind,
				href,
				title: data.title,
				// "Pay: what the figures say" is looked for as "pay", and by the last word of its address.
				names: all(data.aliases, /^([^:]+):/.exec(data.title)?.[1], id.split('/').at(-1)?.replaceAll('-', ' ')),
				slips: [],
				note: data.description,
				...(about && { about }),
			},
			...headings(kind, href, body),
		];
	},
	roles(id, data, body) {
		const href = `/roles/${id}/`;
		return [
			{
				kind: 'role',
				href,
				title: data.name,
				names: all(
					data.abbreviation,
					data.names?.map(({ name }) => name),
					data.aliases,
				),
				slips: data.misspellings ?? [],
				note: data.line,
				concept: id,
			},
			...headings('role', href, body),
		];
	},
	terms: (id, data) => [
		{
			kind: 'term',
			href: `/glossary/${id}/`,
			// As the page itself is headed.
			title: data.abbreviation ? `${data.name} (${data.abbreviation})` : data.name,
			names: all(data.name, data.abbreviation, data.aliases),
			slips: data.misspellings ?? [],
			note: data.short,
			concept: id,
		},
	],
	faqs: (id, data) => [
		{
			kind: 'question',
			href: `/questions/${id}/`,
			title: data.question,
			names: data.variants ?? [],
			slips: [],
			note: sentence(data.answer),
		},
	],
	decisions: (id, data, _, site) => [
		{
			kind: 'decision',
			href: on('/together/who-decides/', id),
			title: data.question,
			names: all(data.name, data.variants),
			slips: [],
			note: '',
			facts: Object.entries(data.answers).map(([setting, { decides }]) => [
				site.nameOf('settings', setting),
				site.nameOf('roles', decides),
			]),
		},
	],
	certifications: (id, data) => [
		{
			kind: 'certificate',
			href: on('/careers/certifications/', id),
			title: data.name,
			names: all(data.abbreviation, data.aliases),
			slips: data.misspellings ?? [],
			note: sentence(`Who may sit it: ${data.prerequisites}`),
			concept: id,
		},
	],
	claims: (id, data) => [
		{
			kind: 'claim',
			href: on('/claims/', id),
			title: data.text,
			names: [],
			slips: [],
			note: sentence(data.because),
		},
	],
	figures(id, fields, _, site) {
		const figure = fields as unknown as Figure;
		const page =
			figure.kind === 'pay'
				? '/careers/pay/'
				: ['employment', 'outlook'].includes(figure.kind) && site.has('/careers/outlook/')
					? '/careers/outlook/'
					: '/about/';
		return [
			{
				kind: 'figure',
				href: on(page, id),
				title: figure.title,
				names: [`${figure.title} ${placeName(figure.region)} ${figure.year}`],
				slips: [],
				note: `${formatAmount(figure)}: ${passportOf(figure)}`,
				...(figure.role && { about: [figure.role.id] }),
			},
		];
	},
	levels(_id, data, _body, site) {
		const ladder = `/careers/${data.role?.id.replace(/-manager$/, '')}/`;
		return [
			{
				kind: 'step',
				href: site.has(ladder) ? ladder : on('/careers/', 'ladders'),
				title: data.title,
				// What stands in brackets says that this is another job: whoever looks for that one has its own page.
				names: all(data.titles?.map(({ name }) => name)).filter((name) => !name.includes('(')),
				slips: [],
				note: data.scope,
			},
		];
	},
	skills: (id, data) => [
		{
			kind: 'skill',
			href: on('/roles/skills/', id),
			title: data.name,
			names: data.aliases ?? [],
			slips: [],
			note: data.short,
		},
	],
	misconceptions: (id, data) => [
		{
			kind: 'misconception',
			href: on('/practise/misconceptions/', id),
			title: data.statement,
			names: [],
			slips: [],
			note: sentence(data.truth),
		},
	],
	artefacts: (id, data) => [
		{
			kind: 'template',
			href: on('/templates/', id),
			title: data.name,
			names: all(data.aliases, `${data.name} template`),
			slips: [],
			note: data.purpose,
		},
	],
};

/** A setting or a party that has no record is named by its id. */
const spelledOut = (id: string) => capitalised(id.replaceAll('-', ' '));

const inOrder = (a: ContentEntry, b: ContentEntry) => (a.id < b.id ? -1 : 1);

/** Everything that search finds, from whatever collections there are. */
export function documentsOf(entries: readonly ContentEntry[]): SearchDocument[] {
	const pages = new Set(entries.filter(({ collection }) => collection === 'docs').map(({ id }) => `/${id}/`));
	const names = new Map(
		entries.map(({ collection, id, data }) => [`${collection}/${id}`, (data as Partial<Fields>).name]),
	);
	const site: Site = {
		has: (page) => pages.has(page),
		nameOf: (collection, id) => names.get(`${collection}/${id}`) ?? spelledOut(id),
	};
	return Object.entries(table).flatMap(([collection, toDocuments]) =>
		entries
			.filter((entry) => entry.collection === collection)
			.sort(inOrder)
			.flatMap(({ id, data, body }) => toDocuments(id, data as Fields, body ?? '', site))
			.filter(({ href }) => pages.has(href.split('#')[0]!) || /^\/(roles|glossary|questions)\/.+/.test(href)),
	);
}
