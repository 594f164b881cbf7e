/** A name as it is looked up: without the quotation mark or bracket that it may begin with. */
export const lookedUpName = (name: string) => name.replace(/^[^\p{L}\p{N}]+/u, '');

/** Puts names into the order of a dictionary. */
export const byName = (a: string, b: string) =>
	lookedUpName(a).localeCompare(lookedUpName(b), 'en', { sensitivity: 'base' });
