/** Something that others made and that reaches a reader: as script, style or font of a page, or in a book. */
export interface Shipped {
	name: string;
	/** Its name in package-lock.json; or, for what is no package of ours, everything that is to be said of it. */
	from: { package: string } | { version: string; licence: string; url: string; text: string };
	/** What it does for the reader, as the page about the guide tells it. */
	does: string;
	/** Whether the scripts or styles of pages hold it, so that the bundler sees it. */
	bundled?: true;
}

/**
 * All of it, for the list on /about/ and the notices in /licences.txt. The build compares what is marked as bundled with the
 * scripts and styles that it has bundled, looks whether Pagefind is there, and stops where they differ. Typefaces are files
 * that nothing tells the origin of: they are listed by hand.
 */
export const shipped: readonly Shipped[] = [
	{
		name: 'Aleo',
		from: {
			version: '5.3.0',
			licence: 'OFL-1.1',
			url: 'https://github.com/AlessioLaiso/aleo',
			text: 'src/assets/fonts/OFL.txt',
		},
		does: 'The typeface of the headings, cut down to the letters that they need',
	},
	{
		name: 'Starlight',
		from: { package: '@astrojs/starlight' },
		does: 'The frame of each page, and part of its looks',
		bundled: true,
	},
	{
		name: 'Vite',
		from: { package: 'vite' },
		does: 'A few lines that fetch the search once you want it',
		bundled: true,
	},
	{
		name: 'MiniSearch',
		from: { package: 'minisearch' },
		does: 'Finds words in the list of what the guide has',
		bundled: true,
	},
	{
		name: 'stemmer',
		from: { package: 'stemmer' },
		does: 'Finds “managing” where you ask for “manages”',
		bundled: true,
	},
	{ name: 'Pagefind', from: { package: 'pagefind' }, does: 'Finds words in the full text of all pages' },
	{
		name: 'TS-FSRS',
		from: { package: 'ts-fsrs' },
		does: 'Works out the day on which a card comes back',
		bundled: true,
	},
	{
		name: 'Source Serif 4',
		from: { package: '@fontsource/source-serif-4' },
		does: 'The typeface of the text in the books',
	},
	{
		name: 'Source Sans 3',
		from: { package: '@fontsource/source-sans-3' },
		does: 'The typeface of tables and drawings in the books',
	},
];
