import { fold } from './fold.ts';
import type { Kind } from './kinds.ts';
import { tokenOf } from './lexicon.ts';
import type { IndexedName } from './names.ts';
import type { Plan, Unit } from './plan.ts';
import type { Records } from './records.ts';
import { shapeOf } from './shapes.ts';
import { isStopWord } from './stop-words.ts';

/** A document that answers, and how well. */
export interface Ranked {
	id: number;
	score: number;
	/** How much of the question it has: 1 is all. */
	coverage: number;
	/** How like the question its best name is: 1 is the same. */
	likeness: number;
	/** The name that fitted best. */
	name: IndexedName;
}

/** Between equals: what a reader most likely wants first. */
const standing: Partial<Record<Kind, number>> = {
	role: 0.09,
	compare: 0.07,
	question: 0.05,
	explain: 0.06,
	data: 0.06,
	reference: 0.06,
	term: 0.07,
	decide: 0.06,
	decision: 0.04,
	certificate: 0.05,
	claim: 0,
	figure: -0.12,
	step: -0.2,
	misconception: -0.01,
};

const PAY = fold('pay');

const HEADING = -0.05;
const REPEAT = -0.2;
/** A name that is being typed is most often a role's. */
const BEGUN = 0.12;
/** Two things that are compared: the page that compares them comes before what only names both. */
const COMPARED = 0.12;
/** Pay that is asked for: of a role without a question of its own the page of all figures says most. */
const PAID = 0.6;
/** To a whole question, a question that has an answer is a better reply than the page of one word in it. */
const REPLY = 0.06;
/** A heading is written for those who read its page, and seldom answers by itself. */
const PASSING = 0.15;
const replies = new Set<Kind>(['question', 'decision', 'claim', 'misconception', 'debate']);
const entries = new Set<Kind>(['term', 'figure', 'step', 'skill', 'certificate', 'template']);
const opening = /^(?:who|whose|when|why|how|where|which|is|are|am|can|could|do|does|should|will|would|must|may)$/;

/** How much a word counts that only holds the question together. */
const HOLDING = 0.2;
/** What is asked for: a person, a time, a reason. It tells more than the other words that hold a question together. */
const ASKING = 0.45;
const asking = new Set(['who', 'when', 'why', 'where']);
/** Words that fit nearly every question about work, however few titles have them. */
const LIGHT = 0.5;
const light = new Set(['make', 'good', 'people', 'person', 'best', 'better', 'well', 'work'].map(fold));

/** How much more a name of several words counts than its rarity says: half of the guide is about product managers. */
const NAMED = 1.7;

/** Below this a name that was asked for is not there. */
const PART_OF_IT = 0.3;
const ANOTHER = 0.6;

interface Weighed {
	unit: Unit;
	weight: number;
}

/** How much of its worth a unit keeps. */
function shareOf({ content, concept, words }: Unit) {
	if (!content) return words.length === 1 && asking.has(words[0]!) ? ASKING : HOLDING;
	if (words.length === 1 && light.has(fold(words[0]!))) return LIGHT;
	return concept && words.length > 1 ? NAMED : 1;
}

/** A unit is worth what the rarest of its best answers is worth. */
function weigh(units: readonly Unit[], records: Records): Weighed[] {
	return units.map((unit) => {
		let worth = 0;
		let best = 0;
		for (const [token, weight] of unit.options)
			if (records.has(token) && weight >= best - 0.001) {
				worth = weight > best + 0.001 ? records.worth(token) : Math.max(worth, records.worth(token));
				best = weight;
			}
		if (best === 0) worth = records.worth('');
		return { unit, weight: worth * shareOf(unit) };
	});
}

/** How like a name is to the question: how much of the question it has, and how much else. */
function likeness(name: IndexedName, weighed: readonly Weighed[], records: Records): number {
	const tokens = new Set(name.tokens);
	const answered = new Map<string, number>();
	let [found, asked] = [0, 0];
	let other = false;
	for (const { unit, weight } of weighed) {
		asked += weight;
		let best = 0;
		for (const [token, value] of unit.options) {
			if (tokens.has(token)) answered.set(token, Math.max(value, answered.get(token) ?? 0));
			else if (!name.parts.includes(token)) continue;
			best = Math.max(best, tokens.has(token) ? value : value * 0.5);
		}
		found += weight * best;
		if (unit.concept && best < PART_OF_IT) other = true;
	}
	if (!found || !asked) return 0;
	// The same said of another role is no answer.
	if (other && name.tokens.some((token) => token.startsWith('§') && !answered.has(token))) found *= ANOTHER;
	let [said, total] = [0, 0];
	for (const token of tokens) {
		const worth = records.worth(token) * (isStopWord(token) ? HOLDING : 1);
		total += worth;
		said += worth * (answered.get(token) ?? 0);
	}
	const recall = found / asked;
	const precision = total ? said / total : 0;
	return recall ** 1.5 * (0.35 + 0.65 * precision);
}

/** How much of the question a document has anywhere: in its names, or on the page it stands on. */
function coverageOf(id: number, weighed: readonly Weighed[], records: Records): number {
	const names = records.names[id]!;
	const around = records.around[id]!;
	let [found, asked] = [0, 0];
	for (const { unit, weight } of weighed) {
		if (!unit.content) continue;
		asked += weight;
		let best = 0;
		for (const [token, value] of unit.options) {
			if (value <= best) continue;
			if (names.some(({ tokens }) => tokens.includes(token))) best = value;
			else if (names.some(({ parts }) => parts.includes(token))) best = Math.max(best, value * 0.8);
			else if (around.has(token)) best = Math.max(best, value * 0.7);
		}
		found += weight * best;
	}
	return asked ? found / asked : 0;
}

/** Engines of browsers differ in the last digit of a power or a logarithm. Results that differ by less are level. */
const LEVEL = 1e9;

/** The most documents that are looked at closely. */
const CLOSELY = 240;

/** The documents that answer a plan, best first. */
export function rank(plan: Plan, records: Records): Ranked[] {
	const weighed = weigh(plan.units, records);
	const options = new Map<string, number>();
	for (const { unit, weight } of weighed)
		if (unit.content)
			for (const [token, value] of unit.options)
				options.set(token, Math.max(value * Math.max(weight, 0.1), options.get(token) ?? 0));
	const typing = plan.units.length <= 2 && plan.units.at(-1)?.open === true;
	const isQuestion =
		opening.test(plan.typed[0] ?? '') && plan.units.filter(({ content, concept }) => content && !concept).length > 0;
	const shape = shapeOf(plan);
	const compared = shape?.form === 'pair' ? shape.concepts.map(({ token, ids }) => [token, ...ids.map(tokenOf)]) : [];
	const candidates = records.find(options).slice(0, CLOSELY);
	const top = candidates[0]?.score ?? 1;
	return candidates
		.map(({ id, score }) => {
			const { kind, heading } = records.documents[id]!;
			let best = -1;
			let name = records.names[id]![0]!;
			for (const candidate of records.names[id]!) {
				const value = likeness(candidate, weighed, records);
				if (value > best) [best, name] = [value, candidate];
			}
			const coverage = coverageOf(id, weighed, records);
			const begun = typing && kind === 'role' && !heading ? BEGUN : 0;
			const pair =
				kind === 'compare' &&
				!heading &&
				compared.length > 0 &&
				compared.every((side) => side.some((token) => records.names[id]![0]!.tokens.includes(token)))
					? COMPARED
					: 0;
			const paid =
				shape?.form === 'pay' && kind === 'data' && records.names[id]!.some(({ tokens }) => tokens.includes(PAY))
					? PAID
					: 0;
			const reply = isQuestion ? (heading ? -PASSING : replies.has(kind) ? REPLY : entries.has(kind) ? -REPLY : 0) : 0;
			const likely =
				(standing[kind] ?? 0) +
				(heading ? HEADING : 0) +
				(records.repeats.has(id) ? REPEAT : 0) +
				begun +
				reply +
				pair +
				paid;
			return {
				id,
				coverage,
				likeness: best,
				name,
				score: Math.round((1.6 * best + 0.7 * coverage + 0.15 * (score / top) + likely) * LEVEL) / LEVEL,
			};
		})
		.filter(({ coverage }) => coverage > 0)
		.sort((a, b) => b.score - a.score || a.id - b.id);
}
