import type { SearchDocument } from './document.ts';
import { GuideSearch } from './guide-search.ts';
import { packIndex, tracesIn } from './pack.ts';

const document = (part: Pick<SearchDocument, 'kind' | 'href' | 'title'> & Partial<SearchDocument>): SearchDocument => ({
	names: [],
	slips: [],
	note: '',
	...part,
});

/** A guide of a few pages, for tests of single habits. */
export const fewDocuments: SearchDocument[] = [
	document({
		kind: 'role',
		href: '/roles/product-manager/',
		title: 'Product manager',
		names: ['PM'],
		slips: ['product manger'],
		note: 'Decides what is worth making.',
		concept: 'product-manager',
	}),
	document({
		kind: 'role',
		href: '/roles/project-manager/',
		title: 'Project manager',
		names: ['PM'],
		note: 'Gets agreed work done.',
		concept: 'project-manager',
	}),
	document({
		kind: 'role',
		href: '/roles/product-owner/',
		title: 'Product owner',
		names: ['PO'],
		note: 'Orders the backlog.',
		concept: 'product-owner',
	}),
	document({
		kind: 'term',
		href: '/glossary/product-roadmap/',
		title: 'Product roadmap',
		names: ['Roadmap'],
		slips: ['road map'],
		note: 'What comes first, next and later.',
		concept: 'product-roadmap',
	}),
	document({ kind: 'compare', href: '/compare/a/', title: 'Product owner vs product manager', names: ['PO vs PM'] }),
	document({
		kind: 'question',
		href: '/questions/who-owns-the-deadline/',
		title: 'Who owns the deadline?',
		names: ['who decides deadline'],
		note: 'Nobody alone.',
	}),
	document({ kind: 'data', href: '/careers/pay/', title: 'Pay: what the figures say', names: ['Pay', 'pay'] }),
	document({
		kind: 'data',
		href: '/careers/pay/#what-moves-pay',
		title: 'What moves pay',
		heading: true,
	}),
	document({
		kind: 'figure',
		href: '/careers/pay/#gb-2025',
		title: 'Pay of project managers',
		names: ['Pay of project managers United Kingdom 2025'],
		note: '£50,000 a year: median, project managers, United Kingdom, April 2025',
		about: ['project-manager'],
	}),
];

/** The guide, with a text of some words. */
export const smallGuide = (body = 'estimate') => {
	const { index, details, notes } = packIndex(
		fewDocuments,
		tracesIn([{ collection: 'docs', id: 'a', data: { title: 'A stakeholder speaks; the freight waits' }, body }]),
		{ pm: ['product manager', 'project manager'] },
	);
	const guide = new GuideSearch(index);
	guide.tell(details);
	for (const [group, some] of notes.entries()) guide.note(group, some);
	return guide;
};
