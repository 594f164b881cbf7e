// cspell:ignore interv becom
import { alike } from './alike.ts';
import { fold } from './fold.ts';
import { tokenOf, type Concept, type Lexicon } from './lexicon.ts';
import { segment, type Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import type { Spelling } from './spelling.ts';
import { queryWords, wordsOf } from './words.ts';

/** A part of the question: one name or one word, with everything in the index that would answer it. */
export interface Unit {
	words: string[];
	/** Tokens of the index, each with how well it answers: 1 is the word itself. */
	options: Map<string, number>;
	/** False for words that only hold the question together. */
	content: boolean;
	concept?: Concept;
	/** The word is being typed still. */
	open: boolean;
}

/** What search makes of a question. */
export interface Plan {
	/** The words as typed. */
	typed: string[];
	/** The words that are searched for: mended where that was needed. */
	words: string[];
	units: Unit[];
	/** The question as it is understood, if that differs from what was typed. */
	mended?: string;
	/** Words that the guide does not have and that look like none it has. */
	unknown: string[];
}

const PART = 0.35;
const PREFIX = 0.8;
const MOST_BEGINNINGS = 14;
const OFTEN = 0.8;

const put = (options: Map<string, number>, token: string, weight: number) =>
	options.set(token, Math.max(weight, options.get(token) ?? 0));

/** The words of a name are an answer too, but a weak one: "manager" stands in half of all titles. */
function optionsOf({ words, concept }: Segment, lexicon: Lexicon): Map<string, number> {
	const options = new Map<string, number>();
	const single = words.length === 1;
	for (const word of words) {
		if (isStopWord(word) && !single) continue;
		const stem = fold(word);
		// A short form is not a word: whoever types PO wants the owner, not a page on which the letters stand.
		put(options, stem, single && !(concept && word.length < 4) ? 1 : PART);
		if (single) for (const [other, weight] of alike(stem)) put(options, other, weight);
	}
	if (concept) {
		put(options, concept.token, 1);
		for (const id of concept.ids) put(options, tokenOf(id), concept.ids.length > 1 ? 0.8 : 1);
		for (const short of shortFormsOf(concept, lexicon)) put(options, short, 0.55);
	}
	return options;
}

/** PM stands for a product manager among others: a question that says PM may be about one. */
function shortFormsOf({ ids }: Concept, lexicon: Lexicon): string[] {
	if (ids.length > 1) return [];
	return ['pm', 'apm', 'cpm', 'ac'].flatMap((short) => {
		const concept = lexicon.find([short]);
		return concept && concept.ids.length > 1 && concept.ids.includes(ids[0]!) ? [concept.token] : [];
	});
}

/** What the last word could become when it is typed to its end. */
function addBeginnings(units: Unit[], lexicon: Lexicon) {
	const last = units.at(-1);
	const word = last?.words.at(-1);
	if (!last || word === undefined || word.length < (units.length > 1 ? 1 : 2)) return;
	last.open = true;
	// One letter is a beginning, whatever else it may be.
	if (word.length === 1) for (const [token, value] of last.options) last.options.set(token, value * 0.4);
	// A whole word of four letters or more is seldom the beginning of another.
	const whole = last.concept || lexicon.words.has(word) || (word.length > 3 && lexicon.has(word));
	const weight = last.content && whole ? 0.3 : PREFIX;
	if (word.length > 1) {
		const starting = [...lexicon.words]
			.filter(([known]) => known.length > word.length && known.startsWith(word))
			.sort((a, b) => b[1] - a[1])
			.slice(0, MOST_BEGINNINGS);
		// "Interv" is no word: it is left of "interval", but "interview" is named more often.
		const left = fold(word);
		if (starting.length && !whole && fold(starting[0]![0]) !== left) last.options.set(left, PREFIX * OFTEN);
		const most = starting[0]?.[1] ?? 1;
		for (const [known, names] of starting) {
			// What is named often is what is typed most often.
			const often = OFTEN + (1 - OFTEN) * (names / most);
			if (!isStopWord(known))
				put(last.options, fold(known), weight * often * Math.max(0.6, word.length / known.length));
		}
		if (starting.length && !isStopWord(word)) last.content = true;
	}
	// A name that has been begun: "scrum m". All its words are answered by the name.
	for (let count = 1; count <= Math.min(3, units.length); count++) {
		const part = units.slice(-count);
		for (const { token } of lexicon.beginning(part.flatMap(({ words }) => words)))
			for (const unit of part) put(unit.options, token, count > 1 ? 0.85 : weight);
	}
}

/** Little words that say more beside others: "how much does she make" asks for pay, "nurse to project manager" how to become one. */
function addWays(units: readonly Unit[]) {
	const said = units.flatMap(({ words }) => words);
	const much = said.includes('how') && said.includes('much');
	for (const [at, { words, options }] of units.entries()) {
		if (much && /^(?:makes?|gets?)$/.test(words.join())) {
			options.clear();
			for (const [token, weight] of [['earn', 1], ...alike('earn')] as const) put(options, token, weight);
			units[at]!.content = true;
		}
		const [before, after] = [units[at - 1], units[at + 1]];
		if (words.join() === 'to' && before?.content && !before.concept && after?.concept) {
			put(options, 'becom', 0.8);
			units[at]!.content = true;
		}
	}
}

/** Names that are slips of the hand count as mended. */
const rightWords = ({ words, concept }: Segment) => (concept?.slipOf === undefined ? words : wordsOf(concept.slipOf));

/** How far the words that were typed are trusted. */
export interface Trust {
	/** Every word is taken as it was typed: the way back from a mended question. */
	literal?: boolean;
	/** Words that only the texts have are mended too: for a question that finds nothing as it is. */
	strict?: boolean;
}

export function planOf(query: string, lexicon: Lexicon, spelling: Spelling, trust: Trust = {}): Plan {
	const { literal = false, strict = false } = trust;
	const typed = queryWords(query);
	const open = /[\p{L}\p{N}]$/u.test(query.slice(0, 400));
	const mended = [...typed];
	const unknown: string[] = [];
	// What is a known slip as a whole is mended as a whole, before single words are looked at.
	const settled = new Set<string>();
	for (const { words, concept } of segment(typed, lexicon, literal))
		if (concept) for (const word of words) settled.add(word);
	for (const [at, word] of typed.entries()) {
		if (settled.has(word)) continue;
		if (!spelling.doubtful(word, strict)) {
			const near = literal ? undefined : spelling.nameNear(mended, at);
			if (near !== undefined) mended[at] = near;
			continue;
		}
		if (literal) {
			unknown.push(word);
			continue;
		}
		const growing = open && at === typed.length - 1 && startsAny(word, lexicon);
		if (growing) continue;
		const right = spelling.mend(mended, at);
		if (right === undefined) unknown.push(word);
		else mended[at] = right;
	}
	const segments = segment(mended, lexicon, literal);
	const units = segments.map((part): Unit => ({
		words: part.words,
		options: optionsOf(part, lexicon),
		content: part.concept !== undefined || !part.words.every(isStopWord),
		open: false,
		...(part.concept && { concept: part.concept }),
	}));
	addWays(units);
	if (open && !unknown.includes(typed.at(-1) ?? '')) addBeginnings(units, lexicon);
	if (!units.some(({ content }) => content)) for (const unit of units) unit.content = true;
	const words = segments.flatMap(rightWords);
	const changed =
		mended.some((word, at) => word !== typed[at]) || segments.some(({ concept }) => concept?.slipOf !== undefined);
	return { typed, words, units, unknown, ...(changed && { mended: words.join(' ') }) };
}

const startsAny = (word: string, lexicon: Lexicon) => {
	if (lexicon.beginning([word]).length) return true;
	for (const known of lexicon.words.keys()) if (known.startsWith(word)) return true;
	return false;
};
