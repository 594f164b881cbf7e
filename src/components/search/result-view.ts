import type { Answer, Result } from '../../search/answer.ts';
import { reasons } from '../../search/beyond.ts';
import type { GuideSearch } from '../../search/guide-search.ts';
import { kinds, type Kind } from '../../search/kinds.ts';
import { marked } from '../../search/marks.ts';
import { element } from '../../browser/elements.ts';
import { toHere } from './places.ts';
import { markedText } from './marked-text.ts';

/** The words of a result as elements: title (put into the element given), kind, where it stands, what it says. */
export function describe(result: Result, answer: Answer, guide: GuideSearch, title: HTMLElement): Node[] {
	const marks = (text: string) => markedText(marked(text, answer.plan, guide.lexicon));
	title.append(...marks(result.title));
	const line = element(
		'span',
		{ class: 'line' },
		title,
		' ',
		element('span', { class: 'kind' }, kinds[result.kind].label),
	);
	const parts = [line];
	if (result.on) parts.push(element('span', { class: 'on' }, `On the page: ${result.on.title}`));
	if (result.via !== undefined) {
		const asked = result.kind === 'question' || result.kind === 'decision';
		parts.push(element('span', { class: 'via' }, asked ? 'Also asked as: ' : 'Also called: ', ...marks(result.via)));
	}
	const told = result.passage ? markedText(result.passage) : marks(result.note);
	if (told.length) parts.push(element('span', { class: 'told' }, ...told));
	return parts;
}

/** "Showing results for …", with the way back. */
export function correction({ plan, query }: Answer, searchAsTyped: () => void): HTMLElement | undefined {
	if (plan.mended === undefined) return undefined;
	const back = element('button', { type: 'button', class: 'plain' }, `Search for “${query.trim()}” instead`);
	back.addEventListener('click', searchAsTyped);
	return element('p', { class: 'correction' }, 'Showing results for ', element('strong', {}, plan.mended), '. ', back);
}

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

/** Says plainly what the guide does not have, and where to look. */
export function notice(answer: Answer): HTMLElement | undefined {
	const { beyond, texts, weak, plan, results } = answer;
	const glossary = element('a', { href: toHere('/glossary/') }, 'glossary');
	if (texts === 'unread') return undefined;
	if (texts === 'found')
		return element('p', { class: 'notice' }, 'No title of this guide has that. These pages say it in their text.');
	if (beyond)
		return element(
			'p',
			{ class: 'notice' },
			element('strong', {}, texts ? 'No title of this guide has that.' : reasons[beyond]),
			beyond === 'unknown' && plan.unknown.length ? ` It does not have ${quoted(plan.unknown)}.` : '',
			results.length
				? ' What came nearest is below, and may not be near. Words of the trade are in the '
				: ' Words of the trade are in the ',
			glossary,
			'.',
		);
	if (plan.unknown.length) return element('p', { class: 'notice' }, `The guide does not have ${quoted(plan.unknown)}.`);
	if (weak && results.length)
		return element(
			'p',
			{ class: 'notice' },
			'No page has all of these words. These have some. There is also the ',
			glossary,
			'.',
		);
	return undefined;
}

/** How many there are of each kind, as buttons that narrow the list. */
export function filters(
	{ results, beyond, cut }: Answer,
	chosen: Kind | undefined,
	choose: (kind: Kind | undefined) => void,
) {
	// The nearest two pages need no sorting.
	if (beyond) return undefined;
	const counts = new Map<Kind, number>();
	for (const { kind } of results) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	if (counts.size < 2 && !chosen) return undefined;
	const chip = (label: string, kind: Kind | undefined, count: string) => {
		const button = element(
			'button',
			{ type: 'button', 'aria-pressed': String(chosen === kind), 'data-kind': kind ?? 'all' },
			label,
			' ',
			element('span', { class: 'count' }, count),
		);
		button.addEventListener('click', () => choose(kind));
		return button;
	};
	return element(
		'div',
		{ class: 'filters', role: 'group', 'aria-label': 'Kinds of result' },
		chip('All', undefined, `${results.length}${cut ? '+' : ''}`),
		...(Object.keys(kinds) as Kind[]).flatMap((kind) => {
			const count = counts.get(kind) ?? 0;
			return count || kind === chosen ? [chip(kinds[kind].many, kind, String(count))] : [];
		}),
	);
}

/** The number of results in words. */
export function summary(answer: Answer, count: number, kind: Kind | undefined, shown = count) {
	const { query, plan, beyond, texts, weak, cut } = answer;
	const typed = `“${query.trim()}”`;
	const asked = plan.mended === undefined ? typed : `“${plan.mended}” in place of ${typed}`;
	if (!query.trim()) return '';
	if (texts === 'unread') return `No title has ${asked}. Looking in the text of the pages …`;
	if (texts === 'out of reach') return `No title has ${asked}${count ? `. The nearest: ${count}` : ''}`;
	if (beyond) return `Nothing in the guide answers ${asked}${count ? `. The nearest: ${count}` : ''}`;
	const narrowed = kind ? ` of the kind ${kinds[kind].label}` : '';
	if (!count) return `Nothing in the guide${narrowed} has ${asked}. Try other words, or look in the glossary.`;
	const what = `${count} ${count === 1 ? 'result' : 'results'}`;
	const all = cut ? `more than ${what}` : what;
	const first = shown < count ? `First ${shown} of ${all}` : cut ? `The first ${what}` : what;
	const more = shown === count && cut ? '; there are more' : '';
	return `${first}${narrowed} for ${asked}${weak ? ', none of them with all words' : ''}${more}`;
}

/** What is said where something is not loaded. */
export const lackingWords = {
	descriptions: 'The descriptions could not be loaded: these are titles only.',
	passages: 'The full text could not be loaded: these are titles, names and headings only.',
	yet: 'Search is being loaded …',
	index: 'Search could not be loaded. Check the connection, then type again.',
} as const;
