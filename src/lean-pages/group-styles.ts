import type { Root } from 'postcss';
import { canMatch } from './can-match.ts';
import type { NamesOnPage } from './names-on-page.ts';
import { dropOverridden, dropUnreferenced, onlyUnits, type StyleSheet, type Unit } from './style-sheet.ts';

/** A page as far as its styles go. */
export interface StyledPage {
	/** Its sheets, in the order in which the page has them. */
	sheets: readonly StyleSheet[];
	names: NamesOnPage;
	/** How many letters it has. */
	length: number;
}

/** Pages that have the same sheets and a use for the same of their rules. */
class Alike {
	readonly sheets: readonly StyleSheet[];
	readonly pages: readonly StyledPage[];
	readonly #answers = new Map<Unit, boolean>();

	constructor(pages: readonly StyledPage[]) {
		this.pages = pages;
		this.sheets = pages[0]!.sheets;
	}

	/** Whether a selector could match on any of the pages. The same is asked for each group that they may come into. */
	canMatch(unit: Unit): boolean {
		const known = this.#answers.get(unit);
		if (known !== undefined) return known;
		const answer = this.pages.some(({ names }) => canMatch(unit.selector, names));
		this.#answers.set(unit, answer);
		return answer;
	}
}

/** Pages that share one text of styles, so that a policy need not list one for each page of the guide. */
interface Group {
	sheets: readonly StyleSheet[];
	parts: readonly Alike[];
	units: Set<Unit>;
}

const pagesOf = ({ parts }: Group) => parts.flatMap(({ pages }) => pages);

/** One order that agrees with both, or nothing if they contradict each other. */
export function inOneOrder<Item>(a: readonly Item[], b: readonly Item[]): Item[] | undefined {
	const merged: Item[] = [];
	let rest = [...b];
	for (const item of a) {
		const place = rest.indexOf(item);
		if (place > 0) merged.push(...rest.slice(0, place));
		if (place >= 0) rest = rest.slice(place + 1);
		merged.push(item);
	}
	merged.push(...rest);
	return new Set(merged).size === merged.length ? merged : undefined;
}

const weight = (units: Iterable<Unit>) => {
	let sum = 0;
	for (const { size } of units) sum += size;
	return sum;
};

/** Whether a page of one group could be touched by a rule of the other that it did not ask for. */
const touches = (group: Group, other: Group) =>
	[...other.units.difference(group.units)].some((unit) =>
		group.parts.some((part) => !part.sheets.includes(unit.sheet) && part.canMatch(unit)),
	);

function union(a: Group, b: Group): Group | undefined {
	const sheets = inOneOrder(a.sheets, b.sheets);
	return sheets && { sheets, parts: [...a.parts, ...b.parts], units: a.units.union(b.units) };
}

/** Pages with the same sheets that have a use for the same of their rules stand together. */
function byUse(pages: readonly StyledPage[]): Group[] {
	const numbers = new Map<StyleSheet | Unit, number>();
	const numberOf = (one: StyleSheet | Unit) => numbers.get(one) ?? numbers.set(one, numbers.size).size;
	const alike = new Map<string, { pages: StyledPage[]; units: Set<Unit> }>();
	for (const page of pages) {
		const { sheets, names } = page;
		const units = sheets.flatMap((sheet) => sheet.units).filter(({ selector }) => canMatch(selector, names));
		const key = [...sheets, ...units].map(numberOf).join();
		const known = alike.get(key);
		if (known) known.pages.push(page);
		else alike.set(key, { pages: [page], units: new Set(units) });
	}
	return [...alike.values()].map(({ pages, units }) => {
		const part = new Alike(pages);
		return { sheets: part.sheets, parts: [part], units };
	});
}

/** What a letter of styles costs the pages of a group: more on a page that is long anyway, and has less room for it. */
const priceIn = (group: Group) => pagesOf(group).reduce((sum, { length }) => sum + length, 0);

/** Brings groups together, the cheapest pair first, until there are at most so many. */
function atMost(limit: number, groups: Group[]): Group[] {
	const left = new Set(groups);
	const prices = new Map(groups.map((group) => [group, priceIn(group)]));
	/** What each pair costs its pages, for pairs that can be brought together. */
	const costs = new Map<Group, Map<Group, number>>();
	const costOf = (a: Group, b: Group) => {
		const known = costs.get(a)?.get(b);
		if (known !== undefined) return known;
		const possible = inOneOrder(a.sheets, b.sheets) && !touches(a, b) && !touches(b, a);
		const cost = possible
			? prices.get(a)! * weight(b.units.difference(a.units)) + prices.get(b)! * weight(a.units.difference(b.units))
			: Infinity;
		if (!costs.has(a)) costs.set(a, new Map());
		costs.get(a)!.set(b, cost);
		return cost;
	};
	while (left.size > limit) {
		const list = [...left];
		let best: { a: Group; b: Group; cost: number } | undefined;
		list.forEach((a, index) => {
			for (const b of list.slice(index + 1)) {
				const cost = costOf(a, b);
				if (cost < (best?.cost ?? Infinity)) best = { a, b, cost };
			}
		});
		const merged = best && union(best.a, best.b);
		if (!best || !merged) break;
		left.delete(best.a);
		left.delete(best.b);
		left.add(merged);
		prices.set(merged, priceIn(merged));
	}
	return [...left];
}

function textOf(group: Group): string {
	const { sheets, units } = group;
	const all = sheets.map((sheet) => onlyUnits(sheet, (unit) => units.has(unit)));
	const [first, ...others] = all as [Root, ...Root[]];
	for (const other of others) first.append(other.nodes);
	const pages = pagesOf(group);
	const elsewhere = (name: string) => pages.some(({ names }) => names.mayBeWritten(name));
	return dropUnreferenced(dropOverridden(first), elsewhere).toString().replace(/\n+/g, '').replaceAll(';}', '}');
}

/**
 * The styles of each page, as one text, without the rules that can never match on it.
 * @param limit How many different texts there may be.
 */
export function stylesOf<Page extends StyledPage>(pages: readonly Page[], limit: number): Map<Page, string> {
	const styles = new Map<Page, string>();
	for (const group of atMost(limit, byUse(pages.filter(({ sheets }) => sheets.length)))) {
		const text = textOf(group);
		for (const page of pagesOf(group)) styles.set(page as Page, text);
	}
	return styles;
}
