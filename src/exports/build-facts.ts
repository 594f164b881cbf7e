/**
 * A page says how large a copy of all pages is. That is known only when the pages stand, so they are written with empty
 * places, `<span data-built="wire:kept"></span>`, which are filled in at the end of the build.
 */
export type BuildFacts = Readonly<Record<string, string>>;

const PLACE = /(<span\b[^>]*\sdata-built="([^"]+)"[^>]*>)[^<]*(<\/span>)/g;

/** Whether a page has any place to fill in. */
export const hasPlaces = (html: string) => html.includes(' data-built="');

/** Fills in every place of a page. A place that nothing is known for is a mistake in the page: it stops the build. */
export const fillIn = (html: string, facts: BuildFacts): string =>
	html.replace(PLACE, (_, start: string, name: string, end: string) => {
		const fact = facts[name];
		if (fact === undefined)
			throw new Error(
				`A page asks for "${name}", which no build knows. It knows: ${Object.keys(facts).sort().join(', ')}.`,
			);
		return start + fact + end;
	});
