import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Party } from '../schemas/decision.ts';
import { choicesOf, judge, type Parts, type Said } from './drill.ts';

const content = join(import.meta.dirname, '../content');
const records = <Kind>(folder: string) =>
	readdirSync(join(content, folder)).map((file) => ({
		id: file.replace('.yaml', ''),
		...(parse(readFileSync(join(content, folder, file), 'utf8')) as Kind),
	}));
interface Drill {
	decision: string;
	setting: string;
	options: { text: string; who?: Party; correct?: boolean }[];
}
const drills = records<Drill>('scenarios');
const answers = new Map(
	records<{ answers: Record<string, Partial<Parts> & { decides: Party }> }>('decisions').map(({ id, answers }) => [
		id,
		Object.fromEntries(
			Object.entries(answers).map(([setting, { decides, asked = [], told = [] }]) => [
				setting,
				{ decides, asked, told } satisfies Parts,
			]),
		),
	]),
);
const partsOf = ({ decision, setting }: Drill) => answers.get(decision)![setting]!;
const elsewhere = ({ decision, setting }: Drill) =>
	Object.entries(answers.get(decision)!).flatMap(([other, parts]) => (other === setting ? [] : [parts]));

const names: Party[] = [
	'product-manager',
	'project-manager',
	'product-owner',
	'sponsor',
	'developers',
	'users',
	'sales',
];
const party = fc.constantFrom(...names);
/** Parts in which nobody stands twice. */
const parts = fc
	.tuple(fc.shuffledSubarray(names, { minLength: 1 }), fc.nat())
	.map(([[decides, ...rest], cut]): Parts => {
		const at = cut % (rest.length + 1);
		return { decides: decides!, asked: rest.slice(0, at), told: rest.slice(at) };
	});
const said = fc.record({
	decides: fc.option(party, { nil: undefined }),
	asked: fc.subarray(names),
	told: fc.subarray(names),
});
const sorted = (verdicts: [string, string][]) => verdicts.map(String).sort();

test('in the records nobody has two parts in one decision', () => {
	for (const [id, settings] of answers)
		for (const [setting, { decides, asked, told }] of Object.entries(settings)) {
			const all = [decides, ...asked, ...told];
			assert.equal(new Set(all).size, all.length, `${id}, ${setting}`);
		}
});

test('every drill calls right what its decision and its setting call right, in whatever order its answers stand', () =>
	fc.assert(
		fc.property(fc.constantFrom(...drills), fc.nat(), said, (drill, at, { asked, told }) => {
			const { who, correct = false } = drill.options[at % drill.options.length]!;
			assert.equal(judge(partsOf(drill), { decides: who, asked, told }).decides, correct);
		}),
		{ numRuns: 1000 },
	));

test('drills on the same decision in the same setting judge alike, whatever else they say', () => {
	const same = (one: Drill, other: Drill) => one.decision === other.decision && one.setting === other.setting;
	fc.assert(
		fc.property(fc.constantFrom(...drills), fc.string(), said, (drill, text, said) => {
			const other = { ...drill, id: text, title: text, situation: text, options: [] };
			assert.ok(same(drill, other));
			assert.deepEqual(judge(partsOf(other), said), judge(partsOf(drill), said));
			assert.deepEqual(choicesOf(partsOf(other), elsewhere(other)), choicesOf(partsOf(drill), elsewhere(drill)));
		}),
	);
});

test('neither order nor repetition of what was ticked changes the judgement', () =>
	fc.assert(
		fc.property(parts, said, (parts, said) => {
			const again: Said = {
				...said,
				asked: [...said.asked].reverse().concat(said.asked),
				told: [...said.told, ...said.told],
			};
			const [one, other] = [judge(parts, said), judge(parts, again)];
			assert.deepEqual(sorted(one.asked), sorted(other.asked));
			assert.deepEqual(sorted(one.told), sorted(other.told));
		}),
	));

test('all is right exactly where what was said is what the record says', () =>
	fc.assert(
		fc.property(
			fc.tuple(parts, said).chain(([parts, said]) => fc.constantFrom([parts, said], [parts, parts] as [Parts, Said])),
			([parts, said]) => {
				const { decides, asked, told } = judge(parts as Parts, said);
				const right = decides && [...asked, ...told].every(([, verdict]) => verdict === 'right');
				const as = (list: string[]) => [...list].sort().join();
				assert.equal(
					right,
					said.decides === (parts as Parts).decides &&
						as(said.asked) === as((parts as Parts).asked) &&
						as(said.told) === as((parts as Parts).told),
				);
			},
		),
	));

test('every party that was ticked or should have been has one verdict, and no other has', () =>
	fc.assert(
		fc.property(parts, said, (parts, said) => {
			for (const part of ['asked', 'told'] as const)
				assert.deepEqual(
					judge(parts, said)
						[part].map(([party]) => party)
						.sort(),
					[...new Set([...said[part], ...parts[part]])].sort(),
				);
		}),
	));

test('a party with another part is told so', () => {
	const parts: Parts = { decides: 'product-owner', asked: ['developers'], told: ['sales'] };
	assert.deepEqual(
		judge(parts, { decides: 'sales', asked: ['sales', 'product-owner'], told: ['developers', 'users'] }),
		{
			decides: false,
			asked: [
				['sales', 'told'],
				['product-owner', 'decides'],
				['developers', 'missed'],
			],
			told: [
				['developers', 'asked'],
				['users', 'none'],
				['sales', 'missed'],
			],
		},
	);
});

test('all who have a part can be chosen, and some who have none, wherever the drills need it', () => {
	for (const drill of drills) {
		const { decides, asked, told } = partsOf(drill);
		const choices = choicesOf(partsOf(drill), elsewhere(drill));
		for (const party of [decides, ...asked, ...told]) assert.ok(choices.includes(party), drill.decision);
		assert.ok(choices.length >= 6, `${drill.decision} in ${drill.setting}: ${choices.length}`);
	}
});
