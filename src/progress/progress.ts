import { grouped } from '../lib/grouped.ts';

/**
 * What a reader has answered, and the few choices they made for practising. It is theirs: it stays on their device, and
 * they save, load, merge and erase it themselves (see `/practise/progress/`).
 *
 * Everything is a set of answers that only ever grows by merging, so tabs, devices and files can be put together in any
 * order, as often as one likes, with the same result. What follows from the answers (what is due, which beliefs are
 * held, when a card comes back) is worked out from them each time and never kept.
 *
 * To record an answer from a tool, use `src/browser/progress-store.ts`:
 *
 *     import { progressStore } from '../../browser/progress-store.ts';
 *     progressStore.record({ record: 'scenarios/a-goal-for-spring', version: 1, chosen: ['b'], right: false });
 *     // a later part of the same drill, here its first changed fact:
 *     progressStore.record({ record: 'scenarios/a-goal-for-spring#fact-1', version: 1, chosen: ['c'], right: true });
 */
export interface Progress {
	/** Milliseconds since 1970: everything that happened then or earlier was erased. 0 where nothing was. */
	readonly erased: number;
	/** In the order in which they were given. No two are the same. */
	readonly answers: readonly Answer[];
	/** At most one of each name, by name. */
	readonly settings: readonly Setting[];
}

/** One answer to one question, drill or card. */
export interface Answer {
	/**
	 * What was answered: its collection and id, for example `questions/answer-4` or `terms/output`, so that a page may move
	 * without a loss. A part of a record follows after `#`: `scenarios/a-goal-for-spring#fact-1`.
	 */
	readonly record: string;
	/** The version of that record; an answer to another version is kept but no longer counts. */
	readonly version: number;
	/** What the reader chose: letters of options (`b`), or `known` and `not-known` for a card that was turned over. */
	readonly chosen: readonly string[];
	readonly right: boolean;
	/** The id of the misconception behind a wrong choice. */
	readonly belief?: string;
	/** When, in milliseconds since 1970. */
	readonly at: number;
}

/** A choice that the reader made for practising, for example how many cards a day. The latest counts. */
export interface Setting {
	readonly name: string;
	readonly value: number;
	readonly at: number;
}

export const noProgress: Progress = { erased: 0, answers: [], settings: [] };

/** Answers kept for one record: more say nothing new, and a browser gives a site only a few megabytes. */
export const MOST_ANSWERS = 64;

/** The same answer has the same key, wherever it was kept. */
const keyOf = ({ record, version, chosen, right, belief, at }: Answer) =>
	JSON.stringify([record, version, chosen, right, belief ?? null, at]);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The later one; of two at the same time the larger value, so that both orders of merging agree. */
const later = (a: Setting, b: Setting) => (a.at === b.at ? (a.value < b.value ? b : a) : a.at < b.at ? b : a);

/**
 * Both put together. Commutative, associative and idempotent: what was erased on one side is erased, every answer of
 * either side that is younger than that is there once, and of each setting the later value.
 */
export function merge(one: Progress, other: Progress): Progress {
	const erased = Math.max(one.erased, other.erased);
	const answers = new Map<string, Answer>();
	for (const answer of [...one.answers, ...other.answers]) if (answer.at > erased) answers.set(keyOf(answer), answer);
	const sorted = [...answers].sort(([keyA, a], [keyB, b]) => a.at - b.at || compare(keyA, keyB));
	const seen = new Map<string, number>();
	const latest = sorted
		.reverse()
		.filter(([, { record }]) => {
			const count = (seen.get(record) ?? 0) + 1;
			seen.set(record, count);
			return count <= MOST_ANSWERS;
		})
		.reverse();
	const settings = new Map<string, Setting>();
	for (const setting of [...one.settings, ...other.settings]) {
		const known = settings.get(setting.name);
		if (setting.at > erased) settings.set(setting.name, known ? later(known, setting) : setting);
	}
	return {
		erased,
		answers: latest.map(([, answer]) => answer),
		settings: [...settings.values()].sort((a, b) => compare(a.name, b.name)),
	};
}

/**
 * Ready for something new. What seems older than the last erasing, because a clock ran ahead then or was set back since,
 * counts all the same and keeps its own time. Nothing comes back by it: what was erased is no longer in here.
 */
const readyAt = (progress: Progress, at: number): Progress => ({
	...progress,
	erased: Math.min(progress.erased, at - 1),
});

/** With one more answer. */
export const withAnswer = (progress: Progress, answer: Answer): Progress =>
	merge(readyAt(progress, answer.at), { ...noProgress, answers: [answer] });

/** The last moment that a date can hold. */
export const END_OF_TIME = 8.64e15;

/** What the reader chooses counts, also against a file that says of its own choice that it is made at the end of time. */
export const withSetting = (progress: Progress, name: string, value: number, at: number): Progress => {
	const before = progress.settings.find((setting) => setting.name === name)?.at ?? 0;
	const settings = progress.settings.filter((setting) => setting.name !== name);
	const chosen = { name, value, at: Math.min(Math.max(at, before + 1), END_OF_TIME) };
	return merge(readyAt({ ...progress, settings }, at), { ...noProgress, settings: [chosen] });
};

export const settingOf = (progress: Progress, name: string): number | undefined =>
	progress.settings.find((setting) => setting.name === name)?.value;

/** Nothing of it is left, and nothing of it comes back from another tab; answers with a time in the future go too. */
export const withoutAll = (progress: Progress, at: number): Progress => ({
	...noProgress,
	erased: [...progress.answers, ...progress.settings].reduce(
		(latest, one) => Math.max(latest, one.at),
		Math.max(at, progress.erased),
	),
});

/** What a reader loads on purpose is added, also what they had erased before; and no file erases anything. */
export const withFile = (progress: Progress, file: Progress): Progress =>
	merge({ ...progress, erased: 0 }, { ...file, erased: 0 });

/** The answers to each record, the oldest first. */
export const answersByRecord = (progress: Progress): Map<string, Answer[]> =>
	grouped(progress.answers, ({ record }) => record);

/** What `after` has and `before` had not. */
export interface Added {
	answers: number;
	/** Questions, drills and cards that had no answer before. */
	records: number;
	settings: number;
}

export function addedBetween(before: Progress, after: Progress): Added {
	const had = new Set(before.answers.map(keyOf));
	const knew = answersByRecord(before);
	const chose = new Map(before.settings.map(({ name, value }) => [name, value]));
	return {
		answers: after.answers.filter((answer) => !had.has(keyOf(answer))).length,
		records: [...answersByRecord(after).keys()].filter((record) => !knew.has(record)).length,
		settings: after.settings.filter(({ name, value }) => chose.get(name) !== value).length,
	};
}
