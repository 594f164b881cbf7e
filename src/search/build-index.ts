import type { ContentEntry, SearchDocument } from './document.ts';
import { documentsOf } from './documents.ts';
import { Lexicon } from './lexicon.ts';
import { tokensOf } from './names.ts';
import { packIndex, tracesIn } from './pack.ts';
import { planOf } from './plan.ts';
import { Spelling } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import { plain, wordsOf } from './words.ts';

type Ambiguities = Readonly<Record<string, readonly string[]>>;

/** The documents without the slips that are mended without being listed: they need not be sent to every reader. */
function withoutNeedlessSlips(documents: readonly SearchDocument[], ambiguities: Ambiguities): SearchDocument[] {
	const bare = documents.map((document) => ({ ...document, slips: [] }));
	const lexicon = new Lexicon(bare, new Map(Object.entries(ambiguities)), () => false);
	const spelling = new Spelling(lexicon);
	return documents.map((document) => ({
		...document,
		slips: document.slips.filter((slip) => {
			const { units, mended } = planOf(`${slip} `, lexicon, spelling);
			if (units.length !== 1 || units[0]!.concept?.ids[0] !== document.concept) return true;
			// "Road map" needs no mending, but its words are to be known.
			return mended === undefined && !wordsOf(slip).every((word) => lexicon.has(word));
		}),
	}));
}

/** Stops at a name that leads to two things, so that search could not tell which is meant. */
function demandOneMeaning(documents: readonly SearchDocument[], ambiguities: Ambiguities) {
	const lexicon = new Lexicon(documents, new Map(Object.entries(ambiguities)), () => false);
	const [clash] = lexicon.clashes();
	if (clash)
		throw new Error(
			`The name "${clash.key}" leads to ${clash.ids.join(' and ')}. Take it out of one, or list it in src/content-check/ambiguities.ts with what it can mean.`,
		);
}

/** A word that so many names have is what was meant; a rarer one may only look like it. */
const SURE = 4;

/** The ways in which people ask, spelt well: slips are mended when somebody types them, and are nothing to show. */
function withWellSpeltNames(
	documents: readonly SearchDocument[],
	traces: ReadonlySet<string>,
	ambiguities: Ambiguities,
) {
	const lexicon = new Lexicon(documents, new Map(Object.entries(ambiguities)), (trace) => traces.has(trace), true);
	const spelling = new Spelling(lexicon);
	return documents.map((document) => {
		if (document.kind !== 'question' && document.kind !== 'decision') return document;
		const names = document.names.map((name) => {
			const { mended, typed } = planOf(`${name} `, lexicon, spelling);
			// Short words are like too many others.
			const long = typed.every((word) => word.length > 4 || !spelling.doubtful(word));
			const known = (word: string) =>
				typed.includes(word) || isStopWord(word) || (lexicon.words.get(word) ?? 0) >= SURE;
			const sure = mended !== undefined && long && wordsOf(mended).every(known);
			return sure ? mended : name;
		});
		return { ...document, names: [...new Set(names)] };
	});
}

const articles = new Set(['a', 'an', 'the', 'is', 'are', 'do', 'doe']);

/**
 * The documents without names that say what the title or another name says: the same words in another order or form.
 * What is a name of a thing stays, unless it is the title itself.
 */
function withoutRepeats(documents: readonly SearchDocument[], ambiguities: Ambiguities): SearchDocument[] {
	const lexicon = new Lexicon(documents, new Map(Object.entries(ambiguities)), () => false);
	const said = (name: string) =>
		[...new Set(tokensOf(name, lexicon).tokens.filter((token) => !articles.has(token)))].sort().join(' ');
	return documents.map((document) => {
		const same = document.concept === undefined ? said : (name: string) => plain(name);
		const seen = new Set([same(document.title)]);
		const names = document.names.filter((name) => {
			const words = same(name);
			return !seen.has(words) && Boolean(seen.add(words));
		});
		return { ...document, names };
	});
}

/** Everything that search finds in the content, and the two files that a browser reads of it. */
export function buildIndex(entries: readonly ContentEntry[], ambiguities: Ambiguities) {
	const traces = tracesIn(entries);
	const all = withWellSpeltNames(documentsOf(entries), traces, ambiguities);
	demandOneMeaning(all, ambiguities);
	const documents = withoutRepeats(all, ambiguities);
	return { documents, ...packIndex(withoutNeedlessSlips(documents, ambiguities), traces, ambiguities) };
}
