// cspell:ignore i̇stanbul manag resu
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { phraseFinder } from './find-phrases.ts';

const entries = readEntries(join(import.meta.dirname, '../..')).entries.filter(
	(entry): entry is Entry<'phrases'> => entry.collection === 'phrases',
);
const patterns = entries.map(({ data }) => data.pattern);
const findAll = phraseFinder(patterns);

const marked = (pattern: string | string[], text: string) =>
	phraseFinder([pattern].flat())(text).map(({ start, end, denied }) => (denied ? '-' : '') + text.slice(start, end));

test('an asterisk stands for the rest of a word', () => {
	assert.deepEqual(marked('risk register*', 'Keep the Risk Registers. A risk registrar.'), ['Risk Registers']);
	assert.deepEqual(marked('risk register', 'Keep risk registers and one risk register.'), ['risk register']);
});

test('three dots stand for up to four words', () => {
	assert.deepEqual(marked('lead* … team', 'leading a team, lead team'), ['leading a team', 'lead team']);
	assert.deepEqual(marked('lead* … team', 'lead one two three four team'), ['lead one two three four team']);
	assert.deepEqual(marked('lead* … team', 'lead one two three four five team'), []);
});

test('hyphen and slash part words, as a space does', () => {
	for (const text of ['go-to-market', 'go to market', 'go/to/market', 'Go–To Market'])
		assert.deepEqual(marked('go-to-market', text), [text]);
	assert.deepEqual(marked('a/b test*', 'A/B-tests'), ['A/B-tests']);
	assert.deepEqual(marked('p&l', 'own the P&L.'), ['P&L']);
	assert.deepEqual(marked('1:1*', 'hold 1:1s'), ['1:1s']);
});

test('nothing reaches from a sentence, an item or a paragraph into the next', () => {
	for (const end of ['. ', '? ', ': ', '; ', '\n\n', '\n- ', '\r\n• ', ' • ', '\nThe '])
		assert.deepEqual(
			marked('manag* … projects', `You manage things${end}Projects come and go`),
			[],
			JSON.stringify(end),
		);
	assert.deepEqual(marked('project plan*', 'write project\nplans'), ['project\nplans'], 'a folded line');
	assert.deepEqual(marked('node.js', 'Node.js'), ['Node.js']);
});

test('of two that overlap the longer piece is kept', () => {
	const both = ['backlog*', 'own* … backlog', 'product backlog*'];
	assert.deepEqual(marked(both, 'You own the product backlog. A backlog!'), ['own the product backlog', 'backlog']);
});

test('a no shortly before denies, within the sentence', () => {
	assert.deepEqual(marked('line manag*', 'No line management.'), ['-line management']);
	assert.deepEqual(marked('status report*', 'You won’t write status reports. You write status reports'), [
		'-status reports',
		'status reports',
	]);
	assert.deepEqual(marked('line manag*', 'Not only line management'), ['line management']);
	assert.deepEqual(marked('line manag*', 'No. Line management'), ['Line management']);
	assert.deepEqual(marked('line manag*', 'no man is an island of line management'), ['line management']);
});

test('every phrase is found in its own example and in its own counter-example, which shows why words are not enough', () => {
	for (const [index, { id, data }] of entries.entries()) {
		assert.ok(
			findAll(data.example).some(({ pattern, denied }) => pattern === index && !denied),
			`${id}: "${data.pattern}" is not found in "${data.example}"`,
		);
		assert.ok(marked(data.pattern, data.counterExample).length, `${id}: "${data.pattern}" in "${data.counterExample}"`);
	}
	assert.equal(new Set(patterns).size, patterns.length, 'a pattern stands twice');
});

/** Texts that are hostile in shape: markup, odd characters, and pieces of patterns with anything between. */
const piece = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.constantFrom(
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'((a+)+)+$',
		'__proto__ constructor toString',
		'\ud800',
		'\u202eresu\u202c',
		'İstanbul',
		'e\u0301'.repeat(30),
		'\u0000',
		'…*…',
		'own own own own backlog',
		'no not never',
	),
	fc.constantFrom(...patterns).map((pattern) => pattern.replaceAll('*', 'ing').replaceAll('…', 'the')),
	fc.constantFrom(' ', '\n\n', '. ', ' - ', '\r\n', '\u2028', "'", '’'),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

test('hostile texts: nothing throws, findings are in order, do not overlap, and begin and end at words', () => {
	fc.assert(
		fc.property(text, (text) => {
			let last = 0;
			for (const { pattern, start, end } of findAll(text)) {
				assert.ok(start >= last && end > start && end <= text.length);
				assert.ok(patterns[pattern]);
				assert.equal(text.slice(start, end).trim(), text.slice(start, end));
				last = end;
			}
		}),
		{ numRuns: 3000, seed: 20261122 },
	);
});

test('hostile patterns are matched as words, never as expressions', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), text, (patterns, text) => {
			phraseFinder(patterns)(text);
		}),
		{ numRuns: 500, seed: 4 },
	);
});

test('time grows in step with the text, for ordinary and for awkward text', () => {
	const time = (text: string) => {
		let best = Infinity;
		for (let run = 0; run < 3; run++) {
			const begun = performance.now();
			findAll(text);
			best = Math.min(best, performance.now() - begun);
		}
		return best;
	};
	const ordinary = entries.map(({ data }) => data.example).join(' ');
	for (const part of [ordinary, 'manage own lead the of and ', 'a', 'initiation close ', 'no ']) {
		const short = part.repeat(Math.ceil(50_000 / part.length)).slice(0, 50_000);
		const ratio = time(short.repeat(8)) / Math.max(time(short), 1);
		// Eight times the text may take eight times as long; a square law would take sixty-four.
		assert.ok(ratio < 32, `${part.slice(0, 20)}: ${ratio.toFixed(1)} times as long`);
	}
});
