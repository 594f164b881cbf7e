// cspell:ignore arent isnt
import { fold } from './fold.ts';
import type { Concept } from './lexicon.ts';
import type { Plan, Unit } from './plan.ts';

/** The form of a question, and the things that it is about. */
export type Shape =
	| { form: 'meaning'; concept: Concept }
	/** Two names; `against` where the question sets them against each other, and does not only name both. */
	| { form: 'pair'; concepts: [Concept, Concept]; against: boolean }
	| { form: 'pay'; concept: Concept }
	| { form: 'who' }
	| { form: 'yes or no' };

const stemsOf = (words: string) => new Set(words.split(' ').map(fold));

const meaning = stemsOf('mean meaning definition define stand abbreviation acronym short explained term');
const against = stemsOf('vs difference compare comparison better best same similar distinguish');
/** What may stand beside two names that are set against each other by nothing else. */
const joining = new Set(['a', 'an', 'the', 'and', 'n', 'v', 'with']);
const pay = stemsOf('pay salary wage earn income paid money make made average median compensation earnings');
const beside = stemsOf('average median typical normal year annual uk us usa britain london money get good');
const deciding = stemsOf(
	'decide own set approve choose control responsible accountable prioritise order sign charge pick call write',
);

/** What is left of the question beside the names in it. */
const rest = (units: readonly Unit[]) =>
	units.filter(({ content, concept }) => content && !concept).flatMap(({ words }) => words.map(fold));

const only = (stems: readonly string[], ...allowed: ReadonlySet<string>[]) =>
	stems.every((stem) => allowed.some((set) => set.has(stem)));

/** The shape of a question; none for words that are only looked up. */
export function shapeOf({ units, typed, unknown }: Plan): Shape | undefined {
	if (unknown.length) return undefined;
	const concepts = units.flatMap(({ concept }) => (concept ? [concept] : []));
	const others = rest(units);
	const stems = typed.map(fold);
	const [first, second] = concepts;
	const asks = (set: ReadonlySet<string>) => stems.some((stem) => set.has(stem));
	if (first && second && concepts.length === 2) {
		const between = units.flatMap(({ concept, words }) => (concept ? [] : words));
		const set = asks(against) || stems.includes('or') || between.every((word) => joining.has(word));
		if ((set || !others.length) && only(others, against))
			return { form: 'pair', concepts: [first, second], against: set };
	}
	if (first && concepts.length === 1) {
		const looksUp = stems[0] !== 'how' && (!stems.includes('who') || stems.length < 3);
		if (!others.length && looksUp) return { form: 'meaning', concept: first };
		if (asks(meaning) && only(others, meaning)) return { form: 'meaning', concept: first };
		const money = asks(pay) || (stems.includes('much') && stems.includes('get'));
		if (money && only(others, pay, beside)) return { form: 'pay', concept: first };
	}
	if (stems[0] === 'who' && asks(deciding)) return { form: 'who' };
	return /^(?:is|are|isnt|arent|can|could|do|does|should|must|may|will|who)$/.test(typed[0] ?? '')
		? { form: 'yes or no' }
		: undefined;
}
