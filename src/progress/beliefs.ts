import { answersByRecord, type Progress } from './progress.ts';

/**
 * The misconceptions that the reader's latest answers point to: the id of each, with how many answers it is behind. A
 * right answer to the same question later takes it away again.
 */
export function beliefsHeld(progress: Progress): Map<string, number> {
	const held = new Map<string, number>();
	for (const answers of answersByRecord(progress).values()) {
		const { right, belief } = answers.at(-1)!;
		if (!right && belief) held.set(belief, (held.get(belief) ?? 0) + 1);
	}
	return new Map([...held].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1)));
}
