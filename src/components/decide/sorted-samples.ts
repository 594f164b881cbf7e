import { entriesOf } from '../../lib/entries.ts';
import { columns, type Weights } from '../../lib/work-sample-result.ts';

export const letters = ['a', 'b', 'c', 'd'] as const;

/** The words for the three columns, product first and project last. */
export const columnNames = { product: 'Product', owner: 'Owner', project: 'Project' } as const;

/** The twelve pieces of work in their order, each choice with its letter. */
export const sortedSamples = async () =>
	(await entriesOf('work-samples'))
		.sort((a, b) => a.data.order - b.data.order)
		.map(({ id, data }) => ({
			id,
			...data,
			options: data.options.map((option, at) => ({ ...option, letter: letters[at]! })),
		}));

/** What a choice counts for, without the noughts. */
export const countsOf = (weights: Weights) =>
	columns.filter((column) => weights[column] > 0).map((column) => ({ column, weight: weights[column] }));
