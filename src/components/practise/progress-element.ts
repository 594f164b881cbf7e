import { counted } from '../../lib/counted.ts';
import { element } from '../../browser/elements.ts';
import { now } from '../../browser/now.ts';
import { progressStore, troubleText } from '../../browser/progress-store.ts';
import { saveFile } from '../../browser/save-file.ts';
import { writtenMoment } from '../../browser/written-moment.ts';
import { grouped } from '../../lib/grouped.ts';
import { returnDay } from '../../progress/cards.ts';
import { countingOn, dayOf } from '../../progress/day-of.ts';
import { addedBetween, type Answer, answersByRecord, type Progress } from '../../progress/progress.ts';
import { type Reading, readProgress, VERSION, writeProgress } from '../../progress/read-progress.ts';
import { standingOf } from '../../progress/standing.ts';

/** A file of ours with everything answered a hundred times would be smaller. */
const LARGEST_FILE = 10_000_000;
/** Rows of the list of answers; the file has them all. */
const MOST_ROWS = 200;

/** What one says of a card that was turned over. */
const ofCard = new Map([
	['known', 'I knew it'],
	['not-known', 'I did not'],
]);

/** What to say of a file that cannot be added. */
const refusal = (reading: Exclude<Reading, { kind: 'read' }>) =>
	({
		damaged:
			'This file is not whole: it was cut off or changed on its way. Nothing was added, and what you have is unchanged.',
		foreign:
			'This file was not saved by this guide’s Progress page. Nothing was added, and what you have is unchanged.',
		newer: `This file was saved by a later edition of the guide, which this one cannot read (form ${reading.kind === 'newer' ? reading.version : ''}; this edition knows ${VERSION}). Open a later edition and load it there. Nothing was changed, here or in the file.`,
	})[reading.kind];

/** What was added by a file. */
function addition(reading: Extract<Reading, { kind: 'read' }>, before: Progress, after: Progress): string {
	const { answers, records, settings } = addedBetween(before, after);
	return [
		reading.from < VERSION && 'The file was in an earlier form and was brought up to date.',
		answers || settings
			? `Added ${counted(answers, 'answer')}${records ? `, with ${counted(records, 'question, drill or card', 'questions, drills or cards')} that had none here` : ''}.`
			: 'Everything in this file was here already.',
		settings && 'The number of cards a day was changed later there, so it is taken over.',
		settings ? 'Nothing else was overwritten.' : 'Nothing was overwritten.',
		reading.skipped &&
			`${counted(reading.skipped, 'entry', 'entries')} could not be understood and ${reading.skipped === 1 ? 'was' : 'were'} left out; the file still has ${reading.skipped === 1 ? 'it' : 'them'}.`,
	]
		.filter(Boolean)
		.join(' ');
}

/** The reader's record: seen, saved, loaded, printed, erased. */
class ProgressElement extends HTMLElement {
	readonly #result = this.querySelector('.result')!;
	readonly #dialog = this.querySelector('dialog')!;
	readonly #file = this.querySelector<HTMLInputElement>('input[type="file"]')!;
	readonly #known = [...this.querySelectorAll<HTMLAnchorElement>('.known a')];
	readonly #gone = new AbortController();

	connectedCallback() {
		const { signal } = this.#gone;
		this.addEventListener(
			'click',
			({ target }) => {
				if (target instanceof HTMLElement && target.dataset['do']) void this.#do(target, target.dataset['do']);
			},
			{ signal },
		);
		this.#file.addEventListener('change', () => void this.#load(), { signal });
		progressStore.onChange(() => this.#show(), { signal });
		this.hidden = false;
		this.#show();
	}

	disconnectedCallback() {
		this.#gone.abort();
	}

	async #do(button: HTMLElement, action: string) {
		await this.#actions[action]?.();
		// A button that vanishes takes the focus with it.
		if (button.closest('[hidden]')) this.querySelector<HTMLElement>('[data-do="save"]')!.focus();
	}

	readonly #actions: Record<string, () => void | Promise<void>> = {
		save: () => {
			this.#save('which-pm-progress', writeProgress(progressStore.read()));
			this.#say('Saved to a file, which your browser has put where downloads go.');
		},
		print: () => print(),
		erase: async () => {
			const { answers } = progressStore.read();
			if (!(await this.#sure(`Erase ${counted(answers.length, 'answer')} and your choices from this device?`))) return;
			progressStore.erase();
			this.#say('Erased. Until you close this tab, you can bring it back.');
		},
		undoErase: () => {
			progressStore.undoErase();
			this.#say('It is back.');
		},
		forgetErased: () => {
			progressStore.forgetErased();
			this.#say('Forgotten. It cannot be brought back.');
		},
		saveUnreadable: () => this.#save('which-pm-progress-unreadable', progressStore.unreadable() ?? ''),
		forgetUnreadable: async () => {
			if (!(await this.#sure('Erase what could not be read? It cannot be brought back.'))) return;
			progressStore.forgetUnreadable();
			this.#say('Erased.');
		},
	};

	/** Swedish writes a day as a file name wants it: 2026-11-22. */
	#save(name: string, text: string) {
		saveFile(`${name}-${new Date(now()).toLocaleDateString('sv-SE')}.json`, 'application/json', text);
	}

	#say(text: string) {
		this.#result.textContent = text;
	}

	/** Asks before anything is erased. Escape keeps it. */
	#sure(question: string): Promise<boolean> {
		this.#dialog.querySelector('#sure')!.textContent = question;
		this.#dialog.returnValue = '';
		this.#dialog.showModal();
		return new Promise((decided) =>
			this.#dialog.addEventListener('close', () => decided(this.#dialog.returnValue === 'erase'), { once: true }),
		);
	}

	async #load() {
		const file = this.#file.files?.[0];
		if (!file) return;
		this.#say(await this.#loaded(file));
		// So that the same file can be chosen once more.
		this.#file.value = '';
	}

	async #loaded(file: File): Promise<string> {
		if (file.size > LARGEST_FILE)
			return 'This file is larger than any that this guide saves. It was not opened, and nothing was changed.';
		let text: string;
		try {
			text = await file.text();
		} catch {
			return 'Your browser could not open this file. Nothing was changed.';
		}
		const reading = readProgress(text);
		if (reading.kind !== 'read') return refusal(reading);
		const before = progressStore.read();
		progressStore.load(reading.progress);
		const { trouble } = progressStore;
		return `${addition(reading, before, progressStore.read())} ${trouble ? troubleText[trouble] : ''}`.trim();
	}

	#show() {
		const progress = progressStore.read();
		const { trouble } = progressStore;
		const told = this.querySelector<HTMLElement>('.trouble')!;
		told.hidden = !trouble;
		told.textContent = trouble ? troubleText[trouble] : '';
		this.#showUnreadable();
		this.querySelector('.summary')!.textContent = this.#summary(progress);
		this.#fillTables(progress);
		this.#fillAnswers(progress);
		this.querySelector<HTMLElement>('.undo')!.hidden = !progressStore.erased();
	}

	#showUnreadable() {
		const section = this.querySelector<HTMLElement>('.unreadable')!;
		const later = progressStore.trouble === 'newer';
		section.hidden = progressStore.unreadable() === undefined;
		section.querySelector('p')!.textContent = later
			? 'What the later edition kept is still there, and this page can save it or erase it, but not show it.'
			: progressStore.unreadableInPlace
				? 'Something that is kept here cannot be read whole, and there is no room to put it aside. It stands where it was, word for word, and nothing new is kept until you erase it. Save it to a file first. What can be read of it is below.'
				: 'Something that was kept here could not be read. It has been put aside, word for word. What could be read of it is below.';
	}

	#summary({ answers }: Progress) {
		const [first] = answers;
		const last = answers.at(-1);
		if (!first || !last)
			return 'Nothing is kept yet. It begins with the first question, drill or card that you answer.';
		const here = new Set(this.#known.map(({ dataset }) => dataset['record']));
		const gone = answers.filter(({ record }) => !here.has(record) && !here.has(whole(record))).length;
		return [
			`${counted(answers.length, 'answer')}, the first of ${writtenMoment(first.at)}, the latest of ${writtenMoment(last.at)}.`,
			gone &&
				`${gone} of them ${gone === 1 ? 'is' : 'are'} to something that this edition does not have; ${gone === 1 ? 'it is' : 'they are'} kept all the same.`,
		]
			.filter(Boolean)
			.join(' ');
	}

	#fillTables(progress: Progress) {
		const today = dayOf(now());
		const byRecord = answersByRecord(countingOn(progress, today));
		/** The answers to a record and to its parts. */
		const parts = grouped(byRecord.values(), ([first]) => whole(first!.record));
		const rows = [...this.querySelectorAll<HTMLElement>('tr[data-row]')];
		for (const row of rows) {
			const sums = { begun: 0, right: 0, wrong: 0, due: 0 };
			for (const { dataset } of this.#known.filter(({ dataset }) => dataset['row'] === row.dataset['row'])) {
				const record = dataset['record']!;
				const version = Number(dataset['version']);
				const drill = record.startsWith('scenarios/');
				const given = (drill ? parts.get(record) : [byRecord.get(record) ?? []]) ?? [];
				const latest = given
					.map((answers) => answers.findLast((answer) => answer.version === version))
					.filter((answer) => answer !== undefined);
				if (!latest.length) continue;
				sums.begun++;
				for (const { right } of latest) sums[right ? 'right' : 'wrong']++;
				const answers = given[0]!;
				const due = record.startsWith('questions/')
					? standingOf(answers, version, dayOf)?.due
					: drill
						? undefined
						: returnDay(answers, version, dayOf);
				if (due !== undefined && due <= today) sums.due++;
			}
			for (const cell of row.querySelectorAll<HTMLElement>('[data-cell]'))
				cell.textContent = String(sums[cell.dataset['cell'] as keyof typeof sums]);
			row.hidden = sums.begun === 0;
		}
		// Only what was begun is shown: a table of noughts tells nothing.
		for (const table of this.querySelectorAll<HTMLElement>('table.sums'))
			table.hidden = rows.every((row) => row.hidden || !table.contains(row));
	}

	#fillAnswers({ answers }: Progress) {
		const links = new Map(this.#known.map((link) => [link.dataset['record']!, link]));
		const newest = answers.slice(-MOST_ROWS).reverse();
		const list = this.querySelector<HTMLElement>('.answers')!;
		list.hidden = answers.length === 0;
		list.querySelector('p')!.textContent =
			answers.length > MOST_ROWS ? `The latest ${MOST_ROWS} of ${answers.length}. A file has them all.` : '';
		list.querySelector('tbody')!.replaceChildren(...newest.map((answer) => this.#row(answer, links)));
	}

	#row({ record, chosen, right, at }: Answer, links: Map<string, HTMLAnchorElement>) {
		const link = links.get(record) ?? links.get(whole(record));
		const cell = (label: string, text: string) => element('td', { 'data-label': label }, text);
		return element(
			'tr',
			{},
			element('th', { scope: 'row' }, link ? element('a', { href: link.href }, link.textContent) : record),
			cell('When', writtenMoment(at)),
			cell(
				'What you chose',
				chosen
					.map((choice) => ofCard.get(choice) ?? links.get(`terms/${choice}`)?.textContent.trim() ?? choice)
					.join(', '),
			),
			cell('Result', right ? 'right' : 'not right'),
		);
	}
}

/** The record that a part belongs to. */
const whole = (record: string) => record.replace(/#.*/, '');

customElements.define('wp-progress', ProgressElement);
