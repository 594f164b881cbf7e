import { beyond, nearest, weak, type Beyond } from './beyond.ts';
import { cardFor, type Card } from './cards.ts';
import type { GuideSearch } from './guide-search.ts';
import type { Kind } from './kinds.ts';
import type { Piece } from './marks.ts';
import type { Plan } from './plan.ts';
import type { Ranked } from './rank.ts';
import { shapeOf } from './shapes.ts';

/** One entry of the list. */
export interface Result {
	kind: Kind;
	href: string;
	title: string;
	note: string;
	/** The name by which it was found, where that is not its title. */
	via?: string;
	/** For a heading: the page that it stands on. */
	on?: { href: string; title: string };
	/** Other places on the same page. */
	places: { href: string; title: string }[];
	/** Words of the page around what was found there; shown in place of the note. */
	passage?: Piece[];
	coverage: number;
}

/** What search has to say to a question. */
export interface Answer {
	query: string;
	plan: Plan;
	results: Result[];
	card?: Card;
	/** Why there is no answer. The results are then only the nearest. */
	beyond?: Beyond;
	/**
	 * Set where the records have next to nothing, although every word stands somewhere in the guide: its texts are still
	 * to be asked, they have it and the results are theirs, or they could not be asked.
	 */
	texts?: 'unread' | 'found' | 'out of reach';
	/** No place of the guide has enough of the question. */
	weak: boolean;
	/** There are more results than are listed. */
	cut: boolean;
}

const MOST_PLACES = 3;
/** What is so much worse than the best is left out. */
const WORTH_SHOWING = 0.35;
const MOST = 30;

const pageOf = (href: string) => href.split('#')[0]!;

/** Headings go below the page they stand on, or the page with the heading that fits better than its title. */
function grouped(ranked: readonly Ranked[], { records }: GuideSearch): { results: Result[]; cut: boolean } {
	const results: Result[] = [];
	const byPage = new Map<string, Result>();
	const seen = new Set<string>();
	const pages = new Map(records.documents.map((document) => [document.href, document]));
	const least = (ranked[0]?.score ?? 0) * WORTH_SHOWING;
	for (const { id, name, score, coverage } of ranked) {
		if (score < least) break;
		const { kind, href, title, note, heading } = records.documents[id]!;
		if (seen.has(href)) continue;
		seen.add(href);
		const page = pageOf(href);
		const owner = byPage.get(page);
		if (owner && (heading || owner.on)) {
			if (heading && owner.places.length < MOST_PLACES) owner.places.push({ href, title });
			continue;
		}
		if (results.length >= MOST) return { results, cut: true };
		const on = heading ? pages.get(page) : undefined;
		const result: Result = {
			kind,
			href,
			title,
			note: note || on?.note || '',
			places: [],
			coverage,
			...(!name.slip && name.text !== title && !title.startsWith(name.text) && { via: name.text }),
			...(on && { on: { href: on.href, title: on.title } }),
		};
		results.push(result);
		if (heading || page === href) byPage.set(page, result);
	}
	return { results, cut: false };
}

/** A page that is offered, not found. */
function plainResult(id: number, { records }: GuideSearch): Result {
	const { kind, href, title, note } = records.documents[id]!;
	return { kind, href, title, note, places: [], coverage: 0 };
}

/** The answer of the records to a question; passages of the full text may be added to it. */
export function answer(query: string, guide: GuideSearch, literal = false): Answer {
	let plan = guide.plan(query, { literal });
	let ranked = plan.units.length ? guide.rank(plan) : [];
	if (!ranked.length && !literal) {
		const mended = guide.plan(query, { strict: true });
		if (mended.mended !== undefined) [plan, ranked] = [mended, guide.rank(mended)];
	}
	const lacking = plan.units.length ? beyond(plan, ranked, guide) : undefined;
	// Two names that are compared need no page that has both; what a name means is known wherever it stands.
	const thin = weak(ranked) && !['pair', 'meaning'].includes(shapeOf(plan)?.form ?? '');
	const card = lacking || thin ? undefined : cardFor(plan, ranked, guide);
	return {
		query,
		plan,
		...(lacking
			? { results: nearest(lacking, ranked, guide).map((id) => plainResult(id, guide)), cut: false }
			: grouped(ranked, guide)),
		weak: thin,
		...(card && { card }),
		...(lacking && { beyond: lacking }),
		...(lacking === 'unknown' && !plan.unknown.length && { texts: 'unread' }),
	};
}
