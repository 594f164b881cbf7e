import type { z } from 'astro/zod';
import { nearest, didYouMean } from './nearest.ts';
import { fieldOf, type Problem } from './problem.ts';
import { keysAt, mayBeLeftOut, valueAt } from './shape.ts';

type Issue = z.core.$ZodIssue;

const list = (names: readonly unknown[]) => names.map((name) => JSON.stringify(name)).join(', ');

const show = (value: unknown) => {
	const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const manyOf = (origin: string, count: number | bigint) =>
	`${count} ${origin === 'string' ? 'character' : 'item'}${Number(count) === 1 ? '' : 's'}`;

/** What is wanted where the schema itself does not say it. `value` is what was found, undefined where nothing was. */
function wanted(issue: Issue, value: unknown): string {
	switch (issue.code) {
		case 'invalid_type':
			switch (issue.expected) {
				case 'string':
					if (typeof value === 'number' || typeof value === 'boolean')
						return `Expected text. Put quotes around it: "${value}".`;
					if (Array.isArray(value)) return 'Expected one text, not a list.';
					return value && typeof value === 'object'
						? 'Expected one text, not keys of its own. Text with ": " in it needs quotes around it.'
						: 'Expected text.';
				case 'number':
					return 'Expected a number: digits only, without currency sign, comma or words, for example 100750.';
				case 'int':
					return 'Expected a whole number: digits only, for example 3.';
				case 'boolean':
					return 'Expected true or false, without quotes.';
				case 'array':
					return `Expected a list: each item on a line of its own after a hyphen and a space${value && typeof value === 'string' ? `, as in "- ${value.slice(0, 40)}"` : ''}.`;
				default:
					return 'Expected keys, each on a line of its own: "key: value".';
			}
		case 'invalid_value':
			return oneOf(issue.values, value);
		case 'too_small':
		case 'too_big': {
			const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
			const few = issue.code === 'too_small';
			if (issue.origin === 'string' || issue.origin === 'array') {
				const found = (value as { length: number }).length;
				return `Expected ${issue.exact ? 'exactly' : few ? 'at least' : 'at most'} ${manyOf(issue.origin, limit)}, found ${found}. ${few ? 'Add to it' : 'Shorten it'}.`;
			}
			return `Expected a number ${issue.inclusive ? (few ? 'of at least' : 'of at most') : few ? 'above' : 'below'} ${limit}.`;
		}
		case 'invalid_format':
			if (issue.format === 'starts_with') return `Begin it with "${String((issue as { prefix?: string }).prefix)}".`;
			if (issue.format === 'ends_with') return `End it with "${String((issue as { suffix?: string }).suffix)}".`;
			return issue.format === 'url'
				? 'Expected a full address that begins with https://.'
				: 'Expected another form of it. The schema of this kind of entry, in src/schemas/, says which.';
		case 'invalid_union':
			return 'options' in issue && Array.isArray(issue.options)
				? oneOf(
						issue.options.filter((option) => option !== null && option !== undefined),
						value,
					)
				: 'Expected another kind of value. The schema of this kind of entry, in src/schemas/, says which.';
		default:
			return 'Compare it with the schema of this kind of entry, in src/schemas/.';
	}
}

const oneOf = (values: readonly unknown[], value: unknown) =>
	`${typeof value === 'string' ? didYouMean(value, values.map(String)) : ''}Expected ${values.length > 1 ? 'one of ' : ''}${list(values)}.`;

/** How many things are wrong, by the issues of one member of a union. */
const weight = (issues: readonly Issue[]) =>
	issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** The issues with those of unions taken apart: of the member that comes nearest to what was written. */
const plain = (issues: readonly Issue[]): Issue[] =>
	issues.flatMap((issue) => {
		if (issue.code !== 'invalid_union' || !issue.errors.length) return [issue];
		const [closest = []] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
		return plain(closest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
	});

/**
 * What is wrong with the value of an entry, in an author's words: what was found, what is wanted, what to do. The messages
 * that our schemas have are kept; those that they leave to zod are said here. Empty if nothing is wrong.
 */
export function explain(schema: z.core.$ZodType & Pick<z.ZodType, 'safeParse'>, value: unknown) {
	// An empty message is one for which the schema has no words of its own.
	const result = schema.safeParse(value, { error: () => '' });
	const issues = plain(result.error?.issues ?? []);
	/** Keys that are missing because their name is misspelt: one mistake, told once. */
	const misspelt = new Set<string>();
	const strange = issues.flatMap((issue) => {
		if (issue.code !== 'unrecognized_keys') return [];
		const known = keysAt(schema, value, issue.path);
		const free = known.filter((key) => valueAt(value, [...issue.path, key]) === undefined);
		return issue.keys.map((key) => {
			const near = nearest(key, free);
			if (near) misspelt.add(fieldOf([...issue.path, near]));
			return {
				path: [...issue.path, key],
				found: `the key "${key}", which is not known here`,
				advice: near
					? `Did you mean "${near}"? Rename it.`
					: `Take it out, or correct its spelling. Known here: ${list(known)}.`,
			};
		});
	});
	const others = issues.flatMap((issue) => {
		if (issue.code === 'unrecognized_keys' || misspelt.has(fieldOf(issue.path))) return [];
		const { path } = issue;
		const name = path.at(-1);
		const here = valueAt(value, path);
		const want = issue.message || wanted(issue, here ?? undefined);
		if (here === undefined)
			return [{ path, found: `nothing: "${String(name)}" is missing`, advice: `Add "${String(name)}". ${want}` }];
		if (here === null && name === undefined)
			return [{ path, found: 'an empty file', advice: `Write the entry, or take the file out. ${want}` }];
		if (here === null) {
			const place = typeof name === 'number' ? 'after the hyphen' : `after "${String(name)}:"`;
			const out = typeof name === 'number' || mayBeLeftOut(schema, value, path) ? ', or take the line out' : '';
			return [{ path, found: `nothing ${place}`, advice: `Write something ${place}${out}. ${want}` }];
		}
		return [{ path, found: show(here), advice: want }];
	});
	const problems: (Pick<Problem, 'found' | 'advice'> & { path: PropertyKey[] })[] = [...strange, ...others];
	return { data: result.data, problems };
}
