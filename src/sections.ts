/** The sections of the guide and the pages in each, in reading order. The menu of a page shows its own section. */
export interface Section {
	label: string;
	/** Short form for the bar at the top. The bar holds eight; a section without one is in the menu and at the foot. */
	short?: string;
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
			{ label: 'Measures of success', href: '/products-and-projects/measures-of-success/' },
			{ label: 'Methods', href: '/products-and-projects/methods/' },
			{ label: 'Waterfall examples', href: '/products-and-projects/waterfall-examples/' },
			{ label: 'Programmes and portfolios', href: '/products-and-projects/programmes-and-portfolios/' },
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
			{ label: 'Skills', href: '/roles/skills/' },
			{ label: 'Why titles vary', href: '/roles/why-titles-vary/' },
			{ label: 'Compare any two', href: '/compare/' },
			{ label: 'Product or project manager', href: '/compare/product-manager-vs-project-manager/' },
			{ label: 'Product owner or product manager', href: '/compare/product-owner-vs-product-manager/' },
			{ label: 'Product owner or project manager', href: '/compare/product-owner-vs-project-manager/' },
			{ label: 'Product owner or Scrum Master', href: '/compare/product-owner-vs-scrum-master/' },
			{ label: 'Product owner or business analyst', href: '/compare/product-owner-vs-business-analyst/' },
			{ label: 'Product or marketing manager', href: '/compare/product-manager-vs-product-marketing-manager/' },
			{ label: 'Product or technical programme', href: '/compare/product-manager-vs-technical-programme-manager/' },
			{ label: 'Project manager or Scrum Master', href: '/compare/project-manager-vs-scrum-master/' },
			{ label: 'Project or delivery manager', href: '/compare/project-manager-vs-delivery-manager/' },
			{ label: 'Project or programme manager', href: '/compare/project-manager-vs-programme-manager/' },
			{ label: 'Same word, different meaning', href: '/compare/same-word-different-meaning/' },
		],
	},
	{
		label: 'Working together',
		short: 'Together',
		home: '/together/',
		pages: [
			{ label: 'How the roles fit', href: '/together/' },
			{ label: 'Who decides?', href: '/together/who-decides/' },
			{ label: 'One product, three chairs', href: '/together/one-product-three-chairs/' },
			{ label: 'A week in three calendars', href: '/together/a-week/' },
			{ label: 'Documents people keep', href: '/together/artefacts/' },
			{ label: 'RACI and DACI', href: '/together/raci-and-daci/' },
			{ label: 'Working agreement', href: '/together/working-agreement/' },
			{ label: 'When it goes wrong', href: '/together/when-it-goes-wrong/' },
			{ label: 'One person, both jobs', href: '/together/one-person-both-jobs/' },
		],
	},
	{
		label: 'Product owners',
		short: 'Owners',
		home: '/product-owners/',
		pages: [
			{ label: 'Three senses of one title', href: '/product-owners/' },
			{ label: 'The product backlog', href: '/product-owners/backlog/' },
			{ label: 'With a product manager', href: '/product-owners/with-a-product-manager/' },
			{ label: 'With a project manager', href: '/product-owners/with-a-project-manager/' },
			{ label: 'When it goes wrong', href: '/product-owners/anti-patterns/' },
		],
	},
	{
		label: 'Careers',
		short: 'Careers',
		home: '/careers/',
		pages: [
			{ label: 'The ladders and crossings', href: '/careers/' },
			{ label: 'Product ladder', href: '/careers/product/', side: 'product' },
			{ label: 'Product owner ladder', href: '/careers/product-owner/', side: 'owner' },
			{ label: 'Project ladder', href: '/careers/project/', side: 'project' },
			{ label: 'From project to product', href: '/careers/project-to-product/' },
			{ label: 'From product to project', href: '/careers/product-to-project/' },
			{ label: 'The first job', href: '/careers/first-job/' },
			{ label: 'Interview questions', href: '/careers/interview-questions/' },
			{ label: 'Certifications', href: '/careers/certifications/' },
			{ label: 'Courses', href: '/careers/courses/' },
			{ label: 'Pay', href: '/careers/pay/' },
			{ label: 'How to read pay', href: '/careers/pay/how-to-read/' },
			{ label: 'Outlook', href: '/careers/outlook/' },
		],
	},
	{
		label: 'Decide',
		short: 'Decide',
		home: '/decide/',
		pages: [
			{ label: 'Which one is for me?', href: '/decide/' },
			{ label: 'How the sheet works', href: '/decide/how-it-works/' },
			{ label: 'Ten ways to try it', href: '/decide/try-it/' },
			{ label: 'Read a job advert', href: '/decide/read-an-advert/' },
		],
	},
	{
		label: 'Practise',
		short: 'Practise',
		home: '/practise/',
		also: ['/paths/'],
		pages: [
			{ label: 'The question bank', href: '/practise/' },
			{ label: 'Who decides? Drills', href: '/practise/who-decides/' },
			{ label: 'Misconceptions', href: '/practise/misconceptions/' },
			{ label: 'Cards', href: '/practise/cards/' },
			{ label: 'Progress', href: '/practise/progress/' },
			{ label: 'Five paths through', href: '/paths/' },
			{ label: 'Path: changing career', href: '/paths/career-switcher/' },
			{ label: 'Path: students', href: '/paths/student/' },
			{ label: 'Path: new in the job', href: '/paths/new-manager/' },
			{ label: 'Path: hiring', href: '/paths/hiring-manager/' },
			{ label: 'Path: teaching', href: '/paths/trainer/' },
		],
	},
	{
		label: 'Debates',
		home: '/debates/',
		pages: [
			{ label: 'Five open questions', href: '/debates/' },
			{ label: 'CEO of the product?', href: '/debates/ceo-of-the-product/' },
			{ label: 'Is the owner a product manager?', href: '/debates/is-the-owner-a-product-manager/' },
			{ label: 'Is a Scrum Master a project manager?', href: '/debates/is-a-scrum-master-a-project-manager/' },
			{ label: 'Do agile teams need project managers?', href: '/debates/do-agile-teams-need-project-managers/' },
			{ label: 'Do certificates pay?', href: '/debates/do-certificates-pay/' },
		],
	},
	{
		label: 'Hire and teach',
		home: '/hire/',
		also: ['/teach/', '/templates/'],
		pages: [
			{ label: 'Which role do we need?', href: '/hire/' },
			{ label: 'Interview kit', href: '/hire/interview-kit/' },
			{ label: 'Teach a half-day', href: '/teach/' },
			{ label: 'Templates', href: '/templates/' },
		],
	},
	{
		label: 'Look it up',
		short: 'Look it up',
		home: '/glossary/',
		also: ['/questions/', '/claims/', '/sources/', '/changes/', '/search/', '/take-away/', '/about/'],
		pages: [
			{ label: 'Search', href: '/search/' },
			{ label: 'Questions', href: '/questions/' },
			{ label: 'Glossary', href: '/glossary/' },
			{ label: 'Claims and verdicts', href: '/claims/' },
			{ label: 'Sources', href: '/sources/' },
			{ label: 'Changes', href: '/changes/' },
			{ label: 'Take it with you', href: '/take-away/' },
			{ label: 'About this guide', href: '/about/' },
			{ label: 'Accessibility', href: '/about/accessibility/' },
			{ label: 'Privacy', href: '/about/privacy/' },
		],
	},
];

/** The section that an address belongs to; none for the home page and for pages that are not part of the guide. */
export const sectionOf = (pathname: string) =>
	sections.find(({ home, also = [] }) => [home, ...also].some((start) => pathname.startsWith(start)));
