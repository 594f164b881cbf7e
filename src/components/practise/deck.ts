import { entriesOf, entryOf } from '../../lib/entries.ts';

/** The cards: pairs of neighbours with their cases, and the words that occur in those pairs, both in the deck's order. */
export async function deck() {
	const records = (await entriesOf('pairs')).sort((a, b) => a.data.order - b.data.order);
	const pairs = await Promise.all(
		records.map(async ({ id, data }) => {
			const between = await Promise.all(data.between.map(entryOf));
			return { id, data, between, name: `${between[0]!.data.name} or ${lowerFirst(between[1]!.data.name)}?` };
		}),
	);
	const words = new Map(pairs.flatMap(({ between }) => between).map((term) => [term.id, term]));
	return { pairs, words: [...words.values()] };
}

/** "Output or outcome?", but "Product owner or Scrum Master?": what is written large inside a name stays so. */
const lowerFirst = (name: string) =>
	/^[A-Z][a-z]+( [a-z]+)*$/.test(name) && !properNames.includes(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

const properNames = ['Kanban', 'Scrum'];
