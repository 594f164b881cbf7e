// cspell:ignore mgmt mgrs mngr wats aeiouw becom isation ization prioriti priorit whats
import { stemmer } from 'stemmer';

/** Spellings that differ by country or haste and no rule covers. Both columns are plain words. */
const same: Record<string, string> = {
	abt: 'about',
	ad: 'advert',
	ads: 'adverts',
	artefact: 'artifact',
	artefacts: 'artifacts',
	behaviour: 'behavior',
	btw: 'between',
	centre: 'center',
	cert: 'certificate',
	certs: 'certificates',
	certified: 'certificate',
	certification: 'certificate',
	certifications: 'certificates',
	coder: 'developer',
	colour: 'color',
	dev: 'developer',
	devs: 'developers',
	diff: 'difference',
	differ: 'difference',
	different: 'difference',
	learnt: 'learned',
	licence: 'license',
	mgmt: 'management',
	mgr: 'manager',
	mgrs: 'managers',
	mgt: 'management',
	mngr: 'manager',
	n: 'and',
	org: 'organization',
	ppl: 'people',
	prog: 'program',
	programmer: 'developer',
	programming: 'coding',
	proj: 'project',
	r: 'are',
	too: 'to',
	u: 'you',
	v: 'vs',
	versus: 'vs',
	wat: 'what',
	wats: 'what',
	whats: 'what',
};

/** One spelling for British and American words. */
export const oneSpelling = (word: string) =>
	Object.hasOwn(same, word)
		? same[word]!
		: word
				.replace(/^program+e?(s?)$/, 'program$1')
				.replace(/isation(s?)$/, 'ization$1')
				.replace(/([a-z]{3,}[^aeiouw])is(e|ed|es|er|ers|ing)$/, '$1iz$2');

const apart = /^experiment/;

const stems = new Map<string, string>();

/** What words have in common that mean the same to a searcher: "managing" and "manages", "prioritise" and "prioritization". */
export function fold(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const spelt = oneSpelling(word);
	// The stemmer takes an experiment for an experience.
	const stem = /^[a-z]{4,}$/.test(spelt)
		? (apart.exec(spelt)?.[0] ?? stemmer(spelt).replace(/^prioriti[zs]?$/, 'priorit'))
		: spelt;
	// A page is open for a long time at most: the memory of a reader's words is thrown away before it grows.
	if (stems.size > 20_000) stems.clear();
	stems.set(word, stem);
	return stem;
}

/** What is kept of a word to know it again: its stem, marked where the word is no longer than that, so that "becom" is a slip. */
export function trace(word: string): string {
	const stem = fold(word);
	return stem === word ? `=${stem}` : stem;
}

/** All that a word makes known: "experiments" makes "experiment" a known word too. */
export function tracesOf(word: string): string[] {
	const stem = fold(word);
	return word === `${stem}s` ? [stem, `=${stem}`] : [trace(word)];
}
