/** The sections of the guide and the pages in each, in reading order. The menu of a page shows its own section. */
export interface Section {
	label: string;
	/** Short form for the bar at the top. */
	short: string;
	/** Where the section begins; every address below it belongs to the section. */
	home: string;
	/** Further beginnings of addresses that belong here. */
	also?: string[];
	pages: { label: string; href: string; side?: 'product' | 'project' | 'owner' | 'shared' }[];
}

export const sections: Section[] = [
	{
		label: 'Products and projects',
		short: 'Products and projects',
		home: '/products-and-projects/',
		also: ['/answer/'],
		pages: [
			{ label: 'The whole answer', href: '/answer/' },
			{ label: 'Two kinds of thing', href: '/products-and-projects/' },
			{ label: 'Life cycles', href: '/products-and-projects/life-cycles/' },
		],
	},
	{
		label: 'The roles',
		short: 'Roles',
		home: '/roles/',
		also: ['/compare/'],
		pages: [
			{ label: 'Map of ten roles', href: '/roles/' },
			{ label: 'Product manager', href: '/roles/product-manager/', side: 'product' },
			{ label: 'Product marketing manager', href: '/roles/product-marketing-manager/', side: 'product' },
			{ label: 'Product owner', href: '/roles/product-owner/', side: 'owner' },
			{ label: 'Business analyst', href: '/roles/business-analyst/', side: 'shared' },
			{ label: 'Scrum Master', href: '/roles/scrum-master/', side: 'shared' },
			{ label: 'Portfolio manager', href: '/roles/portfolio-manager/', side: 'shared' },
			{ label: 'Delivery manager', href: '/roles/delivery-manager/', side: 'project' },
			{ label: 'Project manager', href: '/roles/project-manager/', side: 'project' },
			{ label: 'Programme manager', href: '/roles/programme-manager/', side: 'project' },
			{ label: 'Technical programme manager', href: '/roles/technical-programme-manager/', side: 'project' },
			{ label: 'Product or project manager', href: '/compare/product-manager-vs-project-manager/' },
			{ label: 'Product owner or manager', href: '/compare/product-owner-vs-product-manager/' },
		],
	},
	{
		label: 'Working together',
		short: 'Together',
		home: '/together/',
		pages: [{ label: 'How the roles fit', href: '/together/' }],
	},
	{
		label: 'Product owners',
		short: 'Owners',
		home: '/product-owners/',
		pages: [{ label: 'Three senses of one title', href: '/product-owners/' }],
	},
	{
		label: 'Careers',
		short: 'Careers',
		home: '/careers/',
		pages: [
			{ label: 'Both ladders', href: '/careers/' },
			{ label: 'Pay', href: '/careers/pay/' },
			{ label: 'Certifications', href: '/careers/certifications/' },
		],
	},
	{
		label: 'Look it up',
		short: 'Look it up',
		home: '/glossary/',
		also: ['/questions/', '/claims/', '/sources/', '/search/', '/about/'],
		pages: [
			{ label: 'Search', href: '/search/' },
			{ label: 'Questions', href: '/questions/' },
			{ label: 'Glossary', href: '/glossary/' },
			{ label: 'Claims and verdicts', href: '/claims/' },
			{ label: 'Sources', href: '/sources/' },
			{ label: 'About this guide', href: '/about/' },
		],
	},
];

/** The section that an address belongs to; none for the home page and for pages that are not part of the guide. */
export const sectionOf = (pathname: string) =>
	sections.find(({ home, also = [] }) => [home, ...also].some((start) => pathname.startsWith(start)));
