import type { Document } from 'domhandler';
import { elementsIn } from './html.ts';

/** The class that Astro puts on every element of a styled component, so that its styles reach no other. */
const SCOPE = /\bastro-[a-z0-9]{8}\b/g;
const isScope = (name: string) => /^astro-[a-z0-9]{8}$/.test(name);

/** The scopes that a text names, be it as parts of longer words. */
export const scopesIn = (text: string): Set<string> => new Set(text.match(/astro-[a-z0-9]{8}/g));

/** Styles in which scopes have short names, and those names by the long ones. */
export interface ShortScopes {
	styles: string;
	names: ReadonlyMap<string, string>;
}

/**
 * Gives the scopes of a text of styles names of two or three letters: they stand on most elements of a page.
 * @param isKept Whether a name must stay, because a file outside the page asks for it.
 */
export function shortScopes(styles: string, isKept: (name: string) => boolean = () => false): ShortScopes {
	const names = new Map<string, string>();
	const shortOf = (name: string) => (isKept(name) ? name : `_${names.size.toString(36)}`);
	return {
		styles: styles.replace(SCOPE, (name) => {
			const short = names.get(name) ?? shortOf(name);
			names.set(name, short);
			return short;
		}),
		names,
	};
}

/** Gives a page the short names of its scopes, and takes out those that no style asks for. */
export function renameScopes(page: Document, names: ReadonlyMap<string, string>) {
	for (const { attribs } of elementsIn(page.children)) {
		if (attribs['class'] === undefined) continue;
		const kept = attribs['class'].split(/\s+/).flatMap((name) => {
			if (!isScope(name)) return name ? [name] : [];
			return names.get(name) ?? [];
		});
		if (kept.length) attribs['class'] = kept.join(' ');
		else delete attribs['class'];
	}
}
