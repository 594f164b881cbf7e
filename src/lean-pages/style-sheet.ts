import postcss, { type AtRule, type Container, type Root, type Rule } from 'postcss';
import { readSelector, type ReadSelector } from './can-match.ts';

/** One selector of one rule: the least that is kept or left out. */
export interface Unit {
	rule: Rule;
	/** Its place in the rule's list of selectors. */
	place: number;
	selector: ReadSelector;
	/** Its share of the text of the sheet, in letters. */
	size: number;
	sheet: StyleSheet;
}

/** A file of styles, and its selectors in order. */
export interface StyleSheet {
	root: Root;
	units: Unit[];
}

const isInside = ({ parent }: Rule) =>
	parent?.type === 'rule' || (parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name));

/** @param media The `media` of the link or style that the sheet comes from. */
export function readStyleSheet(css: string, media = ''): StyleSheet {
	const root = postcss.parse(media && media !== 'all' ? `@media ${media}{${css}}` : css);
	const sheet: StyleSheet = { root, units: [] };
	root.walkRules((rule) => {
		if (isInside(rule)) return;
		const size = rule.toString().length / rule.selectors.length;
		rule.selectors.forEach((selector, place) =>
			sheet.units.push({ rule, place, selector: readSelector(selector), size, sheet }),
		);
	});
	return sheet;
}

/** The sheet with only those of its selectors that are wanted. */
export function onlyUnits({ root, units }: StyleSheet, wanted: (unit: Unit) => boolean): Root {
	const kept = Map.groupBy(units.filter(wanted), ({ rule }) => rule);
	const copy = root.clone();
	const originals: Rule[] = [];
	root.walkRules((rule) => void originals.push(rule));
	const copies: Rule[] = [];
	copy.walkRules((rule) => void copies.push(rule));
	originals.forEach((rule, index) => {
		if (isInside(rule)) return;
		const list = kept.get(rule);
		if (!list) copies[index]!.remove();
		else if (list.length < rule.selectors.length)
			copies[index]!.selectors = list.map(({ place }) => rule.selectors[place]!);
	});
	return copy;
}

const layered = ({ parent }: Rule): boolean => {
	for (let node: unknown = parent; node; node = (node as Rule).parent)
		if ((node as AtRule).name === 'layer') return true;
	return false;
};

/**
 * Takes out the custom properties of `:root` that can never count, because a rule that always holds sets them as well:
 * one outside all layers beats those in layers, whatever they ask for, and one that comes later those of the same selector.
 */
export function dropOverridden(root: Root): Root {
	const rules: Rule[] = [];
	root.walkRules((rule) => void rules.push(rule));
	// What lies behind a dialog takes properties from rules of its own in older browsers, so nothing may ask for one there.
	if (
		rules.some(
			(rule) =>
				/::?backdrop/.test(rule.selector) && /:\s*[^;]*var\(/.test(rule.toString().replace(/--[\w-]+\s*:[^;}]*/g, '')),
		)
	)
		return root;
	/** The last rule that always holds, by what it sets. */
	const last = new Map<string, number>();
	rules.forEach((rule, place) => {
		if (rule.parent?.type === 'root' && rule.selectors.includes(':root'))
			rule.each((node) => void (node.type === 'decl' && node.prop.startsWith('--') && last.set(node.prop, place)));
	});
	rules.forEach((rule, place) => {
		const inLayer = layered(rule);
		const ofRoot = inLayer ? /^(?::root(?:\[[^\]]*\])*|(?:\[[^\]]*\] )?::backdrop)$/ : /^:root$/;
		if (!rule.selectors.every((selector) => ofRoot.test(selector))) return;
		rule.each((node) => {
			if (node.type !== 'decl' || node.important) return;
			const always = last.get(node.prop);
			if (always !== undefined && (inLayer || place < always)) node.remove();
		});
	});
	return root;
}

const isEmpty = (node: unknown) => (node as Container).nodes?.length === 0;

/** Takes out what nothing refers to any more: custom properties, keyframes and fonts, and what is left empty. */
export function dropUnreferenced(root: Root, elsewhere: (name: string) => boolean): Root {
	for (let changed = true; changed;) {
		changed = false;
		const text = root.toString();
		const used = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!));
		root.walkDecls(/^--/, (declaration) => {
			if (used.has(declaration.prop) || elsewhere(declaration.prop)) return;
			declaration.remove();
			changed = true;
		});
		const values: string[] = [];
		root.walkDecls((declaration) => {
			const inFontFace = (declaration.parent as AtRule).name === 'font-face';
			if (!inFontFace) values.push(declaration.value);
		});
		const inValues = (name: string) => values.some((value) => value.includes(name));
		const animated = new Set(values.flatMap((value) => value.split(/[\s,]+/)));
		root.walkAtRules((rule) => {
			const family =
				rule.name === 'font-face' &&
				rule.nodes
					?.find((node) => node.type === 'decl' && node.prop === 'font-family')
					?.toString()
					.slice(12)
					.trim();
			const unnamed =
				(/keyframes$/.test(rule.name) && !animated.has(rule.params)) ||
				(rule.name === 'property' && !used.has(rule.params)) ||
				(family && !inValues(family.replace(/^["']|["']$/g, '')));
			if (!unnamed && !isEmpty(rule)) return;
			rule.remove();
			changed = true;
		});
		root.walkRules((rule) => {
			if (!isEmpty(rule)) return;
			rule.remove();
			changed = true;
		});
	}
	return root;
}
