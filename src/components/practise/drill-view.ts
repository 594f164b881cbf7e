import { element } from '../../browser/elements.ts';
import { judge, type Parts, type Verdict } from '../../lib/drill.ts';
import type { Party } from '../../schemas/decision.ts';

/** What the page says of a drill besides its text. */
export interface DrillData {
	setting: string;
	topic: string;
	/** Of the record: an answer to another version no longer counts. */
	version: number;
	parts: Parts;
	/** Which party each answer names, in the order of the answers. */
	named: (Party | null)[];
	/** Whom one may say to be asked or told, with the name in this setting. */
	choices: [Party, string][];
}

const verdictWords: Record<'asked' | 'told', Record<Verdict, string>> = {
	asked: {
		right: 'yes, before.',
		decides: 'decides, so there is nobody to ask.',
		told: 'afterwards is enough.',
		asked: '',
		none: 'has no part in it, as a rule.',
		missed: 'ought to be asked too.',
	},
	told: {
		right: 'yes, afterwards.',
		decides: 'decides, and so knows.',
		asked: 'sooner: is asked before, while an answer can still change something.',
		told: '',
		none: 'need not be told, as a rule.',
		missed: 'ought to be told too.',
	},
};

/** One question of a drill as a form. What it needs to say stands in the page already. */
export class DrillQuestion {
	readonly form: HTMLFormElement;
	readonly #answers: HTMLElement;
	readonly #texts: string[];
	readonly #feedback = element('div', { class: 'feedback', role: 'status' });

	/**
	 * @param section The question as it stands in the page.
	 * @param name Tells its buttons from those of all other questions.
	 * @param data Given where the reader also says who is asked and told.
	 * @param answered Called each time that the reader asks to be judged, with the letter of the answer and whether it names the decider. What it returns is told, too.
	 */
	constructor(
		section: HTMLElement,
		name: string,
		data: DrillData | undefined,
		answered: (letter: string, right: boolean) => string | undefined,
	) {
		const list = section.querySelector('ol')!;
		this.#answers = section.querySelector<HTMLElement>('.answers')!;
		this.#texts = [...list.children].map((item) => item.textContent.trim());
		const choices = (part: 'asked' | 'told', legend: string) =>
			data && group(legend, 'checkbox', `${name}-${part}`, data.choices);
		this.form = element(
			'form',
			{ method: 'dialog' },
			group(
				data ? 'Who decides?' : 'Who decides now?',
				'radio',
				`${name}-decides`,
				this.#texts.map((text, at) => [String(at), text]),
			),
			choices('asked', 'Who must be asked first?'),
			choices('told', 'Who is told afterwards?'),
			element('p', {}, element('button', { type: 'submit' }, 'Check')),
			this.#feedback,
		);
		const ticked = (part: string) =>
			[...this.form.querySelectorAll<HTMLInputElement>('input:checked')]
				.filter((input) => input.name === `${name}-${part}`)
				.map(({ value }) => value);
		this.form.addEventListener('submit', (event) => {
			event.preventDefault();
			const chosen = ticked('decides')[0];
			if (chosen === undefined) {
				this.#feedback.replaceChildren(element('p', {}, 'Say first who decides.'));
				return;
			}
			const said = { asked: ticked('asked') as Party[], told: ticked('told') as Party[] };
			const judgement = data && judge(data.parts, { decides: data.named[Number(chosen)] ?? undefined, ...said });
			const right = judgement?.decides ?? this.#item(Number(chosen)).dataset['right'] !== undefined;
			const [why, ...rest] = [...this.#answers.querySelectorAll('.reasons > p')].map((reason) =>
				reason.cloneNode(true),
			);
			this.#feedback.replaceChildren(
				...this.#onDecider(Number(chosen), right),
				...(why ? [why] : []),
				...(data && judgement
					? [
							...verdicts('Asked first', judgement.asked, 'asked', data),
							...verdicts('Told afterwards', judgement.told, 'told', data),
						]
					: []),
				...rest,
			);
			const more = answered('abcde'[Number(chosen)]!, right);
			if (more) this.#feedback.append(element('p', {}, more));
		});
		// The same question stands in the form now.
		list.hidden = true;
		section.querySelector<HTMLElement>('.asks')!.hidden = true;
		this.#answers.before(this.form);
	}

	/** Whether the reader has seen the answer, by whichever way. */
	whenSeen(then: () => void) {
		this.#answers.addEventListener('toggle', then, { once: true });
	}

	#item(at: number) {
		return this.#answers.querySelectorAll<HTMLElement>('ul > li')[at]!;
	}

	/** What we say to somebody who chose this answer, and where it is wrong, what we say of the right one. */
	#onDecider(chosen: number, right: boolean) {
		const say = (lead: string, at: number) =>
			element(
				'p',
				{},
				element('strong', {}, `${lead} ${this.#texts[at]}. `),
				this.#item(at).querySelector('span')?.textContent,
			);
		if (right) return [say('Right:', chosen)];
		const better = this.#texts.findIndex((_, at) => this.#item(at).dataset['right'] !== undefined);
		return [say('Not so:', chosen), say('The answer:', better)];
	}
}

function group(legend: string, type: 'radio' | 'checkbox', name: string, choices: [value: string, text: string][]) {
	return element(
		'fieldset',
		{},
		element('legend', {}, legend),
		...choices.map(([value, text]) => element('label', {}, element('input', { type, name, value }), text)),
	);
}

function verdicts(title: string, list: [Party, Verdict][], part: 'asked' | 'told', { choices }: DrillData) {
	if (!list.length) return [];
	const nameOf = new Map(choices);
	return [
		element('p', {}, element('strong', {}, title)),
		element(
			'ul',
			{ class: 'verdicts' },
			...list.map(([party, verdict]) =>
				element('li', {}, `${nameOf.get(party) ?? party}: ${verdictWords[part][verdict]}`),
			),
		),
	];
}
