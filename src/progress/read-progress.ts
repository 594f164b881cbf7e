import { isRecord } from '../lib/is-record.ts';
import { type Answer, END_OF_TIME, merge, noProgress, type Progress, type Setting } from './progress.ts';

/** Goes up when the shape changes; then `migrations` gets a step, and `samples/` a file in the shape that was. */
export const VERSION = 1;

/** Tells our files from all others. */
const FORMAT = 'which-pm progress';

/** A step per version, from that version to the next. There has been one version so far, so there is no step. */
export type Migrations = Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;
const migrations: Migrations = {};

/** What came of reading a text that anybody may have written. */
export type Reading =
	/** `skipped` counts entries that could not be understood; `from` is the version that the text was in. */
	| { kind: 'read'; progress: Progress; skipped: number; from: number }
	/** No JSON: cut off, or damaged. */
	| { kind: 'damaged' }
	/** JSON, but not ours. */
	| { kind: 'foreign' }
	/** Written by a later edition of the guide. */
	| { kind: 'newer'; version: number };

const RECORD = /^[a-z-]{1,30}\/[a-z0-9-]{1,100}(#[a-z0-9-]{1,40})?$/;
const ID = /^[a-z0-9-]{1,100}$/;
const NAME = /^[a-z][a-zA-Z]{0,39}$/;
const isTime = (value: unknown): value is number =>
	Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= END_OF_TIME;

function answerOf(value: unknown): Answer | undefined {
	if (!isRecord(value)) return undefined;
	const { record, version, chosen, right, belief, at } = value;
	if (typeof record !== 'string' || !RECORD.test(record) || !isTime(at) || typeof right !== 'boolean') return undefined;
	if (!Number.isSafeInteger(version) || (version as number) < 1) return undefined;
	if (!Array.isArray(chosen) || chosen.length > 20) return undefined;
	if (!chosen.every((choice): choice is string => typeof choice === 'string' && ID.test(choice))) return undefined;
	if (belief !== undefined && (typeof belief !== 'string' || !ID.test(belief))) return undefined;
	return { record, version: version as number, chosen, right, ...(belief !== undefined && { belief }), at };
}

function settingOf(value: unknown): Setting | undefined {
	if (!isRecord(value)) return undefined;
	const { name, value: chosen, at } = value;
	if (typeof name !== 'string' || !NAME.test(name) || !isTime(at)) return undefined;
	return typeof chosen === 'number' && Number.isFinite(chosen) ? { name, value: chosen, at } : undefined;
}

/** The entries that can be understood, and how many could not. */
function entriesOf<Entry>(value: unknown, entryOf: (value: unknown) => Entry | undefined) {
	if (value === undefined) return { entries: [], skipped: 0 };
	if (!Array.isArray(value)) return { entries: [], skipped: 1 };
	const entries = value.map(entryOf).filter((entry) => entry !== undefined);
	return { entries, skipped: value.length - entries.length };
}

/** Reads a text from a file or from the browser's storage. Never throws: whatever it is, the result says so. */
export function readProgress(text: string, steps: Migrations = migrations, current = VERSION): Reading {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { kind: 'damaged' };
	}
	if (!isRecord(value) || value['format'] !== FORMAT) return { kind: 'foreign' };
	const from = value['version'];
	if (!Number.isSafeInteger(from) || (from as number) < 1) return { kind: 'foreign' };
	if ((from as number) > current) return { kind: 'newer', version: from as number };
	let shape = value;
	for (let version = from as number; version < current; version++) {
		try {
			shape = steps[version]!(shape);
		} catch {
			return { kind: 'damaged' };
		}
	}
	const answers = entriesOf(shape['answers'], answerOf);
	const settings = entriesOf(shape['settings'], settingOf);
	const erased = shape['erased'] ?? 0;
	const understood = erased === 0 || isTime(erased);
	return {
		kind: 'read',
		// Merging puts them in order, each once.
		progress: merge(noProgress, {
			erased: understood ? (erased as number) : 0,
			answers: answers.entries,
			settings: settings.entries,
		}),
		skipped: answers.skipped + settings.skipped + (understood ? 0 : 1),
		from: from as number,
	};
}

/** The text to keep or to save. An entry stands on a line of its own, so that a reader can look at the file. */
export function writeProgress({ erased, answers, settings }: Progress): string {
	const lines = (entries: readonly unknown[]) =>
		entries.length ? `[\n${entries.map((entry) => `\t\t${JSON.stringify(entry)}`).join(',\n')}\n\t]` : '[]';
	return [
		'{',
		`\t"format": ${JSON.stringify(FORMAT)},`,
		`\t"version": ${VERSION},`,
		`\t"erased": ${erased},`,
		`\t"answers": ${lines(answers)},`,
		`\t"settings": ${lines(settings)}`,
		'}\n',
	].join('\n');
}
