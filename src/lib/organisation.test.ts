import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { claimsOn, dutiesOf, forces, settle, type Answer, type Claim, type RecordedSetting } from './organisation.ts';

const content = join(import.meta.dirname, '../content');
const records = <Kind>(folder: string) =>
	readdirSync(join(content, folder)).map((file) => ({
		...(parse(readFileSync(join(content, folder, file), 'utf8')) as Kind),
		id: file.replace('.yaml', ''),
	}));
const settings = records<RecordedSetting>('settings');
const decisions = records<{ answers: Record<string, Answer> }>('decisions').map(({ id, answers }) => ({
	id,
	answers: Object.fromEntries(
		Object.entries(answers).map(([setting, answer]) => [
			setting,
			{ ...answer, asked: answer.asked ?? [], told: answer.told ?? [] },
		]),
	),
}));

const decision = fc.constantFrom(...decisions);
/** Any of the 256 ways to take each fact from one of the settings. */
const organisation = fc
	.record({
		size: fc.constantFrom(...settings),
		method: fc.constantFrom(...settings),
		contract: fc.constantFrom(...settings),
		regulation: fc.constantFrom(...settings),
	})
	.map(({ size, method, contract, regulation }) => ({
		size: size.facts.size,
		method: method.facts.method,
		contract: contract.facts.contract,
		regulation: regulation.facts.regulation,
	}));
const strength = ({ force }: Claim) => forces.indexOf(force);

test('an organisation that is one of the settings has exactly the recorded answers', () => {
	for (const { id, facts } of settings)
		for (const { id: decision, answers } of decisions) {
			const { claim, rivals, basis } = settle(claimsOn(answers, settings, facts));
			assert.equal(claim?.setting, id, decision);
			assert.equal(claim?.answer, answers[id], decision);
			assert.deepEqual(rivals, [], decision);
			assert.equal(basis, answers[id]!.basis, decision);
		}
});

test('nothing is claimed that is not recorded of a fact of the organisation', () =>
	fc.assert(
		fc.property(decision, organisation, ({ answers }, organisation) => {
			for (const { force, setting, answer } of claimsOn(answers, settings, organisation)) {
				assert.equal(answer, answers[setting]);
				assert.equal(answer.force, force);
				assert.equal(settings.find(({ id }) => id === setting)!.facts[force], organisation[force]);
			}
		}),
	));

test('a fact on which no answer rests does not change who decides', () =>
	fc.assert(
		fc.property(decision, organisation, organisation, ({ answers }, one, other) => {
			const deciding = new Set(Object.values(answers).map(({ force }) => force));
			const mixed = Object.fromEntries(
				forces.map((force) => [force, (deciding.has(force) ? one : other)[force]]),
			) as typeof one;
			assert.deepEqual(settle(claimsOn(answers, settings, mixed)), settle(claimsOn(answers, settings, one)));
		}),
	));

test('the order of the settings changes nothing', () =>
	fc.assert(
		fc.property(
			decision,
			organisation,
			fc.shuffledSubarray(settings, { minLength: 4 }),
			({ answers }, organisation, shuffled) =>
				assert.equal(
					settle(claimsOn(answers, shuffled, organisation)).claim?.answer.decides,
					settle(claimsOn(answers, settings, organisation)).claim?.answer.decides,
				),
		),
	));

test('the strongest claim wins, and its basis holds only where no other text names somebody else', () =>
	fc.assert(
		fc.property(decision, organisation, ({ answers }, organisation) => {
			const claims = claimsOn(answers, settings, organisation);
			const { claim, rivals, basis } = settle(claims);
			assert.equal(claim, claims[0]);
			if (!claim) return assert.equal(basis, 'varies');
			for (const rival of rivals) {
				assert.ok(strength(rival) >= strength(claim));
				assert.notEqual(rival.answer.decides, claim.answer.decides);
			}
			const texts = rivals.some(({ force }) => force !== 'size');
			assert.equal(basis, texts ? 'varies' : claim.answer.basis);
		}),
	));

test('every settled decision falls to one party, and every other to nobody', () =>
	fc.assert(
		fc.property(organisation, (organisation) => {
			const settled = decisions.map(({ id, answers }) => ({
				id,
				...settle(claimsOn(answers, settings, organisation)),
			}));
			const parties = new Set(decisions.flatMap(({ answers }) => Object.values(answers).map(({ decides }) => decides)));
			assert.deepEqual(
				[...parties].flatMap((party) => dutiesOf(party, settled).decides).sort(),
				settled.flatMap(({ id, claim }) => (claim ? [id] : [])).sort(),
			);
		}),
	));

test('Scrum in a small firm: the method outweighs habit, and habit stays where the method is silent', () => {
	const [small, scrum] = ['small-firm', 'scrum-product-team'].map((id) =>
		settings.find((setting) => setting.id === id)!,
	);
	const at = (id: string) =>
		settle(
			claimsOn(decisions.find((decision) => decision.id === id)!.answers, settings, {
				...small!.facts,
				method: scrum!.facts.method,
			}),
		);
	const order = at('backlog-order');
	assert.equal(order.claim?.answer.decides, 'product-owner');
	assert.equal(order.basis, 'definition');
	assert.deepEqual(
		order.rivals.map(({ force, answer }) => [force, answer.decides]),
		[['size', 'product-manager']],
	);
	assert.equal(at('line-management').claim?.answer.decides, 'chief-executive');
});
