/** A form in which the guide is taken along. The table on /take-away/ is drawn from this, with sizes from the build. */
export interface Form {
	id: string;
	name: string;
	/** Where it is had, from the guide's root; `{version}` stands for the number of the edition. */
	href?: string;
	/** What the link says. */
	get?: string;
	/** The files of the finished guide that it is made of, where it has a size. */
	files?: RegExp;
	/** What only `npm run books` makes: books, and an archive where there is a program for it. */
	made?: 'book' | 'archive';
	works: string;
	/** What does not work in it. */
	not: string;
}

/** The name of the folder edition. */
export const zipName = (version: string) => `which-pm-${version}.zip`;

/** The name of the archive for Kiwix. */
export const zimName = (version: string) => `which-pm-${version}.zim`;

export const forms: readonly Form[] = [
	{
		id: 'site',
		name: 'The website',
		href: '/',
		get: 'Home page',
		works: 'Everything. Pages read without scripts; search, tools and the choice of colours need them.',
		not: 'Nothing without a connection, unless it is also kept on the device.',
	},
	{
		id: 'kept',
		name: 'Kept on the device',
		href: '#offline',
		get: 'Keep it',
		works: 'All pages, pictures, search, tools, data files and templates, at the same addresses.',
		not: 'Links that lead away. The browser may clear it; the page then says so.',
	},
	{
		id: 'folder',
		name: 'A folder',
		href: '/which-pm-{version}.zip',
		get: 'ZIP file',
		files: /^which-pm-[\d.]+\.zip$/,
		works:
			'All pages, pictures, search with the same ranking, tools, data files and templates, by double-click on index.html. It needs no server, and can stand on a read-only stick.',
		not: 'Links that lead away. It does not update itself. What it remembers of you stays in the browser, not in the folder.',
	},
	{
		id: 'pdf',
		name: 'A book on paper',
		href: '/take-away/which-pm-a4.pdf',
		get: 'PDF, A4',
		files: /^take-away\/which-pm-a4\.pdf$/,
		made: 'book',
		works:
			'All chapters with pictures, questions with answers at the back, sources, glossary, index and page numbers. Other papers, and a booklet for each path, are listed below.',
		not: 'Search, tools and drills; a sheet for a pencil stands in for some. It does not update itself.',
	},
	{
		id: 'epub',
		name: 'An e-book',
		href: '/take-away/which-pm.epub',
		get: 'EPUB',
		files: /^take-away\/which-pm\.epub$/,
		made: 'book',
		works: 'All chapters with pictures, questions and answers, sources and glossary, in the letters you choose.',
		not: 'Tools and drills, and our search: your e-reader has its own. It has no index, and does not update itself.',
	},
	{
		id: 'zim',
		name: 'An archive for Kiwix',
		href: '/take-away/which-pm-{version}.zim',
		get: 'ZIM file',
		files: /^take-away\/which-pm-[\d.]+\.zim$/,
		made: 'archive',
		works:
			'All pages, pictures, data files and templates, in Kiwix or another reader of ZIM archives, which finds them by their titles and by every word. Where the reader runs scripts, so do our search, with the same ranking, and our tools.',
		not: 'Links that lead away. Without scripts, our search, tools and choice of colours. A reader with an old engine shows bare text: Kiwix in Debian 12 does, whose engine is of 2020. It does not update itself, and whether your progress is kept is up to the reader.',
	},
	{
		id: 'data',
		name: 'Data files',
		href: '#data-files',
		get: 'List below',
		files: /^data\/[^/]+\.(?:json|csv)$/,
		works: 'The records behind the pages, for a spreadsheet or a program.',
		not: 'Prose and pictures are not in them.',
	},
	{
		id: 'templates',
		name: 'Templates',
		href: '/templates/',
		get: 'List of templates',
		files: /^templates\/[^/]+\.(?:docx|csv|md)$/,
		works: 'Documents, each empty and filled in, for a word processor, a spreadsheet or an editor for Markdown.',
		not: 'The guide itself is not in them.',
	},
];
