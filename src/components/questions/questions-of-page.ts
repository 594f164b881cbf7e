import { entriesOf, entryOf } from '../../lib/entries.ts';

/** The questions of a page in the order in which its objectives stand, as the page and the bank number them. */
export async function questionsOfPage(page: string) {
	const { data } = await entryOf({ collection: 'docs', id: page });
	const order = data.kind === 'explain' ? data.objectives.map(({ id }) => id) : [];
	return (await entriesOf('questions'))
		.filter(({ data }) => data.page === page)
		.sort((a, b) => order.indexOf(a.data.objective) - order.indexOf(b.data.objective));
}
