import { parse, type Selector } from 'css-what';
import type { NamesOnPage } from './names-on-page.ts';

/** A selector as css-what reads it; one that it cannot read is undefined and counts as matching. */
export type ReadSelector = Selector[] | undefined;

/** @param selector One selector without a comma at its top. */
export function readSelector(selector: string): ReadSelector {
	try {
		return parse(selector)[0];
	} catch {
		return undefined;
	}
}

function partCanMatch(part: Selector, page: NamesOnPage): boolean {
	if (part.type === 'tag') return page.tags.has(part.name) || page.mayBeWritten(part.name);
	if (part.type === 'attribute') {
		if (part.name === 'class' && part.action === 'element')
			return page.classes.has(part.value) || page.mayBeWritten(part.value);
		if (part.name === 'id' && part.action === 'equals')
			return page.ids.has(part.value) || page.mayBeWritten(part.value);
		if (page.mayBeWritten(part.name)) return true;
		const values = page.attributes.get(part.name);
		return part.action === 'equals' ? values?.has(part.value) === true : values !== undefined;
	}
	if (part.type === 'pseudo' && Array.isArray(part.data) && /^(is|where|matches|has)$/.test(part.name))
		return part.data.some((selector) => canMatch(selector, page));
	// States, pseudo-elements, combinators and `:not()` can always come to hold.
	return true;
}

/** Whether anything on the page could ever match: all names that the selector asks for are there, or scripts know them. */
export const canMatch = (selector: ReadSelector, page: NamesOnPage): boolean =>
	selector === undefined || selector.every((part) => partCanMatch(part, page));
