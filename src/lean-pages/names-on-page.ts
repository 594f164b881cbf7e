import type { ChildNode } from 'domhandler';
import { elementsIn, textIn } from './html.ts';

/**
 * The names that a style can ask for on one page: what stands in its HTML, and what its scripts may put there. A name
 * that is neither can never come to match.
 */
export interface NamesOnPage {
	tags: Set<string>;
	classes: Set<string>;
	ids: Set<string>;
	/** The values that stand in the HTML, by the names of their attributes. */
	attributes: Map<string, Set<string>>;
	/** Whether a word stands in a script of the page, or in the data that scripts read. */
	mayBeWritten(word: string): boolean;
}

const kebab = (word: string) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** All words of a script. One that ends or begins with a hyphen is part of a name that the script puts together. */
export class ScriptWords {
	readonly #words = new Set<string>();
	readonly #starts: string[] = [];
	readonly #ends: string[] = [];
	/** Each name is asked for once for every page that has these scripts. */
	readonly #answers = new Map<string, boolean>();

	constructor(texts: Iterable<string>) {
		for (const text of texts) for (const word of text.match(/[A-Za-z_-][\w-]*/g) ?? []) this.#words.add(word);
		for (const word of [...this.#words]) {
			if (/^[a-z][\w-]*-$/i.test(word)) this.#starts.push(word);
			if (/^-[a-z][\w-]*$/i.test(word) && !word.startsWith('--')) this.#ends.push(word);
			// `dataset.dismissed` is `data-dismissed`, and `ariaPressed` is `aria-pressed`.
			if (!/[A-Za-z]/.test(word)) continue;
			this.#words.add(kebab(word)).add(`data-${kebab(word)}`);
		}
	}

	has(name: string) {
		const known = this.#answers.get(name);
		if (known !== undefined) return known;
		const answer =
			this.#words.has(name) ||
			this.#starts.some((start) => name.startsWith(start)) ||
			this.#ends.some((end) => name.endsWith(end));
		this.#answers.set(name, answer);
		return answer;
	}
}

/**
 * @param page The nodes of a parsed page.
 * @param scripts The words of all scripts that the page can come to run.
 */
export function namesOnPage(page: readonly ChildNode[], scripts: ScriptWords): NamesOnPage {
	const tags = new Set<string>();
	const classes = new Set<string>();
	const ids = new Set<string>();
	const attributes = new Map<string, Set<string>>();
	const valuesOf = (name: string) => attributes.get(name) ?? attributes.set(name, new Set()).get(name)!;
	const data: string[] = [];
	for (const element of elementsIn(page)) {
		const { name, attribs } = element;
		tags.add(name);
		for (const [attribute, value] of Object.entries(attribs)) {
			valuesOf(attribute).add(value);
			if (attribute === 'class') for (const one of value.split(/\s+/)) classes.add(one);
			if (attribute === 'id') ids.add(value);
			if (attribute.startsWith('data-') || value.includes('var(')) data.push(value);
		}
		if (name === 'script') data.push(textIn(element));
		// Readers open and close these themselves.
		if (name === 'details' || name === 'dialog') valuesOf('open');
	}
	const inPage = new ScriptWords(data);
	return { tags, classes, ids, attributes, mayBeWritten: (word) => scripts.has(word) || inPage.has(word) };
}
