import type { SearchDocument } from './document.ts';
import type { GuideSearch } from './guide-search.ts';
import { tokenOf, type Concept } from './lexicon.ts';
import type { Plan } from './plan.ts';
import type { Ranked } from './rank.ts';
import { shapeOf } from './shapes.ts';

/** One line of a card: a name, what is said of it, and where that stands. */
export interface CardLine {
	title: string;
	text: string;
	href?: string;
}

/** An answer that stands above the list. */
export interface Card {
	form: 'choice' | 'meaning' | 'pair' | 'pay' | 'decision' | 'answer';
	/** What the card is, for somebody who hears it. */
	label: string;
	title: string;
	href?: string;
	text?: string;
	lines: CardLine[];
	/** Where to read on. */
	more?: { title: string; href: string };
}

const line = ({ title, note, href }: SearchDocument): CardLine => ({ title, text: note, href });

/** A question's answer is set above the list only if it is nearly the question that was asked. */
const NEARLY = 0.55;
const MOST_FIGURES = 3;

/** What one name of several is meant, judged by the best result that is about one of them. */
function meant(concept: Concept, other: Concept, ranked: readonly Ranked[], guide: GuideSearch): string | undefined {
	if (concept.ids.length === 1) return concept.ids[0];
	const free = concept.ids.filter((id) => !other.ids.includes(id) || other.ids.length > 1);
	for (const { id } of ranked.slice(0, 3)) {
		const tokens = guide.records.names[id]![0]!.tokens;
		const found = free.find((id) => tokens.includes(tokenOf(id)));
		if (found) return found;
	}
	return free[0];
}

function choiceCard(short: string, { ids }: Concept, guide: GuideSearch): Card | undefined {
	const meanings = ids.flatMap((id) => guide.definition(id) ?? []);
	if (meanings.length < 2) return undefined;
	return {
		form: 'choice',
		label: 'One short form, several meanings',
		title: `${short.toUpperCase()}: did you mean …`,
		lines: meanings.map(line),
	};
}

function meaningCard(id: string, guide: GuideSearch): Card | undefined {
	const found = guide.definition(id);
	if (!found) return undefined;
	const { title, href, note } = found;
	return { form: 'meaning', label: 'Meaning', title, href, text: note, lines: [] };
}

function pairCard(concepts: [Concept, Concept], ranked: readonly Ranked[], guide: GuideSearch): Card | undefined {
	let [first, second] = [
		meant(concepts[0], concepts[1], ranked, guide),
		meant(concepts[1], concepts[0], ranked, guide),
	];
	// "PM vs PM": the two that are called so.
	if (first === second && concepts[0].ids.length > 1) [first, second] = concepts[0].ids as [string, string];
	if (first === undefined || second === undefined || first === second) return undefined;
	const sides = [guide.definition(first), guide.definition(second)];
	if (!sides[0] || !sides[1]) return undefined;
	const documents = guide.records.documents;
	const compared = documents.findIndex(
		({ kind, heading }, id) =>
			kind === 'compare' && !heading && [first, second].every((one) => guide.details?.about[id]?.includes(one)),
	);
	const question = ranked.find(({ id, likeness }) => documents[id]!.kind === 'question' && likeness >= NEARLY);
	const on = compared >= 0 ? documents[compared] : question && documents[question.id];
	return {
		form: 'pair',
		label: 'Side by side',
		title: `${sides[0].title} and ${sides[1].title}`,
		lines: [sides[0], sides[1]].map((side) => line(side)),
		...(on && { more: { title: on.title, href: on.href } }),
	};
}

function payCard({ ids }: Concept, plan: Plan, guide: GuideSearch): Card | undefined {
	const role = ids.length === 1 ? guide.definition(ids[0]!) : undefined;
	if (!role) return undefined;
	const { documents } = guide.records;
	const place = plan.typed.some((word) => /^(?:us|usa|america|american|states)$/.test(word))
		? 'United States'
		: 'United Kingdom';
	const figures = Object.entries(guide.details?.about ?? {})
		.flatMap(([id, about]) => {
			const document = documents[Number(id)]!;
			const fits = document.kind === 'figure' && document.href.includes('/pay/') && about.includes(ids[0]!);
			return fits && !/holders?|PMP|Visa/.test(document.title) ? [document] : [];
		})
		.sort((a, b) => year(b) - year(a) || Number(b.names[0]?.includes(place)) - Number(a.names[0]?.includes(place)))
		.slice(0, MOST_FIGURES);
	if (!figures.length) return undefined;
	return {
		form: 'pay',
		label: 'Pay, with place and date',
		title: `What a ${role.title.toLowerCase()} earns: figures, each with its place and date`,
		lines: figures.map(line),
		more: { title: 'Every pay figure, and how far to trust it', href: '/careers/pay/' },
	};
}

/** A figure's only other name is its title with place and year. */
const year = ({ names }: SearchDocument) => Number(/\d{4}$/.exec(names[0] ?? '')?.[0] ?? 0);

function answerCard(ranked: readonly Ranked[], guide: GuideSearch, who: boolean): Card | undefined {
	const documents = guide.records.documents;
	const likely = ranked.slice(0, 4).filter(({ likeness }) => likeness >= NEARLY);
	const decision = who && likely.find(({ id }) => documents[id]!.kind === 'decision');
	if (decision) {
		const { title, href } = documents[decision.id]!;
		const facts = guide.details?.facts[decision.id] ?? [];
		return {
			form: 'decision',
			label: 'Who decides, in four kinds of organisation',
			title,
			href,
			lines: facts.map(([title, text]) => ({ title, text })),
		};
	}
	const first = likely[0] === ranked[0] ? likely[0] : undefined;
	const document = first && documents[first.id];
	if (document?.kind !== 'question') return undefined;
	return {
		form: 'answer',
		label: 'In short',
		title: document.title,
		href: document.href,
		text: document.note,
		lines: [],
	};
}

/** The card for a question, if its shape is one that a card answers. */
export function cardFor(plan: Plan, ranked: readonly Ranked[], guide: GuideSearch): Card | undefined {
	const shape = shapeOf(plan);
	switch (shape?.form) {
		case 'meaning':
			return shape.concept.ids.length > 1
				? choiceCard(plan.units.find(({ concept }) => concept)!.words.join(' '), shape.concept, guide)
				: meaningCard(shape.concept.ids[0]!, guide);
		case 'pair':
			return shape.against ? pairCard(shape.concepts, ranked, guide) : answerCard(ranked, guide, false);
		case 'pay':
			return payCard(shape.concept, plan, guide);
		case 'who':
		case 'yes or no':
			return answerCard(ranked, guide, shape.form === 'who');
		default:
			return undefined;
	}
}

/** Whether the notes that a card tells have all arrived. */
export const isTold = ({ form, text, lines }: Card) =>
	lines.every((line) => line.text !== '') && (text !== '' || (form !== 'meaning' && form !== 'answer'));
