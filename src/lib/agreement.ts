import { isRecord } from './is-record.ts';

/**
 * The sheet of the working agreement: how one is written to a file and read back, and what two sheets say together. Two
 * people fill in the same decisions apart; which of the two sheets is named first makes no difference.
 */

/** Whose work somebody does, in the order in which the guide names them. */
export const sides = ['product', 'owner', 'project'] as const;
export type Side = (typeof sides)[number];

/** Who has the last word, as one of the two sees it: me, you, a third by name, or nobody that I know of. */
export type Answer = { who: 'me' | 'you' | 'nobody' } | { who: 'other'; name: string };

export interface Sheet {
	/** The product or project that it is about. */
	scope: string;
	/** The work of the person who filled it in. */
	side: Side | undefined;
	/** The names of the person who filled it in, and of the other. */
	me: string;
	you: string;
	/** By the id of the decision. A decision that was left open is not in it. */
	answers: Map<string, Answer>;
}

const KIND = 'which-pm agreement sheet';
const VERSION = 1;
/** A filled-in sheet has a few kilobytes. What is larger than this, in bytes, is another file. */
export const LARGEST_SHEET = 1_000_000;

/** Whether somebody has written anything on it. */
export const isBlank = ({ scope, side, me, you, answers }: Sheet) =>
	!answers.size && !side && ![scope, me, you].some((text) => text.trim());

/** A sheet as the text of a file. Sheets that say the same give the same text. */
export function writeSheet({ scope, side, me, you, answers }: Sheet): string {
	const inOrder = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
	const file = { kind: KIND, version: VERSION, scope, side, me, you, answers: Object.fromEntries(inOrder) };
	return JSON.stringify(file, null, '\t') + '\n';
}

/** Why a file cannot be read as a sheet. */
export type Fault = 'empty' | 'too-large' | 'broken-off' | 'not-json' | 'foreign' | 'newer' | 'damaged';

export type Reading = { sheet: Sheet; fault?: undefined } | { fault: Fault; sheet?: undefined };

/** What to tell the reader, after the name of the file: what is wrong, and what to do. */
export const faultTexts: Record<Fault, string> = {
	empty: 'is empty. Ask for the file again, or fill the sheet in once more.',
	'too-large':
		'is larger than 1 MB, and a sheet never is. Choose the file that this page saved; its name begins with “which-pm-sheet”.',
	'broken-off': 'breaks off before its end. It was not copied whole: ask for it again, or save it again.',
	'not-json':
		'is not a sheet of this page, or somebody has edited it. Choose the file that this page saved, unchanged.',
	foreign: 'is a file of another kind. Choose the file that this page saved; its name begins with “which-pm-sheet”.',
	newer: 'was saved by a newer edition of this guide. Open it there, or put the two sheets side by side on paper.',
	damaged:
		'is a sheet of this page, but something in it was changed and cannot be read. Ask for it again, or save it again.',
};

function readAnswer(value: unknown): Answer | undefined {
	if (!isRecord(value)) return undefined;
	const { who, name } = value;
	if (who === 'me' || who === 'you' || who === 'nobody') return { who };
	return who === 'other' && typeof name === 'string' ? { who, name } : undefined;
}

/**
 * Reads the text of a file. It never throws: what cannot be read is told as a fault. An answer to a decision that this
 * edition does not have is kept, so that saving the sheet again loses nothing.
 */
export function readSheet(text: string): Reading {
	if (!text.trim()) return { fault: 'empty' };
	if (text.length > LARGEST_SHEET) return { fault: 'too-large' };
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		const begun = text.trimStart().startsWith('{') && text.includes(KIND.slice(0, 8));
		return { fault: begun && !text.trimEnd().endsWith('}') ? 'broken-off' : 'not-json' };
	}
	if (!isRecord(file) || file['kind'] !== KIND) return { fault: 'foreign' };
	const { version, scope, side, me, you, answers } = file;
	if (typeof version !== 'number' || version < 1) return { fault: 'damaged' };
	if (version > VERSION) return { fault: 'newer' };
	if (typeof scope !== 'string' || typeof me !== 'string' || typeof you !== 'string' || !isRecord(answers))
		return { fault: 'damaged' };
	const ownSide = sides.find((known) => known === side);
	if (side !== undefined && !ownSide) return { fault: 'damaged' };
	const read = new Map<string, Answer>();
	for (const [id, value] of Object.entries(answers)) {
		const answer = readAnswer(value);
		if (!answer) return { fault: 'damaged' };
		read.set(id, answer);
	}
	return { sheet: { scope, side: ownSide, me, you, answers: read } };
}

/**
 * What two answers to one decision are together. `agreed`: both name the same. `both`: each says "mine". `nobody`: neither
 * says "mine", and they do not name the same. `one`: one says "mine", the other does not see it so. `open`: one or both
 * left it open.
 */
export type Outcome = 'agreed' | 'both' | 'nobody' | 'one' | 'open';

/** In the order in which the two should talk about them. */
export const outcomes: readonly Outcome[] = ['both', 'nobody', 'one', 'open', 'agreed'];

export interface Row {
	id: string;
	outcome: Outcome;
	/** What each of the two people wrote, in their order, as one reads it out. */
	wrote: [string, string];
	/** Who has the last word, where the two agree. */
	holder?: string;
}

export interface Person {
	name: string;
	side: Side | undefined;
}

export interface Agreement {
	/** What the sheets are about: one text where they agree, two where they do not, none where neither says. */
	scopes: string[];
	/** The two, product first and project last. */
	people: [Person, Person];
	rows: Row[];
	/** Ids that one of the sheets answers and `ids` lacks: decisions of another edition. */
	unknown: string[];
}

/** A name as one would recognise it: without regard to capitals, spaces and how its accents are stored. */
const sameName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const sideOrder = ({ side }: Sheet) => (side ? sides.indexOf(side) : sides.length);

/** Product first, project last; what else is equal is put in the order of its text, so that the result does not depend on who came first. */
function inOrder(one: Sheet, other: Sheet): [Sheet, Sheet] {
	const order = sideOrder(one) - sideOrder(other) || (writeSheet(one) <= writeSheet(other) ? -1 : 1);
	return order <= 0 ? [one, other] : [other, one];
}

const sideNames: Record<Side, string> = { product: 'Product', owner: 'Product owner', project: 'Project' };

/** What to call the two: by their own names, as they wrote them or as the other did, and at the least by their work. */
function namesOf(a: Sheet, b: Sheet): [string, string] {
	const own = (sheet: Sheet, other: Sheet, last: string) =>
		sheet.me.trim() || other.you.trim() || (sheet.side ? sideNames[sheet.side] : last);
	const names: [string, string] = [own(a, b, 'One of you'), own(b, a, 'The other')];
	if (sameName(names[0]) !== sameName(names[1])) return names;
	if (a.side && b.side && a.side !== b.side)
		return [`${names[0]} (${sideNames[a.side].toLowerCase()})`, `${names[1]} (${sideNames[b.side].toLowerCase()})`];
	return [`${names[0]} (1)`, `${names[1]} (2)`];
}

/** Who holds a decision, seen from outside: the first or second of the two, a third by name, or nobody. */
type Holder = { person: 0 | 1 } | { third: string } | undefined;

/** Two sheets as one agreement, over the decisions `ids`, in their order. */
export function combine(one: Sheet, other: Sheet, ids: readonly string[]): Agreement {
	const sheets = inOrder(one, other);
	const names = namesOf(...sheets);
	const called = ([0, 1] as const).map(
		(at) => new Set([sheets[at].me, sheets[1 - at]!.you, names[at]].map(sameName).filter(Boolean)),
	);
	const holderOf = (answer: Answer, writer: 0 | 1): Holder => {
		if (answer.who === 'me') return { person: writer };
		if (answer.who === 'you') return { person: writer === 0 ? 1 : 0 };
		if (answer.who !== 'other') return undefined;
		const name = sameName(answer.name);
		const isOneOfThem = ([0, 1] as const).filter((at) => called[at]!.has(name));
		// A name that both bear tells nothing.
		return isOneOfThem.length === 1 ? { person: isOneOfThem[0]! } : { third: answer.name.trim() };
	};
	const told = (holder: Holder) =>
		!holder
			? 'nobody, or not known'
			: 'person' in holder
				? names[holder.person]
				: holder.third || 'somebody else, not named';
	const rowOf = (id: string): Row => {
		const answers = sheets.map(({ answers }) => answers.get(id)) as [Answer | undefined, Answer | undefined];
		const [a, b] = answers;
		if (!a || !b)
			return {
				id,
				outcome: 'open',
				wrote: [a ? told(holderOf(a, 0)) : 'left open', b ? told(holderOf(b, 1)) : 'left open'],
			};
		const holders: [Holder, Holder] = [holderOf(a, 0), holderOf(b, 1)];
		const wrote: [string, string] = [told(holders[0]), told(holders[1])];
		if (isSame(...holders)) return { id, outcome: 'agreed', wrote, holder: wrote[0] };
		const claims = holders.filter((holder, at) => holder && 'person' in holder && holder.person === at).length;
		return { id, outcome: (['nobody', 'one', 'both'] as const)[claims]!, wrote };
	};
	const known = new Set(ids);
	const scopes = sheets.map(({ scope }) => scope.trim()).filter(Boolean);
	return {
		scopes: scopes.length === 2 && sameName(scopes[0]!) === sameName(scopes[1]!) ? [scopes[0]!] : scopes,
		people: [
			{ name: names[0], side: sheets[0].side },
			{ name: names[1], side: sheets[1].side },
		],
		rows: ids.map(rowOf),
		unknown: [...new Set(sheets.flatMap(({ answers }) => [...answers.keys()]))].filter((id) => !known.has(id)).sort(),
	};
}

/** Nobody twice is no agreement, and a third whom neither names is nobody. */
function isSame(a: Holder, b: Holder) {
	if (!a || !b) return false;
	if ('person' in a && 'person' in b) return a.person === b.person;
	return 'third' in a && 'third' in b && a.third !== '' && sameName(a.third) === sameName(b.third);
}
