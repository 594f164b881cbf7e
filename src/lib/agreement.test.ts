import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	combine,
	faultTexts,
	isBlank,
	LARGEST_SHEET,
	outcomes,
	readSheet,
	sides,
	writeSheet,
	type Answer,
	type Sheet,
} from './agreement.ts';

const ids = ['release-date', 'roadmap-order', 'stop-the-project', 'success-measure'];

const sheet = (marks: Partial<Omit<Sheet, 'answers'>> & { answers?: Record<string, Answer> } = {}): Sheet => ({
	scope: '',
	side: undefined,
	me: '',
	you: '',
	...marks,
	answers: new Map(Object.entries(marks.answers ?? {})),
});
const me: Answer = { who: 'me' };
const you: Answer = { who: 'you' };
const nobody: Answer = { who: 'nobody' };
const third = (name: string): Answer => ({ who: 'other', name });

/** What becomes of one decision that Mara (product) and Dev (project) answered so. */
const together = (mara: Answer | undefined, dev: Answer | undefined) => {
	const of = (answer: Answer | undefined) => ({ answers: answer ? { 'release-date': answer } : {} });
	const [row] = combine(
		sheet({ side: 'product', me: 'Mara', you: 'Dev', ...of(mara) }),
		sheet({ side: 'project', me: 'Dev', you: 'Mara', ...of(dev) }),
		['release-date'],
	).rows;
	return [row!.outcome, row!.holder ?? row!.wrote.join(' / ')];
};

test('the same person named by both is agreed', () => {
	assert.deepEqual(together(me, you), ['agreed', 'Mara']);
	assert.deepEqual(together(you, me), ['agreed', 'Dev']);
	assert.deepEqual(together(third('Helen Strand'), third(' helen  strand')), ['agreed', 'Helen Strand']);
});

test('both think that it is theirs', () => {
	assert.deepEqual(together(me, me), ['both', 'Mara / Dev']);
});

test('nobody thinks that it is theirs: each names the other, a third, or a cross', () => {
	assert.deepEqual(together(you, you), ['nobody', 'Dev / Mara']);
	assert.deepEqual(together(nobody, you), ['nobody', 'nobody, or not known / Mara']);
	assert.deepEqual(together(nobody, nobody)[0], 'nobody');
	assert.deepEqual(together(third('Aisha'), nobody), ['nobody', 'Aisha / nobody, or not known']);
	assert.deepEqual(together(third('Aisha'), third('Helen'))[0], 'nobody');
	assert.deepEqual(together(third(''), third(' '))[0], 'nobody');
});

test('one thinks that it is theirs, and the other names somebody else', () => {
	assert.deepEqual(together(me, third('Helen')), ['one', 'Mara / Helen']);
	assert.deepEqual(together(nobody, me), ['one', 'nobody, or not known / Dev']);
});

test('what one of them left open stays open, whatever the other wrote', () => {
	assert.deepEqual(together(me, undefined), ['open', 'Mara / left open']);
	assert.deepEqual(together(undefined, undefined)[0], 'open');
});

test('a third who is one of the two after all is that one', () => {
	assert.deepEqual(together(third('dev'), me), ['agreed', 'Dev']);
});

test('product stands first and project last, whoever is named first', () => {
	const dev = sheet({ side: 'project', me: 'Dev' });
	const mara = sheet({ side: 'product', me: 'Mara' });
	assert.deepEqual(
		combine(dev, mara, ids).people.map(({ name }) => name),
		['Mara', 'Dev'],
	);
});

test('people without names are called by their work, and those of one name are told apart', () => {
	const namesOf = (a: Sheet, b: Sheet) => combine(a, b, ids).people.map(({ name }) => name);
	assert.deepEqual(namesOf(sheet({ side: 'product' }), sheet({ side: 'project' })), ['Product', 'Project']);
	assert.deepEqual(namesOf(sheet({ side: 'product', me: 'Sam' }), sheet({ side: 'project', me: 'sam' })), [
		'Sam (product)',
		'sam (project)',
	]);
	assert.deepEqual(namesOf(sheet({ you: 'Dev' }), sheet({ scope: 'x' })), ['One of you', 'Dev']);
});

test('sheets about two things are told as two', () => {
	assert.deepEqual(combine(sheet({ scope: 'Freight' }), sheet({ scope: ' freight ' }), ids).scopes.length, 1);
	assert.deepEqual(combine(sheet({ scope: 'Freight' }), sheet({ scope: 'Skerry Pass' }), ids).scopes.length, 2);
});

test('answers to decisions of another edition are named, not lost', () => {
	const strange = sheet({ me: 'Mara', answers: { 'price-of-fish': me } });
	assert.deepEqual(combine(strange, sheet(), ids).unknown, ['price-of-fish']);
	assert.deepEqual(readSheet(writeSheet(strange)).sheet, strange);
});

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	fc.constantFrom<Answer>(me, you, nobody),
	fc.oneof(fc.constantFrom('Helen', 'helen ', 'Mara', 'Dev', ''), fc.string()).map(third),
);
const anyName = fc.oneof(fc.constantFrom('', 'Mara', 'Dev', 'dev'), fc.string());
const anySheet: fc.Arbitrary<Sheet> = fc.record(
	{
		scope: fc.oneof(fc.constantFrom('', 'Freight'), fc.string()),
		side: fc.constantFrom(undefined, ...sides),
		me: anyName,
		you: anyName,
		answers: fc
			.dictionary(fc.oneof(fc.constantFrom(...ids), fc.string()), anyAnswer)
			.map((answers) => new Map(Object.entries(answers))),
	},
	{ noNullPrototype: true },
);

test('swapping the two sheets gives the same agreement', () => {
	fc.assert(
		fc.property(anySheet, anySheet, (a, b) => assert.deepEqual(combine(a, b, ids), combine(b, a, ids))),
		{ numRuns: 2000 },
	);
});

test('every decision is in the agreement once, with one outcome, and only agreed ones have a holder', () => {
	fc.assert(
		fc.property(anySheet, anySheet, (a, b) => {
			const { rows } = combine(a, b, ids);
			assert.deepEqual(
				rows.map(({ id }) => id),
				ids,
			);
			for (const { outcome, holder, wrote } of rows) {
				assert.ok(outcomes.includes(outcome));
				assert.equal(holder !== undefined, outcome === 'agreed');
				for (const text of wrote) assert.ok(text);
			}
		}),
		{ numRuns: 1000 },
	);
});

test('a decision is open exactly where one of the two left it open', () => {
	fc.assert(
		fc.property(anySheet, anySheet, (a, b) => {
			for (const { id, outcome } of combine(a, b, ids).rows)
				assert.equal(outcome === 'open', !a.answers.has(id) || !b.answers.has(id));
		}),
	);
});

test('the two people are never called the same', () => {
	fc.assert(
		fc.property(anySheet, anySheet, (a, b) => {
			const [one, other] = combine(a, b, ids).people;
			assert.notEqual(one.name.toLowerCase(), other.name.toLowerCase());
		}),
	);
});

test('a sheet that was saved reads back as it was', () => {
	fc.assert(
		fc.property(anySheet, (filled) => assert.deepEqual(readSheet(writeSheet(filled)), { sheet: filled })),
		{ numRuns: 1000 },
	);
});

test('no file makes the reading throw: it is a sheet, or has a fault with a text', () => {
	const valid = JSON.parse(writeSheet(sheet({ side: 'product', answers: { 'release-date': me } }))) as object;
	const bent = fc
		.tuple(fc.constantFrom(...Object.keys(valid), 'extra', '__proto__'), fc.jsonValue())
		.map(([key, value]) => JSON.stringify({ ...valid, ...Object.fromEntries([[key, value]]) }));
	const cut = fc
		.tuple(anySheet, fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([filled, part]) => writeSheet(filled).slice(0, Math.floor(writeSheet(filled).length * part)));
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json(), bent, cut), (text) => {
			const { sheet: read, fault } = readSheet(text);
			assert.ok(read ? fault === undefined : fault !== undefined && faultTexts[fault]);
			// What was read can be worked with.
			if (read) assert.deepEqual(readSheet(writeSheet(read)).sheet, read);
		}),
		{ numRuns: 4000 },
	);
});

test('each kind of wrong file has its own fault', () => {
	const good = writeSheet(sheet({ me: 'Mara', answers: { 'release-date': me } }));
	const faultOf = (text: string) => readSheet(text).fault;
	assert.equal(faultOf(' \n'), 'empty');
	assert.equal(faultOf('x'.repeat(LARGEST_SHEET + 1)), 'too-large');
	assert.equal(faultOf(good.slice(0, -20)), 'broken-off');
	assert.equal(faultOf('PK\u0003\u0004 a picture'), 'not-json');
	assert.equal(faultOf('{"kind": "which-pm progress", "version": 1}'), 'foreign');
	assert.equal(faultOf('[1, 2]'), 'foreign');
	assert.equal(faultOf('null'), 'foreign');
	assert.equal(faultOf(good.replace('"version": 1', '"version": 2')), 'newer');
	assert.equal(faultOf(good.replace('"version": 1', '"version": "1"')), 'damaged');
	assert.equal(faultOf(good.replace('"who": "me"', '"who": "us"')), 'damaged');
});

test('a sheet without a word is blank', () => {
	assert.ok(isBlank(sheet()));
	assert.ok(!isBlank(sheet({ you: 'Dev' })));
	assert.ok(!isBlank(sheet({ answers: { 'release-date': nobody } })));
});
