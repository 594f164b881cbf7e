import { element } from '../../browser/elements.ts';
import { works, type Verdict, type Work } from '../../lib/advert-mix.ts';
import { outlineOf, questionsFor, type Outline } from '../../lib/advert-questions.ts';
import { advertReader, blocksOf, mixOf, type Phrase, type Piece, type Reading } from '../../lib/advert-reading.ts';
import { capitalised } from '../../lib/capitalised.ts';
import { wordsOf } from '../../lib/find-phrases.ts';
import { inPoints, pointsItem } from './points.ts';

interface Rule extends Phrase {
	reason: string;
}

/** The verdict in words: what it is, and by which part of the rule. */
function inWords(verdict: Verdict, points: Record<Work, number>): [string, string] {
	const [first, second] = [...works].sort((a, b) => points[b] - points[a]) as [Work, Work];
	const sums = `${capitalised(first)} has ${inPoints(points[first])}, and the next, ${second}, has ${points[second]}.`;
	switch (verdict.kind) {
		case 'too little':
			return ['Too little to say', 'Fewer than five points in all. Ask the employer for the duties.'];
		case 'none':
			return ['None of the roles of this guide', `${sums} The words are mostly those of another job.`];
		case 'dominant':
			return [
				`Mostly ${verdict.work}${verdict.work === 'line management' ? '' : ' work'}`,
				`${sums} With five points, and two and a half times the next, a kind of work is dominant.`,
			];
		case 'mixed':
			return [
				`Mixed: ${verdict.between.join(' and ')}`,
				`${sums} No kind has five points and two and a half times the next. Find out which of the two comes first.`,
			];
	}
}

/** Reads a pasted advert. Its text goes into the page as text, and nowhere else. */
class AdvertElement extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #input = this.querySelector('textarea')!;
	readonly #result = this.querySelector('section')!;
	readonly #heading = this.querySelector('h2')!;
	#rules: Rule[] = [];
	#read: ReturnType<typeof advertReader> | undefined;
	#reading: Reading | undefined;
	#outline: Outline | undefined;
	#crossedOut = new Set<number>();

	connectedCallback() {
		this.#form.addEventListener('focusin', this);
		this.#form.addEventListener('submit', this);
		this.#form.addEventListener('reset', this);
		this.#form.addEventListener('click', this);
		this.#result.addEventListener('change', this);
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#form.removeEventListener('focusin', this);
		this.#form.removeEventListener('submit', this);
		this.#form.removeEventListener('reset', this);
		this.#form.removeEventListener('click', this);
		this.#result.removeEventListener('change', this);
	}

	handleEvent(event: Event) {
		const { target } = event;
		if (event.type === 'focusin') this.#read ??= this.#learn();
		else if (event.type === 'submit') {
			event.preventDefault();
			this.#show();
		} else if (event.type === 'reset') this.#clear();
		else if (target instanceof HTMLInputElement) this.#toggle(target);
		else if (target instanceof HTMLElement && target.dataset['do'] === 'example') {
			// The first line is read as the title, so paragraphs must stay apart.
			const paragraphs = [...document.querySelectorAll('#example-advert p')];
			this.#input.value = paragraphs.map(({ textContent }) => textContent.trim()).join('\n\n');
			this.#show();
		}
	}

	/** The rules stand in the table on this page; they are read before they are first needed. */
	#learn() {
		for (const group of document.querySelectorAll<HTMLElement>('[data-work]'))
			for (const row of group.querySelectorAll('tbody tr'))
				this.#rules.push({
					pattern: row.querySelector('code')?.textContent ?? '',
					speaksFor: group.dataset['work'] as Work,
					weight: Number(row.querySelector('.number')?.textContent),
					reason: row.querySelector('[data-label="Why"]')?.textContent.trim() ?? '',
				});
		return advertReader(this.#rules);
	}

	#show() {
		this.#read ??= this.#learn();
		const advert = this.#input.value;
		const words = wordsOf(advert);
		this.#reading = this.#read(advert, words);
		this.#outline = outlineOf(advert, words);
		this.#crossedOut = new Set(this.#reading.denied);
		this.#mark();
		this.#list();
		this.#sum();
		this.#result.hidden = false;
		this.dataset['read'] = '';
		this.#heading.focus();
	}

	#clear() {
		this.#reading = undefined;
		this.#result.hidden = true;
		delete this.dataset['read'];
		for (const place of this.#result.querySelectorAll('.marked, tbody, .points, .asks')) place.replaceChildren();
		this.#input.focus();
	}

	#toggle(box: HTMLInputElement) {
		const phrase = Number(box.value);
		if (box.checked) this.#crossedOut.delete(phrase);
		else this.#crossedOut.add(phrase);
		box.closest('tr')?.classList.toggle('out', !box.checked);
		for (const mark of this.#result.querySelectorAll(`mark[data-phrase="${phrase}"]`))
			mark.classList.toggle('out', !box.checked);
		this.#sum();
	}

	#group(work: Work) {
		return document.querySelector<HTMLElement>(`[data-work="${work}"]`);
	}

	/** The side that a kind of work stands on, if it stands on one, and the shape of that side. */
	#side(work: Work) {
		return this.#group(work)?.dataset['side'];
	}

	#shape(work: Work): Node {
		return (
			this.#group(work)?.querySelector('.side-mark')?.cloneNode(true) ?? element('span', { class: 'no-side-mark' })
		);
	}

	#mark() {
		const sides = new Map(works.map((work) => [work, this.#side(work)]));
		const seen = new Set<number>();
		const marked = ({ text, phrase, denied }: Piece) => {
			if (phrase === undefined) return text;
			const { speaksFor, weight } = this.#rules[phrase]!;
			// A denied mark of a phrase that counts elsewhere stays crossed out, whatever is ticked.
			const counts = !denied || this.#reading!.denied.has(phrase);
			const first = counts && !seen.has(phrase);
			if (first) seen.add(phrase);
			return element(
				'mark',
				{
					class: `ink-${sides.get(speaksFor)}${denied ? ' out' : ''}`,
					'data-phrase': counts ? String(phrase) : undefined,
					'data-says': first ? `${speaksFor} ${weight}` : undefined,
				},
				text,
			);
		};
		this.#result
			.querySelector('.marked')!
			.replaceChildren(...blocksOf(this.#reading!.pieces).map((pieces) => element('div', {}, ...pieces.map(marked))));
	}

	#list() {
		const { pieces, found, denied } = this.#reading!;
		/** How each phrase reads in the advert, where it counts. */
		const wording = new Map<number, string>();
		for (const piece of pieces)
			if (piece.phrase !== undefined && !wording.has(piece.phrase) && (!piece.denied || denied.has(piece.phrase)))
				wording.set(piece.phrase, piece.text);
		this.#result.querySelector('tbody')!.replaceChildren(
			...found.map((phrase) => {
				const { pattern, speaksFor, weight, reason } = this.#rules[phrase]!;
				const text = wording.get(phrase)!;
				return element(
					'tr',
					{ class: denied.has(phrase) ? 'out' : undefined },
					element('th', { scope: 'row' }, text),
					element('td', { 'data-label': 'Speaks for' }, this.#shape(speaksFor), `${speaksFor} ${weight}`),
					element('td', { 'data-label': 'Rule' }, element('code', {}, pattern)),
					element('td', { 'data-label': 'Why' }, denied.has(phrase) ? `A no stands before it. ${reason}` : reason),
					element(
						'td',
						{ 'data-label': 'Counts' },
						element(
							'label',
							{},
							element('input', { type: 'checkbox', value: String(phrase), checked: !denied.has(phrase) }),
							element('span', { class: 'sr-only' }, `“${text}” counts`),
						),
					),
				);
			}),
		);
	}

	#sum() {
		const mix = mixOf(this.#rules, this.#reading!, this.#crossedOut);
		const [title, why] = inWords(mix.verdict, mix.points);
		this.#heading.textContent = title;
		this.#result.querySelector('.why')!.textContent = why;
		this.#result.querySelector('[role="status"]')!.textContent = `${title}. ${why}`;
		const highest = Math.max(...works.map((work) => mix.points[work]));
		this.#result
			.querySelector('.points')!
			.replaceChildren(
				...works
					.filter((work) => mix.points[work] > 0)
					.map((work) => pointsItem(work, this.#shape(work), this.#side(work), mix.points[work], highest)),
			);
		this.#result
			.querySelector('.asks')!
			.replaceChildren(
				...questionsFor(this.#outline!, mix).map(({ when, ask }) => element('li', {}, ask, element('span', {}, when))),
			);
	}
}

customElements.define('wp-advert', AdvertElement);
