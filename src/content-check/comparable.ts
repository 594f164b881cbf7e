import { groupOf } from '../lib/like-with-like.ts';
import { entriesIn } from './entries-in.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';

/** The group of a figure, were all of one year and one publisher: what must be one for all figures of a key. */
const marksOf = ({ data }: Entry<'figures'>) => groupOf({ ...data, year: 0, publisher: '' });

/** Figures under one `comparable` key that differ in what makes figures comparable, told of those that are fewest. */
export function unlikeUnderOneKey(entries: Entry[]): Problem[] {
	const keys = Map.groupBy(entriesIn(entries, 'figures'), ({ data }) => data.comparable);
	return [...keys].flatMap(([key, figures]) => {
		const [[most] = [], ...others] = [...Map.groupBy(figures, marksOf).values()].sort((a, b) => b.length - a.length);
		return others.flat().map((entry) => ({
			file: entry.file,
			line: entry.lineOf(['comparable']),
			field: 'comparable',
			found: `"${key}", under which ${most!.file} has another kind, origin, statistic, inclusion, unit, currency or place`,
			advice: 'Give it a key of its own, or mend the field in which the two differ.',
		}));
	});
}
