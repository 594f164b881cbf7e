import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { readHash } from '../browser/hash-state.ts';
import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { agreementToMarkdown } from '../exports/agreement.ts';
import { combine, readSheet, writeSheet } from '../lib/agreement.ts';
import { works } from '../lib/advert-mix.ts';
import { outlineOf, questionsFor } from '../lib/advert-questions.ts';
import { advertReader, mixOf } from '../lib/advert-reading.ts';
import { nearestAddress } from '../lib/nearest-address.ts';
import { choiceIn, choiceNames } from '../lib/pay-choice.ts';
import { readAnswers, writeAnswers } from '../lib/work-sample-explanation.ts';
import { hashesOf, keptOf, missingFrom, errandsFor, readManifest } from '../offline/manifest.ts';
import { beliefsHeld } from '../progress/beliefs.ts';
import { cardsToday, type DeckCard } from '../progress/cards.ts';
import { countingOn, dayOf } from '../progress/day-of.ts';
import {
	addedBetween,
	answersByRecord,
	noProgress,
	settingOf,
	withAnswer,
	withFile,
	withoutAll,
	withSetting,
} from '../progress/progress.ts';
import { readProgress, writeProgress } from '../progress/read-progress.ts';
import { standingOf } from '../progress/standing.ts';
import { file, hash, nasty, sound, text } from './inputs.ts';

// The questions that hostile people ask the search are in src/search/hostile.test.ts: 10,000 more.

/** A bomb takes minutes or never ends. In milliseconds of the processor, which others on the computer do not lengthen. */
const LONGEST = 3_000;

let tried = 0;

/** Tries a property on so many inputs, each of which is counted, and must neither throw nor take long. */
function holds<Input>(input: fc.Arbitrary<Input>, cases: number, property: (input: Input) => void) {
	fc.assert(
		fc.property(input, (one) => {
			tried++;
			const start = process.cpuUsage().user;
			property(one);
			const time = (process.cpuUsage().user - start) / 1000;
			assert.ok(time < LONGEST, `It took ${time} ms.`);
			assert.equal(({} as { reached?: boolean }).reached, undefined, 'A name reached into every object.');
		}),
		{ numRuns: cases, seed: 20261122 },
	);
}

const choices = {
	role: ['product-manager', 'none'],
	place: ['GB', 'US'],
	year: ['2025'],
	origin: ['survey'],
	statistic: ['median'],
	pay: ['total'],
};

test('what stands after # is read as a choice that is on offer, or as none', () => {
	holds(hash({ ...choices, answers: ['a'.repeat(12), 'abcd'.repeat(3)] }), 3_000, (typed) => {
		const state = readHash(`#${typed}`);
		for (const [name, value] of Object.entries(choiceIn(state, (name) => choices[name])))
			assert.ok(choices[name as (typeof choiceNames)[number]].includes(value));
		const answers = readAnswers(state.get('answers'), 12);
		assert.equal(answers.length, 12);
		for (const choice of answers) assert.ok(choice === undefined || [0, 1, 2, 3].includes(choice));
		assert.deepEqual(readAnswers(writeAnswers(answers), 12), answers);
	});
});

const deck: DeckCard[] = ['terms/output', 'terms/outcome', 'questions/answer-1'].map((record, at) => ({
	record,
	version: 1,
	kind: at % 2 ? 'judgement' : 'word',
}));
const versions = new Map([
	['questions/answer-1', 1],
	['questions/answer-2', 1],
]);
/** A day in the edition's year. */
const NOON = Date.UTC(2026, 10, 22, 12);

test('whatever a file of progress holds, what is understood of it can be used, kept, and read again whole', () => {
	holds(file(sound.progress), 3_000, (text) => {
		const reading = readProgress(text);
		if (reading.kind !== 'read') return;
		const loaded = withFile(noProgress, reading.progress);
		const chosen = withSetting(
			withAnswer(loaded, { ...sound.progress[0]!.answers[0]!, at: NOON }),
			'cardsPerDay',
			7,
			NOON,
		);
		assert.equal(settingOf(chosen, 'cardsPerDay'), 7, 'What the reader chooses counts.');
		for (const progress of [loaded, chosen, withoutAll(chosen, NOON)]) {
			const again = readProgress(writeProgress(progress));
			assert.ok(again.kind === 'read' && again.skipped === 0, 'The guide cannot read what it wrote.');
			assert.deepEqual(again.progress, progress);
		}
		addedBetween(loaded, chosen);
		const today = dayOf(NOON);
		const answers = answersByRecord(countingOn(chosen, today));
		const { ask, done, waiting, later, fresh } = cardsToday(
			deck,
			answers,
			today,
			dayOf,
			settingOf(loaded, 'cardsPerDay') ?? 10,
		);
		assert.equal(ask.length + done.length + waiting.length + later.length + fresh.length, deck.length);
		for (const given of answers.values())
			for (const { version } of given) assert.ok(Number.isFinite(standingOf(given, version, dayOf)?.due));
		beliefsHeld(chosen, versions);
	});
});

test('the largest file of progress is added, and added again, without a wait', () => {
	const many = <Entry>(entry: (at: number) => Entry) => Array.from({ length: 100_000 }, (_, at) => entry(at));
	const letters = (at: number) => `n${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
	const largest = [
		{
			answers: many((at) => ({ record: `terms/n-${at}`, version: 1, chosen: ['a'], right: true, at: 1 })),
			settings: [],
		},
		{ answers: [], settings: many((at) => ({ name: letters(at), value: 1, at: 1 })) },
		{ answers: [{ ...sound.progress[0]!.answers[0], chosen: many(() => 'a') }], settings: [] },
	].map((parts) => JSON.stringify({ format: 'which-pm progress', version: 1, ...parts }));
	holds(fc.constantFrom(...largest), 6, (text) => {
		const reading = readProgress(text);
		assert.ok(reading.kind === 'read');
		const once = withFile(noProgress, reading.progress);
		const twice = withFile(once, reading.progress);
		assert.deepEqual(addedBetween(once, twice), { answers: 0, records: 0, settings: 0 });
	});
});

const decisions = ['release-date', 'roadmap-order', 'stop-the-project', 'fix-or-feature', 'constructor'];

test('whatever a sheet of the agreement holds, it is told as a fault, or laid beside another', () => {
	const [own] = sound.agreement;
	const other = readSheet(JSON.stringify(own)).sheet!;
	holds(file(sound.agreement), 3_000, (text) => {
		const { sheet } = readSheet(text);
		if (!sheet) return;
		const again = readSheet(writeSheet(sheet)).sheet;
		assert.deepEqual(again, sheet);
		const agreement = combine(sheet, other, decisions);
		assert.deepEqual(
			agreement.rows.map(({ id }) => id),
			decisions,
		);
		const written = agreementToMarkdown(agreement, (id) => id, new Map());
		assert.doesNotMatch(written, /(^|[^\\])<\w/, 'Markup has got into the file.');
		assert.equal(written.match(/^\| --- /gm)?.length, new Set(agreement.rows.map(({ outcome }) => outcome)).size);
	});
});

const phrases = readEntries(join(import.meta.dirname, '../..'))
	.entries.filter((entry): entry is Entry<'phrases'> => entry.collection === 'phrases')
	.map(({ data }) => data);

const read = advertReader(phrases);

test('whatever is pasted as an advert is read, and stays what it is, letter for letter', () => {
	const words = phrases.map(({ example }) => example);
	const advert = fc
		.array(fc.oneof(text, fc.constantFrom(...words), fc.constantFrom(...phrases.map(({ pattern }) => pattern))), {
			maxLength: 12,
		})
		.chain((parts) => fc.constantFrom(' ', '\n', '\u2028', ' not ', '').map((between) => parts.join(between)));
	holds(advert, 2_000, (pasted) => {
		const reading = read(pasted);
		assert.equal(reading.pieces.map(({ text }) => text).join(''), pasted);
		const mix = mixOf(phrases, reading, reading.denied);
		for (const work of works) assert.ok(Number.isFinite(mix.points[work]));
		assert.equal(questionsFor(outlineOf(pasted), mix).length, 5);
	});
});

test('a long advert made of what is hard to read takes no long time', () => {
	holds(fc.constantFrom(...nasty, ...phrases.map(({ pattern }) => pattern)), 60, (piece) => {
		const long = `${piece} `.repeat(Math.ceil(200_000 / (piece.length + 1)));
		assert.equal(
			read(long)
				.pieces.map(({ text }) => text)
				.join(''),
			long,
		);
		outlineOf(long);
	});
});

const siteMap = [
	...readFileSync(join(import.meta.dirname, '../content/site-map.yaml'), 'utf8').matchAll(/^(\/\S*\/):/gm),
].map(([, address]) => address!);

test('a wrong address leads to one of the guide, or to none', () => {
	holds(fc.oneof(text, fc.constantFrom(...siteMap)), 1_000, (typed) => {
		const nearest = nearestAddress(`/${typed}`, siteMap);
		assert.ok(nearest === undefined || siteMap.includes(nearest));
	});
});

test('a list of the offline copy that was tampered with is none, or can be used', () => {
	holds(file(sound.list), 2_000, (kept) => {
		let value: unknown;
		try {
			value = JSON.parse(kept);
		} catch {
			return;
		}
		const list = readManifest(value);
		if (!list) return;
		keptOf(list, new Set(hashesOf(list).values()));
		for (const { path, wanted } of errandsFor(list, missingFrom(list, new Set()))) {
			assert.equal(typeof path, 'string');
			assert.ok(wanted.length > 0);
		}
	});
});

/** A browser's storage, as far as the guide uses it. */
class Kept extends Map<string, string> {
	getItem = (name: string) => this.get(name) ?? null;
	setItem = (name: string, value: string) => void this.set(name, value);
	removeItem = (name: string) => void this.delete(name);
}

describe('what a browser has kept', () => {
	const [local, tab] = [new Kept(), new Kept()];
	const fakes: PropertyDescriptorMap = {
		addEventListener: { value: () => {}, configurable: true },
		localStorage: { value: local, configurable: true },
		sessionStorage: { value: tab, configurable: true },
	};
	const real: PropertyDescriptorMap = {};
	let progressStore: typeof import('../browser/progress-store.ts').progressStore;
	let searches: typeof import('../components/search/store.ts');
	let drafts: typeof import('../components/decisions/agreement-draft.ts');

	before(async () => {
		for (const name of Object.keys(fakes)) {
			const own = Object.getOwnPropertyDescriptor(globalThis, name);
			if (own) real[name] = own;
		}
		Object.defineProperties(globalThis, fakes);
		({ progressStore } = await import('../browser/progress-store.ts'));
		searches = await import('../components/search/store.ts');
		drafts = await import('../components/decisions/agreement-draft.ts');
	});
	beforeEach(() => {
		local.clear();
		tab.clear();
	});
	// Other tests may run in the same process.
	after(() => {
		for (const name of Object.keys(fakes)) Reflect.deleteProperty(globalThis, name);
		Object.defineProperties(globalThis, real);
	});

	test('whatever stands where searches are kept, the last six are words, and can be erased', () => {
		const { forgetSearches, letSlashOpen, recentSearches, remember, slashOpens } = searches;
		holds(file(sound.search), 1_000, (garbage) => {
			local.set('which-pm:search', garbage);
			for (const words of recentSearches()) assert.ok(words.trim() && words.length <= 100, `"${words}"`);
			assert.equal(typeof slashOpens(), 'boolean');
			remember('gantt chart');
			assert.equal(recentSearches()[0], 'gantt chart');
			assert.ok(recentSearches().length <= 6);
			assert.equal(new Set(recentSearches()).size, recentSearches().length);
			forgetSearches();
			letSlashOpen(true);
			assert.equal(local.get('which-pm:search'), undefined);
		});
	});

	test('whatever stands where the sheet is kept is read, or left where it is', () => {
		holds(file(sound.agreement), 500, (garbage) => {
			local.set('which-pm:agreement', garbage);
			readSheet(drafts.keptDraft()!);
			assert.equal(local.get('which-pm:agreement'), garbage);
		});
	});

	test('whatever stands where progress is kept, answers are taken, nothing is lost, and all of it can be erased', () => {
		const garbage = file(sound.progress);
		const [KEY, ASIDE, ERASED] = ['which-pm:progress', 'which-pm:progress-unreadable', 'which-pm:progress-erased'];
		holds(fc.tuple(garbage, fc.option(garbage), fc.option(garbage)), 1_500, ([kept, aside, erased]) => {
			local.clear();
			tab.clear();
			local.set(KEY, kept);
			if (aside !== null) local.set(ASIDE, aside);
			if (erased !== null) tab.set(ERASED, erased);
			progressStore.read();
			const [answer] = sound.progress[0]!.answers;
			progressStore.record({ ...answer!, record: 'questions/answer-9' });
			assert.ok(progressStore.read().answers.some(({ record }) => record === 'questions/answer-9'));
			const reading = readProgress(kept);
			if (reading.kind !== 'read' || reading.skipped)
				assert.ok([local.get(KEY), local.get(ASIDE)].join('\n').includes(kept), 'What could not be read is gone.');
			while (progressStore.unreadable() !== undefined) progressStore.forgetUnreadable();
			progressStore.erase();
			progressStore.forgetErased();
			assert.deepEqual(progressStore.read().answers, []);
			assert.deepEqual([local.get(ASIDE), tab.get(ERASED)], [undefined, undefined]);
			assert.deepEqual(readProgress(local.get(KEY)!).kind, 'read');
		});
	});
});

test('these were ten thousand hostile inputs and more', () => {
	console.log(`${tried} hostile inputs were tried.`);
	assert.ok(tried >= 10_000, `Only ${tried} hostile inputs were tried.`);
});
