import type { Answer, Result } from './answer.ts';
import { fold } from './fold.ts';
import type { GuideSearch } from './guide-search.ts';
import { kindOfLabel } from './kinds.ts';
import type { Piece } from './marks.ts';
import type { Unit } from './plan.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** A page that the full text has found. */
export interface Passage {
	/** From the guide's root. */
	href: string;
	title: string;
	/** The word for its kind that stands on it. */
	label: string;
	excerpt: Piece[];
	/** Headings of the page below which something was found. */
	places: { href: string; title: string; excerpt: Piece[] }[];
}

const MOST_PLACES = 3;
const POOR = 0.3;

/** The full text finds pages that have all words, and fetches a file for each: more than these leave nothing to find. */
const MOST_WORDS = 3;

/** A word that tells less stands on nearly every page, as "product" and "manager" do: asking for it changes nothing. */
const TELLING = 2;

/** What the full text is asked: the most telling of the planner's words, short forms written out. */
export function fullTextWords({ plan }: Answer, guide: GuideSearch): string {
	// What no record has tells most of all.
	const worth = ({ options }: Unit) => {
		const known = [...options.keys()].filter((token) => guide.records.has(token));
		return Math.max(...(known.length ? known : ['']).map((token) => guide.records.worth(token)));
	};
	const asked = plan.units.filter(
		({ content, words }) => content && !words.every(isStopWord) && !words.some((word) => plan.unknown.includes(word)),
	);
	const telling = new Set([...asked].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_WORDS));
	const words = asked
		.filter((unit) => telling.has(unit))
		.flatMap(({ words, concept, open }) => {
			const meant = concept?.ids.length === 1 && !open ? guide.definition(concept.ids[0]!) : undefined;
			const short = words.length === 1 && words[0]!.length <= 4;
			return meant && (short || concept?.slipOf !== undefined) ? wordsOf(meant.title.replace(/ \(.*\)$/, '')) : words;
		});
	const rare = words.filter((word) => !guide.records.has(fold(word)) || guide.records.worth(fold(word)) >= TELLING);
	return (rare.length ? rare : words).join(' ');
}

/** A heading's name without the words that a screen reader hears at its link. */
const withoutNoise = (title: string) => title.replace(/^Section titled\s*/, '').replace(/^[“"](.*)[”"]$/, '$1');

function placesOf(passage: Passage, known: ReadonlySet<string>) {
	return passage.places
		.filter(({ href }) => !href.endsWith('#_top') && href.includes('#') && !known.has(href))
		.map(({ href, title }) => ({ href, title: withoutNoise(title) }));
}

/** Whether the words stand in one passage of the page. A page that has each of them somewhere may be about anything. */
function hasTogether({ excerpt, places }: Passage, words: string): boolean {
	const asked = wordsOf(words).map(fold);
	return [excerpt, ...places.map((place) => place.excerpt)].some((pieces) => {
		const found = new Set(pieces.flatMap(({ text, matched }) => (matched ? wordsOf(text).map(fold) : [])));
		return asked.every((stem) => found.has(stem));
	});
}

/** The answer from the texts alone, or the refusal that they confirm. */
function fromTexts({ beyond, texts: _, ...answer }: Answer, passages: readonly Passage[], words: string): Answer {
	const found = passages.filter((passage) => hasTogether(passage, words));
	if (!found.length) return { ...answer, ...(beyond && { beyond }) };
	return { ...answer, texts: 'found', weak: false, results: found.map((passage) => pageOf(passage, new Set())) };
}

/** A page as the full text found it. */
const pageOf = (passage: Passage, known: ReadonlySet<string>): Result => ({
	kind: kindOfLabel(passage.label),
	href: passage.href,
	title: passage.title,
	note: '',
	passage: passage.excerpt,
	places: placesOf(passage, known).slice(0, MOST_PLACES),
	coverage: 1,
});

/**
 * The answer with what the full text adds: places below the pages it has, and pages it lacks below them.
 * @param words What the full text was asked.
 */
export function withPassages(answer: Answer, passages: readonly Passage[], words: string): Answer {
	if (answer.texts === 'unread') return fromTexts(answer, passages, words);
	if (answer.beyond || !passages.length) return answer;
	const results = answer.results.map((result) => ({ ...result, places: [...result.places] }));
	const added: Result[] = [];
	for (const passage of passages) {
		const owner = results.find(({ href, on }) => href === passage.href || on?.href === passage.href);
		const known = new Set(results.flatMap(({ href, places }) => [href, ...places.map(({ href }) => href)]));
		if (owner) owner.places.push(...placesOf(passage, known).slice(0, MOST_PLACES - owner.places.length));
		else added.push(pageOf(passage, known));
	}
	// Where the records have next to nothing of the question, a page that has all its words comes first.
	const poor = (results[0]?.coverage ?? 0) < POOR;
	return { ...answer, results: poor ? [...added, ...results] : [...results, ...added] };
}
