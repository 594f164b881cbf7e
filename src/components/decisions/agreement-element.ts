import { copyText } from '../../browser/copy-text.ts';
import { element } from '../../browser/elements.ts';
import { saveFile } from '../../browser/save-file.ts';
import { agreementToMarkdown } from '../../exports/agreement.ts';
import {
	combine,
	faultTexts,
	isBlank,
	LARGEST_SHEET,
	readSheet,
	sides,
	writeSheet,
	type Agreement,
	type Answer,
	type Reading,
	type Sheet,
} from '../../lib/agreement.ts';
import { eraseDraft, keepDraft, keptDraft } from './agreement-draft.ts';
import { agreementView } from './agreement-view.ts';

const SHEET_TYPE = 'application/json';

/** Saves the sheet to a file, goes on with a saved one, and lays two together. */
class AgreementElement extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #tools = this.querySelector<HTMLElement>('.tools')!;
	readonly #agreement = this.querySelector<HTMLElement>('.agreement')!;
	readonly #told = [...this.querySelectorAll<HTMLElement>('.told')] as [HTMLElement, HTMLElement];
	readonly #rows = [...this.querySelectorAll<HTMLElement>('[data-decision]')].map((row) => ({
		id: row.dataset['decision']!,
		question: row.querySelector('.question')!.textContent,
	}));
	/** Answers of a loaded sheet to decisions that this edition does not ask: saved again with the rest. */
	#others = new Map<string, Answer>();
	/** What stood on the sheet before it was erased or another was loaded, and whether it was kept on this device. */
	#before: { sheet: Sheet; kept: boolean } | undefined;
	/** What the two have settled, by decision: it outlives a second combining of the same two about the same thing. */
	readonly #decided = new Map<string, string>();
	#made: Agreement | undefined;

	connectedCallback() {
		this.#tools.hidden = false;
		for (const type of ['input', 'change', 'click']) this.addEventListener(type, this);
		this.#readDraft();
	}

	disconnectedCallback() {
		for (const type of ['input', 'change', 'click']) this.removeEventListener(type, this);
	}

	handleEvent({ type, target }: Event) {
		if (target instanceof HTMLButtonElement && type === 'click') return this.#press(target.name);
		if (!(target instanceof HTMLInputElement)) return;
		if (type === 'change' && target.type === 'file') {
			const files = [...(target.files ?? [])];
			// The same file may be chosen again after it was mended.
			target.value = '';
			if (files.length) void (target.name === 'load' ? this.#load(files[0]!) : this.#combine(files));
		} else if (type === 'change' && target.name === 'keep') this.#keepOrNot(target.checked);
		else if (type === 'input' && this.#form.contains(target)) {
			// Whoever writes a name means somebody else.
			if (target.name.endsWith('-name') && target.value.trim())
				this.#radio(target.name.replace(/-name$/, ''), 'other')!.checked = true;
			this.#keepIfAsked();
		}
	}

	#press(name: string) {
		switch (name) {
			case 'save':
				return this.#save();
			case 'print':
				return printAlone(this.querySelector('.sheet')!);
			case 'erase':
				return this.#replace(
					blank(),
					this.#keep.disabled
						? 'Your sheet is erased. What this device keeps and this edition cannot read is still there.'
						: 'Your sheet is erased, on this device too.',
				);
			case 'undo':
				return this.#undo();
			case 'save-unreadable':
				return saveFile('which-pm-sheet-kept.json', SHEET_TYPE, keptDraft() ?? '');
			case 'erase-unreadable':
				eraseDraft();
				this.#unreadable(false);
				// The button that was pressed is hidden now.
				this.#keep.focus();
				return this.#tell(0, 'Erased.');
			case 'print-agreement':
				return printAlone(this.#agreement);
			case 'copy-agreement':
				return void copyText(this.#markdown()).then((done) =>
					this.#tell(1, done ? 'The agreement is copied.' : 'The browser does not let a page copy. Save it instead.'),
				);
			case 'save-agreement':
				return saveFile('which-pm-agreement.md', 'text/markdown', this.#markdown());
		}
	}

	#tell(place: 0 | 1, text: string) {
		this.#told[place].textContent = text;
	}

	#input = (name: string) => this.#form.elements.namedItem(name) as HTMLInputElement;

	#radio = (name: string, value: string) =>
		this.#form.querySelector<HTMLInputElement>(`input[type=radio][name="${name}"][value="${value}"]`);

	#chosen = (name: string) =>
		this.#form.querySelector<HTMLInputElement>(`input[type=radio][name="${name}"]:checked`)?.value;

	/** What the form says. */
	#sheet(): Sheet {
		const answers = new Map(this.#others);
		for (const { id } of this.#rows) {
			const who = this.#chosen(id);
			if (who === 'other') answers.set(id, { who, name: this.#input(`${id}-name`).value });
			else if (who === 'me' || who === 'you' || who === 'nobody') answers.set(id, { who });
		}
		const side = this.#chosen('side');
		return {
			scope: this.#input('scope').value,
			side: sides.find((known) => known === side),
			me: this.#input('me').value,
			you: this.#input('you').value,
			answers,
		};
	}

	#fill({ scope, side, me, you, answers }: Sheet) {
		this.#form.reset();
		for (const [name, value] of Object.entries({ scope, me, you })) this.#input(name).value = value;
		if (side) this.#radio('side', side)!.checked = true;
		this.#others = new Map(answers);
		for (const { id } of this.#rows) {
			const answer = answers.get(id);
			this.#others.delete(id);
			if (!answer) continue;
			this.#radio(id, answer.who)!.checked = true;
			if (answer.who === 'other') this.#input(`${id}-name`).value = answer.name;
		}
	}

	/** Puts another sheet in the place of this one. What stood there can be brought back. */
	#replace(sheet: Sheet, told: string) {
		const stood = this.#sheet();
		if (!isBlank(stood)) this.#before = { sheet: stood, kept: this.#keep.checked };
		this.#fill(sheet);
		this.#undoButton.hidden = !this.#before;
		this.#tell(0, told);
		if (isBlank(sheet)) {
			// What cannot be read is erased by its own button alone.
			if (!this.#keep.disabled) eraseDraft();
			this.#keep.checked = false;
		} else this.#keepIfAsked();
	}

	get #undoButton() {
		return this.querySelector<HTMLButtonElement>('[name=undo]')!;
	}

	get #keep() {
		return this.querySelector<HTMLInputElement>('[name=keep]')!;
	}

	#undo() {
		const { activeElement } = document;
		const { sheet, kept } = this.#before ?? { sheet: blank(), kept: false };
		this.#before = undefined;
		if (kept) this.#keep.checked = true;
		this.#replace(sheet, 'Your sheet is as it was.');
		// A button that vanishes takes the focus with it.
		if (activeElement === this.#undoButton && this.#undoButton.hidden)
			this.querySelector<HTMLButtonElement>('[name=save]')!.focus();
	}

	#save() {
		const sheet = this.#sheet();
		if (isBlank(sheet)) return this.#tell(0, 'There is nothing on your sheet yet.');
		const whose = (sheet.me || sheet.side || '').normalize('NFC').toLowerCase();
		const name = whose.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
		saveFile(`which-pm-sheet${name && `-${name}`}.json`, SHEET_TYPE, writeSheet(sheet));
		const open = this.#rows.filter(({ id }) => !sheet.answers.has(id)).length;
		this.#tell(0, `Your sheet is saved${open ? `, with ${open} of ${this.#rows.length} rows left open` : ''}.`);
	}

	#keepOrNot(keep: boolean) {
		if (keep) return this.#keepIfAsked('Your sheet is kept on this device, and nowhere else.');
		eraseDraft();
		this.#tell(0, 'Your sheet is not kept any more. It stands here until you leave the page.');
	}

	#keepIfAsked(told?: string) {
		if (!this.#keep.checked) return;
		if (keepDraft(writeSheet(this.#sheet()))) {
			if (told) this.#tell(0, told);
			return;
		}
		this.#keep.checked = false;
		this.#tell(0, 'This browser does not let the page keep your sheet, or has no room. Save it to a file.');
	}

	#readDraft() {
		const kept = keptDraft();
		if (kept === null) return;
		const { sheet, fault } = readSheet(kept);
		if (sheet) {
			this.#fill(sheet);
			this.#keep.checked = true;
			return this.#tell(0, 'This is the sheet that you kept on this device.');
		}
		this.#unreadable(true);
		this.#tell(
			0,
			`What is kept on this device ${fault === 'newer' ? 'comes from a newer edition of this guide' : 'cannot be read as a sheet'}. It is still there. Save it to a file if you need it, then erase it.`,
		);
	}

	/** While something is kept that this edition cannot read, nothing is written over it. */
	#unreadable(is: boolean) {
		this.querySelector<HTMLElement>('[data-unreadable]')!.hidden = !is;
		this.#keep.disabled = is;
	}

	async #load(file: File) {
		const { sheet, fault } = await readFile(file);
		if (fault) return this.#tell(0, `${file.name} ${faultTexts[fault]} Your sheet above is as it was.`);
		this.#replace(sheet, `${file.name} is on the sheet above.`);
	}

	async #combine(files: File[]) {
		if (files.length > 2) return this.#tell(1, 'Choose two files at most: one of each person.');
		const sheets: Sheet[] = [];
		for (const file of files) {
			const { sheet, fault } = await readFile(file);
			if (fault) return this.#tell(1, `${file.name} ${faultTexts[fault]}`);
			sheets.push(sheet);
		}
		const own = this.#sheet();
		if (sheets.length === 1) {
			if (!own.answers.size)
				return this.#tell(1, 'That is one half. Choose both files together, or fill in the sheet above first.');
			sheets.push(own);
		}
		const [one, other] = sheets as [Sheet, Sheet];
		if (writeSheet(one) === writeSheet(other))
			return this.#tell(1, 'The two are one and the same sheet. Choose the sheet of the other person beside yours.');
		this.#show(
			combine(
				one,
				other,
				this.#rows.map(({ id }) => id),
			),
		);
	}

	#questionOf = (id: string) => this.#rows.find((row) => row.id === id)?.question ?? id;

	#show(agreement: Agreement) {
		if (this.#made && !sameMatter(this.#made, agreement)) this.#decided.clear();
		this.#made = agreement;
		const button = (name: string, text: string) => element('button', { type: 'button', name }, text);
		this.#agreement.replaceChildren(
			...agreementView(agreement, this.#questionOf, this.#decided),
			element(
				'p',
				{ class: 'row' },
				button('print-agreement', 'Print the agreement'),
				button('copy-agreement', 'Copy as Markdown'),
				button('save-agreement', 'Save as Markdown'),
			),
		);
		this.#agreement.hidden = false;
		this.#tell(1, 'The two sheets are laid together below.');
		this.querySelector<HTMLElement>('#the-agreement')!.focus();
	}

	#markdown = () => agreementToMarkdown(this.#made!, this.#questionOf, this.#decided);
}

const blank = (): Sheet => ({ scope: '', side: undefined, me: '', you: '', answers: new Map() });

/** Whether two agreements are of the same people about the same thing. */
const sameMatter = (one: Agreement, other: Agreement) =>
	JSON.stringify([one.people, one.scopes]) === JSON.stringify([other.people, other.scopes]);

/** A file that is too large is not opened at all. */
async function readFile(file: File): Promise<Reading> {
	if (file.size > LARGEST_SHEET) return { fault: 'too-large' };
	try {
		return readSheet(await file.text());
	} catch {
		return { fault: 'not-json' };
	}
}

/** Prints one part of the page and nothing else of it. */
function printAlone(part: HTMLElement) {
	part.dataset['printAlone'] = '';
	// Some browsers return from print() before they have printed.
	addEventListener('afterprint', () => delete part.dataset['printAlone'], { once: true });
	print();
}

customElements.define('wp-agreement', AgreementElement);
