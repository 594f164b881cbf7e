import MiniSearch from 'minisearch';
import type { SearchDocument } from './document.ts';
import { fold } from './fold.ts';
import type { Kind } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { indexedName, type IndexedName } from './names.ts';

interface Row {
	id: number;
	title: string;
	names: string;
	around: string;
}

/** What every entry of a kind tells, though its names do not say so. */
const tells: Partial<Record<Kind, string[]>> = {
	certificate: 'cost exam expire last long renewal require valid'.split(' ').map(fold),
};

/** Our texts come to the library as tokens already, parted by spaces. */
const tokenized = { tokenize: (text: string) => text.split(' ').filter(Boolean), processTerm: (term: string) => term };

/** The documents as they are searched: in MiniSearch, and each with its names as tokens. */
export class Records {
	readonly documents: SearchDocument[] = [];
	readonly names: IndexedName[][] = [];
	/** Tokens of the page that a heading stands on. */
	readonly around: ReadonlySet<string>[] = [];
	/** Entries of the glossary that repeat a role: its own page comes first. */
	readonly repeats = new Set<number>();
	readonly #lexicon: Lexicon;
	readonly #index = new MiniSearch<Row>({ fields: ['title', 'names', 'around'], ...tokenized });
	readonly #frequency = new Map<string, number>();
	readonly #pages = new Map<string, number>();

	constructor(documents: readonly SearchDocument[], lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.add(documents);
		const roles = new Set(documents.flatMap(({ kind, concept }) => (kind === 'role' ? (concept ?? []) : [])));
		for (const [id, { kind, concept = '' }] of documents.entries())
			if (kind === 'term' && roles.has(concept)) this.repeats.add(id);
	}

	/** More documents: pages come before their headings. */
	add(documents: readonly SearchDocument[]) {
		this.#index.addAll(documents.map((document) => this.#row(document)));
	}

	#row(document: SearchDocument): Row {
		const { title, names, slips, heading, href } = document;
		const id = this.documents.push(document) - 1;
		if (!heading) this.#pages.set(href, id);
		const indexed = [
			...[title, ...names].map((name) => indexedName(name, this.#lexicon)),
			...slips.map((name) => indexedName(name, this.#lexicon, true)),
		];
		this.names.push(indexed);
		const page = heading ? this.#pages.get(href.slice(0, href.indexOf('#'))) : undefined;
		this.around.push(
			new Set(
				page === undefined
					? (tells[document.kind] ?? [])
					: this.names[page]!.flatMap(({ tokens, parts }) => [...tokens, ...parts]),
			),
		);
		const [first = '', ...others] = indexed.map(({ tokens, parts }) => [...tokens, ...parts].join(' '));
		for (const token of new Set([first, ...others].join(' ').split(' ')))
			this.#frequency.set(token, (this.#frequency.get(token) ?? 0) + 1);
		return { id, title: first, names: others.join(' '), around: [...this.around[id]!].join(' ') };
	}

	/** How much a token tells: the fewer documents have it, the more. */
	worth(token: string) {
		const all = this.documents.length;
		return Math.log(1 + all / (1 + (this.#frequency.get(token) ?? 0)));
	}

	has(token: string) {
		return this.#frequency.has(token);
	}

	/** Documents that have at least one of the tokens, with MiniSearch's score. */
	find(options: ReadonlyMap<string, number>): { id: number; score: number }[] {
		const tokens = [...options.keys()].filter((token) => this.has(token));
		if (!tokens.length) return [];
		return this.#index
			.search(tokens.join(' '), {
				boost: { title: 2, names: 1.5, around: 0.3 },
				boostTerm: (token) => options.get(token) ?? 0,
				combineWith: 'OR',
			})
			.map(({ id, score }) => ({ id: id as number, score }));
	}
}
