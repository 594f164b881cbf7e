/** A page with every root-relative `href`, `src` and `action` moved below `base`, unless it is there already. */
export const underBase = (html: string, base: string) =>
	html.replace(/(\s(?:href|src|action)=")(\/[^"]*)/g, (whole, attribute: string, address: string) =>
		address.startsWith('//') || address.startsWith(base) ? whole : `${attribute}${base}${address.slice(1)}`,
	);
