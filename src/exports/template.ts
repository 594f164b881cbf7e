import { blocksOf, type Block } from '../lib/blocks.ts';
import { writtenDay } from '../lib/written-day.ts';
import type { Artefact } from '../schemas/artefact.ts';
import type { Edition } from '../schemas/edition.ts';

export interface Column {
	name: string;
	/** True where every cell of the example is a number: such columns align to the right. */
	number: boolean;
}

/** A part of a document under its heading: prose, or a table. */
export type TemplatePart = {
	heading: string;
	/** What belongs here; only where it is still to be filled in. */
	hint?: string;
} & ({ blocks: Block[] } | { columns: Column[]; rows: string[][] });

/** A document to fill in, or the same filled in with the running case, before it becomes a file of some kind. */
export interface Template {
	title: string;
	/** What stands under the title, each with a word that says what it is. */
	notes: { label: string; text: string }[];
	parts: TemplatePart[];
	/** Where it comes from, and on which terms. */
	credit: string;
	/** The day of the edition, for files that carry a date. */
	date: string;
}

const EMPTY_ROWS = 3;
const NUMBER = /^[−–-]?[£$€]?\d[\d,.]*%?$/;

const isNumber = (cells: string[]) => cells.some(Boolean) && cells.every((cell) => cell === '' || NUMBER.test(cell));

/** A column that is headed by one of the case's people would be wrong in anybody else's copy. */
const withoutPeople = (columns: string[], people: string[]) => {
	let unnamed = 0;
	return columns.map((column) => (people.some((person) => column.includes(person)) ? `Name ${++unnamed}` : column));
};

function partOf(part: Artefact['parts'][number], filled: boolean, people: string[]): TemplatePart {
	const head = filled ? { heading: part.heading } : { heading: part.heading, hint: part.hint };
	if (!('columns' in part)) return { ...head, blocks: filled ? blocksOf(part.example) : [] };
	const names = filled ? part.columns : withoutPeople(part.columns, people);
	return {
		...head,
		columns: names.map((name, at) => ({ name, number: at > 0 && isNumber(part.rows.map((row) => row[at] ?? '')) })),
		rows: filled
			? part.rows
			: part.given
				? part.rows.map((row) => row.map((cell, at) => (at < part.given ? cell : '')))
				: Array.from({ length: EMPTY_ROWS }, () => part.columns.map(() => '')),
	};
}

/**
 * The template of a document, or its worked example.
 * @param people The names of the case's people: none of them stands in an empty template.
 */
export function templateOf(
	artefact: Pick<Artefact, 'name' | 'purpose' | 'goodIf' | 'skipIf' | 'exampleTitle' | 'parts'>,
	{ filled, people, edition }: { filled: boolean; people: string[]; edition: Edition },
): Template {
	const made = `From “Which PM?”, edition ${edition.version} of ${writtenDay(edition.date)}, under CC BY 4.0.`;
	return {
		title: artefact.name,
		notes: filled
			? [{ label: 'Worked example', text: artefact.exampleTitle }]
			: [
					{ label: 'What it is for', text: artefact.purpose },
					{ label: 'It is good if', text: artefact.goodIf },
					{ label: 'Leave it out if', text: artefact.skipIf },
				],
		parts: artefact.parts.map((part) => partOf(part, filled, people)),
		credit: filled ? `${made} The people and sums are invented.` : `${made} Change what you like.`,
		date: edition.date,
	};
}
