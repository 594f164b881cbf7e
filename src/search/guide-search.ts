import type { SearchDocument } from './document.ts';
import { wordFilter } from './filter.ts';
import { Lexicon } from './lexicon.ts';
import { unpackAmbiguities, unpackHeadings, unpackIndex, type PackedDetails, type PackedIndex } from './pack.ts';
import { planOf, type Plan } from './plan.ts';
import { rank, type Ranked } from './rank.ts';
import { Records } from './records.ts';
import { Spelling } from './spelling.ts';

/** The guide's own search: records, and the words by which people ask for them. */
export class GuideSearch {
	readonly records: Records;
	readonly lexicon: Lexicon;
	readonly #spelling: Spelling;
	readonly #edition: string;
	readonly #definitions = new Map<string, SearchDocument>();
	details: PackedDetails | undefined;

	constructor(index: PackedIndex) {
		const documents = unpackIndex(index);
		this.#edition = index.edition;
		this.lexicon = new Lexicon(documents, unpackAmbiguities(index), wordFilter(index.words));
		this.#spelling = new Spelling(this.lexicon);
		this.records = new Records(documents, this.lexicon);
		for (const kind of ['certificate', 'term', 'role'] as const)
			for (const document of documents)
				if (document.kind === kind && document.concept !== undefined) this.#definitions.set(document.concept, document);
	}

	/** Takes the headings, and what is told below titles. Details of another edition are left alone. */
	tell(details: PackedDetails) {
		if (details.edition !== this.#edition || this.details) return;
		const headings = unpackHeadings(details, this.records.documents);
		this.lexicon.learn(headings);
		this.records.add(headings);
		this.records.tell(details.notes);
		this.details = details;
	}

	/** The page that tells what a name stands for: of a role its own, else the entry of the glossary, else the certificate. */
	definition(id: string): SearchDocument | undefined {
		return this.#definitions.get(id);
	}

	isRole(id: string) {
		return this.#definitions.get(id)?.kind === 'role';
	}

	plan(query: string, literal = false): Plan {
		return planOf(query, this.lexicon, this.#spelling, literal);
	}

	rank(plan: Plan): Ranked[] {
		return rank(plan, this.records);
	}
}
