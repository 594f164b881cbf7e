import { entriesIn } from './entries-in.ts';
import { fieldOf, type Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';

/** Drills whose right answer is another one than the table of decisions gives for the same decision and setting. */
export function againstTheTable(entries: Entry[]): Problem[] {
	const decisions = new Map(entriesIn(entries, 'decisions').map(({ id, data }) => [id, data]));
	return entriesIn(entries, 'scenarios').flatMap(({ file, lineOf, data }) => {
		const decision = decisions.get(data.decision.id);
		if (!decision) return [];
		const judged = [
			{ path: ['options'], options: data.options, setting: data.setting },
			...data.pivots.map(({ options, setting }, at) => ({ path: ['pivots', at, 'options'], options, setting })),
		];
		return judged.flatMap(({ path, options, setting }) => {
			const answer = setting && decision.answers[setting.id as keyof typeof decision.answers];
			if (!answer) return [];
			const right = options.filter(({ who }) => who === answer.decides);
			return right.length === 1 && right[0]!.correct
				? []
				: [
						{
							file,
							line: lineOf(path),
							field: fieldOf(path),
							found: `not one right option with "who: ${answer.decides}", who decides in src/content/decisions/${data.decision.id}.yaml for "${setting.id}"`,
							advice: 'Let the drill and the table say the same: change whichever is wrong.',
						},
					];
		});
	});
}
