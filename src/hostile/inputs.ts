// cspell:disable
import fc from 'fast-check';

/** What somebody would send to break or misuse a page: texts, addresses and files. For tests, in Node and in a browser. */

/** Where markup is taken for markup, this appears in the page, and says so aloud. */
export const MARKUP = '<img src=x data-ran onerror="document.documentElement.dataset.ran=1">';

/** Pieces that have broken programs before. */
export const nasty = [
	MARKUP,
	'<script>document.documentElement.dataset.ran=1</script>',
	'"><svg onload="document.documentElement.dataset.ran=1">',
	'javascript:document.documentElement.dataset.ran=1',
	'&lt;b&gt;&amp;&#x3c;',
	'((((((((((a+)+)+)+)+)+)+)+)+)+$',
	'^(.*)*$',
	'\\',
	'[[[',
	'"]:is(*)',
	'__proto__',
	'constructor',
	'prototype',
	'hasOwnProperty',
	'toString',
	'\u202eresu\u202c',
	'مدير المشروع',
	'產品經理',
	'👩‍💻🏳️‍🌈',
	'e\u0301'.repeat(50),
	'\u0000\u001f',
	'\ud800',
	'\udfff\ud83d',
	'\u2028\u2029\r\n\t',
	'ﷺ'.repeat(200),
	"' OR 1=1 --",
	'${process.exit()}',
	'{{7*7}}',
	'../../etc/passwd',
	'%E0%A4%A',
	'%00%zz',
	'=HYPERLINK("http://example.org")',
	'NaN',
	'-1',
	'1e309',
	'9'.repeat(400),
	'true',
	'null',
	'a'.repeat(10_000),
	'-'.repeat(10_000),
];

export const text = fc.oneof(
	fc.constantFrom(...nasty),
	fc.string({ unit: 'binary', maxLength: 120 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc
		.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 12 })), { maxLength: 6 })
		.map((some) => some.join(' ')),
);

/**
 * What may stand after # in an address: the names that a tool knows with what it does not expect, names that it does not
 * know, and what is no state at all.
 * @param known The values of each name, for example `{ roles: ['scrum-master'] }`.
 */
export function hash(known: Readonly<Record<string, readonly string[]>>) {
	const names = Object.keys(known);
	const values = Object.values(known).flat();
	const some = fc.oneof(text, ...(values.length ? [fc.constantFrom(...values)] : []));
	const value = fc.oneof(
		some,
		fc.array(some, { maxLength: 5 }).map((parts) => parts.join(',')),
		...(values.length
			? [fc.array(fc.constantFrom(...values), { maxLength: 400 }).map((parts) => parts.join(','))]
			: []),
	);
	const name = fc.oneof(text, ...(names.length ? [fc.constantFrom(...names), fc.constantFrom(...names)] : []));
	const state = fc.array(fc.tuple(name, value), { maxLength: 8 });
	return fc.oneof(
		state.map((pairs) => new URLSearchParams(pairs.map(([a, b]) => [a.toWellFormed(), b.toWellFormed()])).toString()),
		// As somebody types it: nothing is encoded.
		state.map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
		text,
		...(values.length ? [fc.constantFrom(...values)] : []),
	);
}

/** Objects under names that reach into every other object, where they are copied without care. */
const reaching = fc
	.constantFrom('__proto__', 'constructor', 'prototype')
	.map((name): unknown => JSON.parse(`{"${name}":{"reached":true,"prototype":{"reached":true}}}`));
const deep = fc.nat({ max: 400 }).map((depth) => {
	let value: unknown = 'deep';
	for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { deeper: value };
	return value;
});
const anything = fc.oneof(
	fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e300, -1e300, 8.64e15, 2 ** 53, '', [], {}),
	text,
	fc.jsonValue(),
	reaching,
	deep,
);

/** With something else in one place of it. */
function put(into: unknown, [at, ...further]: readonly number[], value: unknown): unknown {
	if (at === undefined || typeof into !== 'object' || into === null) return value;
	const keys = Object.keys(into);
	const key = keys[at % keys.length];
	if (key === undefined) return value;
	const inner = put((into as Record<string, unknown>)[key], further, value);
	if (Array.isArray(into)) return into.with(Number(key), inner);
	return Object.fromEntries([...Object.entries(into), [key, inner]]);
}

const place = fc.array(fc.nat({ max: 50 }), { maxLength: 4 });

/** Files like some that are sound, with up to four places of them changed to anything that JSON can hold. */
const changed = (sound: readonly unknown[]) =>
	fc
		.tuple(fc.constantFrom(...sound), fc.array(fc.tuple(place, anything), { minLength: 1, maxLength: 4 }))
		.map(([file, changes]) => JSON.stringify(changes.reduce((all, [at, value]) => put(all, at, value), file)));

/** No JSON any more: cut off, with something in the midst, too deep, or twice. */
const damaged = (whole: fc.Arbitrary<string>) =>
	fc.oneof(
		fc.tuple(whole, fc.nat()).map(([file, at]) => file.slice(0, at % (file.length + 1))),
		fc
			.tuple(whole, fc.nat(), text)
			.map(([file, at, piece]) => file.slice(0, at % (file.length + 1)) + piece + file.slice(at % (file.length + 1))),
		fc.tuple(whole, whole).map((both) => both.join('')),
		fc.nat({ max: 100_000 }).map((depth) => '['.repeat(depth)),
		fc.nat({ max: 100_000 }).map((depth) => `${'{"answers":'.repeat(depth)}1${'}'.repeat(depth)}`),
		whole.map((file) => `\ufeff${file}`),
	);

/** The text of a file or of a place in storage: like what the guide itself writes there, or nothing like it. */
export function file(sound: readonly unknown[]): fc.Arbitrary<string> {
	const like = changed(sound);
	return fc.oneof(
		{ weight: 5, arbitrary: like },
		{ weight: 2, arbitrary: damaged(fc.oneof(like, fc.constantFrom(...sound.map((one) => JSON.stringify(one))))) },
		{ weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
		{ weight: 2, arbitrary: text },
	);
}

/** What the guide keeps and reads back, as it writes it itself: in the browser's storage, and in files. */
export const sound = {
	progress: [
		{
			format: 'which-pm progress',
			version: 1,
			erased: 3,
			answers: [
				{ record: 'questions/answer-1', version: 1, chosen: ['b'], right: true, at: 1_790_000_000_000 },
				{
					record: 'questions/answer-2',
					version: 1,
					chosen: ['a'],
					right: false,
					belief: 'output-is-outcome',
					at: 1_790_000_100_000,
				},
				{ record: 'scenarios/a-goal-for-spring#fact-1', version: 1, chosen: ['c'], right: true, at: 1_790_000_200_000 },
				{ record: 'terms/output', version: 1, chosen: ['known'], right: true, at: 1_790_000_300_000 },
			],
			settings: [{ name: 'cardsPerDay', value: 5, at: 1_790_000_400_000 }],
		},
	],
	agreement: [
		{
			kind: 'which-pm agreement sheet',
			version: 1,
			scope: 'Freight',
			side: 'product',
			me: 'Mara',
			you: 'Dev',
			answers: {
				'release-date': { who: 'me' },
				'roadmap-order': { who: 'you' },
				'stop-the-project': { who: 'nobody' },
				'fix-or-feature': { who: 'other', name: 'Aisha' },
			},
		},
	],
	search: [{ recent: ['po vs pm', 'who owns the deadline'], slash: false }],
	theme: ['light', 'dark'],
	list: [
		{
			version: '0123456789abcdef',
			edition: '0.1.0',
			date: '2026-11-22',
			files: 2,
			bytes: 30,
			wire: 20,
			list: [
				{ path: '', hash: 'ab'.repeat(32), size: 10, bundle: 0 },
				{ path: 'roles/', hash: 'cd'.repeat(32), size: 20, bundle: 0 },
			],
			bundles: ['offline/pages-1.txt'],
			left: ['which-pm-0.1.0.zip'],
		},
	],
} satisfies Record<string, readonly unknown[]>;
