/** What goes into a book, and in which order. */
export interface BookPlan {
	/** What its file is called, without an ending: `which-pm-student`. */
	name: string;
	title: string;
	subtitle: string;
	parts: PartPlan[];
	/** Every word of the glossary, or only those that its chapters mention. */
	glossary: 'whole' | 'mentioned';
}

export interface PartPlan {
	title: string;
	/** The addresses of its chapters. */
	chapters: string[];
	/** Short chapters follow each other without a new page for each. */
	short?: boolean;
}

interface Section {
	label: string;
	pages: { href: string }[];
}

interface ReadingPath {
	id: string;
	reader: string;
	steps: { href: string }[];
}

/** Pages that are lists of what a book holds in another form, or that only work on a screen. */
const onScreenOnly = new Set([
	'/search/',
	'/questions/',
	'/glossary/',
	'/sources/',
	'/take-away/',
	'/practise/',
	'/practise/progress/',
]);

const inBook = (href: string) => !onScreenOnly.has(href);

/** The whole guide: its sections in reading order, then the questions people ask. */
export const wholeGuide = (sections: readonly Section[], questions: readonly string[]): BookPlan => ({
	name: 'which-pm',
	title: 'Which PM?',
	subtitle: 'Product management and project management told apart: the whole guide',
	parts: [
		...sections.map(({ label, pages }) => ({ title: label, chapters: pages.map(({ href }) => href).filter(inBook) })),
		{ title: 'Questions people ask', chapters: [...questions], short: true },
	],
	glossary: 'whole',
});

/** One way through the guide, as a booklet. */
export const pathBooklet = ({ id, reader, steps }: ReadingPath): BookPlan => ({
	name: `which-pm-${id}`,
	title: 'Which PM?',
	subtitle: `A booklet for ${reader.charAt(0).toLowerCase()}${reader.slice(1)}`,
	parts: [
		{
			title: 'The way through',
			chapters: [`/paths/${id}/`, ...steps.map(({ href }) => href.split('#')[0]!).filter(inBook)],
		},
	],
	glossary: 'mentioned',
});
