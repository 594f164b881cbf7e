import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { figure } from '../schemas/figure.ts';
import { source } from '../schemas/source.ts';
import { schemas, type Collection } from './collections.ts';
import { explain } from './explain.ts';
import { fieldOf } from './problem.ts';

const content = join(import.meta.dirname, '../content');
const read = (path: string) => {
	const text = readFileSync(join(content, path), 'utf8');
	return parse(path.endsWith('.mdx') ? text.split(/^---$/m)[1]! : text) as Record<string, unknown>;
};

/** What is said of a value, as lines. */
const told = (schema: z.ZodType, value: unknown) =>
	explain(schema, value).problems.map(({ path, found, advice }) => `${fieldOf(path)} | ${found} | ${advice}`);

const one = (schema: z.ZodType, value: unknown, line: string) =>
	assert.deepEqual(told(z.object({ it: schema }), { it: value }), [`it | ${line}`]);

describe('a mistake is told by what was found, what is wanted, what to do', () => {
	test('text', () => {
		one(z.string(), 2024, '2024 | Expected text. Put quotes around it: "2024".');
		one(z.string(), true, 'true | Expected text. Put quotes around it: "true".');
		one(z.string(), ['a'], '["a"] | Expected one text, not a list.');
		one(
			z.string(),
			{ a: 'b' },
			'{"a":"b"} | Expected one text, not keys of its own. Text with ": " in it needs quotes around it.',
		);
	});
	test('a number', () => {
		one(
			z.number(),
			'a lot',
			'"a lot" | Expected a number: digits only, without currency sign, comma or words, for example 100750.',
		);
		one(z.int(), 1.5, '1.5 | Expected a whole number: digits only, for example 3.');
		one(z.int().min(1), 0, '0 | Expected a number of at least 1.');
		one(z.number().max(10), 11, '11 | Expected a number of at most 10.');
		one(z.number().positive(), 0, '0 | Expected a number above 0.');
	});
	test('true or false', () => one(z.boolean(), 'yes', '"yes" | Expected true or false, without quotes.'));
	test('a list', () => {
		one(
			z.string().array(),
			'scrum-guide-2020',
			'"scrum-guide-2020" | Expected a list: each item on a line of its own after a hyphen and a space, as in "- scrum-guide-2020".',
		);
		one(z.string().array().min(2), ['a'], '["a"] | Expected at least 2 items, found 1. Add to it.');
		one(z.string().array().max(1), ['a', 'b'], '["a","b"] | Expected at most 1 item, found 2. Shorten it.');
		one(z.string().array().length(4), [], '[] | Expected exactly 4 items, found 0. Add to it.');
	});
	test('keys', () => one(z.strictObject({}), 'a', '"a" | Expected keys, each on a line of its own: "key: value".'));
	test('one of several words, the near one first', () => {
		const words = z.enum(['median', 'mean']);
		one(words, 'medain', '"medain" | Did you mean "median"? Expected one of "median", "mean".');
		one(words, 'most', '"most" | Expected one of "median", "mean".');
		one(words, 3, '3 | Expected one of "median", "mean".');
		one(z.literal('page'), 'pag', '"pag" | Did you mean "page"? Expected "page".');
	});
	test('how a text is written', () => {
		one(z.string().min(3), 'ab', '"ab" | Expected at least 3 characters, found 2. Add to it.');
		one(z.string().startsWith('You can '), 'See', '"See" | Begin it with "You can ".');
		one(z.string().endsWith('?'), 'Why', '"Why" | End it with "?".');
		one(z.url(), 'example.org', '"example.org" | Expected a full address that begins with https://.');
		one(z.string().regex(/x/, 'Write an x.'), 'y', '"y" | Write an x.');
	});
	test('nothing', () => {
		const schema = z.object({ it: z.string(), may: z.string().optional() });
		assert.deepEqual(told(schema, {}), ['it | nothing: "it" is missing | Add "it". Expected text.']);
		assert.deepEqual(told(schema, { it: null, may: null }), [
			'it | nothing after "it:" | Write something after "it:". Expected text.',
			'may | nothing after "may:" | Write something after "may:", or take the line out. Expected text.',
		]);
		assert.deepEqual(told(z.object({ of: z.string().array() }), { of: [null] }), [
			'of[0] | nothing after the hyphen | Write something after the hyphen, or take the line out. Expected text.',
		]);
		assert.match(told(schema, null).join(), /an empty file \| Write the entry, or take the file out/);
	});
	test('a key that is not known', () => {
		const schema = z.strictObject({ unit: z.string(), role: z.string().optional() });
		assert.deepEqual(told(schema, { unit: 'a', colour: 'blue' }), [
			'colour | the key "colour", which is not known here | Take it out, or correct its spelling. Known here: "unit", "role".',
		]);
		// The key that is missing for it is not told a second time.
		assert.deepEqual(told(schema, { units: 'a' }), [
			'units | the key "units", which is not known here | Did you mean "unit"? Rename it.',
		]);
		// A key that is there already cannot have been meant.
		assert.match(told(schema, { unit: 'a', units: 'a' }).join(), /Take it out, or correct its spelling/);
	});
	test('a key that is not known, in a list, under a key, in a union', () => {
		assert.deepEqual(
			told(z.object({ a: z.strictObject({ text: z.string() }).array().default([]) }), { a: [{ txt: 'x' }] }),
			['a[0].txt | the key "txt", which is not known here | Did you mean "text"? Rename it.'],
		);
		assert.deepEqual(told(z.object({ a: source.shape.author }), { a: [{ famly: 'Cagan', given: 'Marty' }] }), [
			'a[0].famly | the key "famly", which is not known here | Did you mean "family"? Rename it.',
		]);
	});
	test('a kind of page that there is not', () => {
		const page = read('docs/answer.mdx');
		assert.match(
			told(schemas.docs, { ...page, kind: 'explian' }).join('\n'),
			/^kind \| "explian" \| Did you mean "explain"\? Expected one of "reference", "door"/,
		);
	});
	test('a rule about several keys does not wait for the others', () => {
		const record = read('figures/us-project-management-specialists-pay-2024.yaml');
		const { origin: _origin, ...rest } = record;
		assert.deepEqual(
			told(figure, { ...rest, value: 'a lot', units: 'year' }).map((line) => line.split(' | ')[0]),
			['units', 'value', 'origin'],
		);
	});
});

/** Every place in a value, the value itself first. */
function* places(value: unknown, path: PropertyKey[] = []): Generator<PropertyKey[]> {
	yield path;
	if (value && typeof value === 'object')
		for (const [key, child] of Object.entries(value).slice(0, Array.isArray(value) ? 2 : undefined))
			yield* places(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The value with something else at `path`; without what is there where `instead` is undefined. */
function changed(value: unknown, [key, ...rest]: PropertyKey[], instead: unknown): unknown {
	if (key === undefined) return instead;
	const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
		PropertyKey,
		unknown
	>;
	if (!rest.length && instead === undefined && !Array.isArray(copy)) delete copy[key];
	else copy[key] = changed(copy[key], rest, instead);
	return copy;
}

test('no mistake at any place of any kind of entry is told in the words of a validator', () => {
	for (const collection of Object.keys(schemas) as Collection[]) {
		const [file] = readdirSync(join(content, collection), { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(yaml|mdx)$/.test(path))
			.sort();
		const value = read(`${collection}/${file!}`);
		let mistakes = 0;
		for (const path of places(value))
			for (const instead of [undefined, null, '', 'zzz zzz', -7.5, true, [], {}, { zzz: 'zzz' }, ['zzz', 3]]) {
				if (instead === undefined && typeof path.at(-1) !== 'string') continue;
				for (const line of told(schemas[collection], changed(value, path, instead))) {
					mistakes++;
					assert.doesNotMatch(
						line,
						/undefined|received|invalid|safeint|ZodError|\/\^|\$\/|\[object|NaN\b|in src\/schemas\//i,
						`${collection}/${file!}, ${fieldOf(path)}`,
					);
					assert.match(line, / \| .+ \| [A-Z].+[.?]$/);
				}
			}
		assert.ok(mistakes > 10, collection);
	}
});
