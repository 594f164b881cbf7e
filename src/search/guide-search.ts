import type { SearchDocument } from './document.ts';
import { wordFilter } from './filter.ts';
import { Lexicon } from './lexicon.ts';
import { noteGroups } from './note-groups.ts';
import type { PackedDetails, PackedIndex, PackedNotes } from './pack.ts';
import { unpackAmbiguities, unpackFigures, unpackHeadings, unpackIndex } from './unpack.ts';
import { planOf, type Plan, type Trust } from './plan.ts';
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
	readonly #groups: number[][] = [];
	readonly #groupOf = new Map<string, number>();
	readonly #told = new Set<number>();
	details: PackedDetails | undefined;

	constructor(index: PackedIndex) {
		const documents = unpackIndex(index);
		this.#edition = index.edition;
		this.lexicon = new Lexicon(documents, unpackAmbiguities(index), wordFilter(index.words));
		this.#spelling = new Spelling(this.lexicon);
		this.records = new Records(documents, this.lexicon);
		this.#group(documents, 0);
		for (const kind of ['certificate', 'term', 'role'] as const)
			for (const document of documents)
				if (document.kind === kind && document.concept !== undefined) this.#definitions.set(document.concept, document);
	}

	/** Notes the groups in which the notes of these documents come, the first of them being document `from`. */
	#group(documents: readonly SearchDocument[], from: number) {
		for (const ids of noteGroups(documents)) {
			for (const id of ids) this.#groupOf.set(documents[id]!.href, this.#groups.length);
			this.#groups.push(ids.map((id) => from + id));
		}
	}

	/** Takes the figures and headings, and what is told on cards. Details of another edition are left alone. */
	tell(details: PackedDetails) {
		if (details.edition !== this.#edition || this.details) return;
		const places = this.records.documents;
		const figures = unpackFigures(details, places);
		const later = [...figures, ...unpackHeadings(details, places)];
		this.#group(figures, places.length);
		this.lexicon.learn(later);
		this.records.add(later);
		this.details = details;
	}

	/** The groups of notes that are still to be fetched for these addresses. */
	untold(hrefs: Iterable<string>): number[] {
		const groups = new Set<number>();
		for (const href of hrefs) {
			const group = this.#groupOf.get(href) ?? this.#groupOf.get(href.split('#')[0]!);
			if (group !== undefined && !this.#told.has(group)) groups.add(group);
		}
		return [...groups];
	}

	/** Takes the notes of a group; they change no ranking. */
	note(group: number, { edition, notes }: PackedNotes) {
		if (edition !== this.#edition) return;
		for (const [at, id] of (this.#groups[group] ?? []).entries()) this.records.documents[id]!.note = notes[at] ?? '';
		this.#told.add(group);
	}

	/** The page that tells what a name stands for: of a role its own, else the entry of the glossary, else the certificate. */
	definition(id: string): SearchDocument | undefined {
		return this.#definitions.get(id);
	}

	isRole(id: string) {
		return this.#definitions.get(id)?.kind === 'role';
	}

	plan(query: string, trust?: Trust): Plan {
		return planOf(query, this.lexicon, this.#spelling, trust);
	}

	rank(plan: Plan): Ranked[] {
		return rank(plan, this.records);
	}
}
