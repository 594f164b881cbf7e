import { answersByRecord, type Progress } from './progress.ts';

/**
 * The misconceptions that the reader's latest answers point to: the id of each, with how many answers it is behind. A
 * right answer to the same question later takes it away again.
 * @param versions The version of each question in this edition, by record: an answer to another version does not count.
 */
export function beliefsHeld(progress: Progress, versions: ReadonlyMap<string, number>): Map<string, number> {
	const held = new Map<string, number>();
	for (const [record, answers] of answersByRecord(progress)) {
		const { right, belief } = answers.findLast(({ version }) => version === versions.get(record)) ?? {};
		if (!right && belief) held.set(belief, (held.get(belief) ?? 0) + 1);
	}
	return new Map([...held].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1)));
}
