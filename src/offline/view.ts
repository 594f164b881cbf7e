import { writtenDay } from '../lib/written-day.ts';
import type { Copy, Facts, Trouble } from './facts.ts';
import type { Summary } from './manifest.ts';
import { counted } from '../lib/counted.ts';
import { sizeInWords } from './size-in-words.ts';

/** What a reader can do. The words are on the buttons. */
export const actions = {
	keep: 'Keep this guide offline',
	resume: 'Keep this guide offline: fetch the rest',
	stop: 'Stop',
	update: 'Update',
	repair: 'Repair',
	check: 'Check copy',
	remove: 'Remove offline copy',
} as const;

export type Action = keyof typeof actions;

export type State = 'none' | 'gone' | 'removed' | 'working' | 'checking' | 'partial' | 'damaged' | 'stale' | 'ready';

/** What is shown of the offline copy. */
export interface View {
	state: State;
	heading: string;
	lines: string[];
	progress?: { value: number; max: number };
	actions: Action[];
}

/** How much it is, before anybody presses anything. */
export const sizeLine = ({ files, wire, bytes }: Summary) =>
	`${sizeInWords(wire)} to fetch: ${counted(files, 'file')}, which take up ${sizeInWords(bytes)} on this device.`;

const named = ({ edition, date, version }: Summary) =>
	`Edition ${edition} of ${writtenDay(date)}, version ${version.slice(0, 8)}`;

const troubles: Record<Trouble, (files: number) => string> = {
	space: () => 'There is not enough space on this device. Free some, then try again: what is here is kept.',
	network: () => 'The connection was lost. What is here is kept.',
	refused: (files) => `The server did not give out ${counted(files, 'file')}. What is here is kept.`,
	altered: (files) =>
		`${counted(files, 'file')} arrived otherwise than ${files === 1 ? 'it was' : 'they were'} published, and so ${files === 1 ? 'was' : 'were'} not kept.`,
};

const incomplete = ({ kept, files }: Copy) => `${kept.toLocaleString('en-GB')} of ${counted(files, 'file')} are here.`;

/**
 * What to say and offer, from what is known.
 * @param facts Nothing where no worker is registered: then nothing is kept, and nothing was.
 * @param newest What the server has, where that is known without a worker.
 */
export function viewOf(facts: Facts | undefined, newest?: Summary): View {
	const { copy, pending, job, trouble, checked } = facts ?? {};
	const latest = facts?.newest ?? newest;
	const told = trouble ? [troubles[trouble.why](trouble.files)] : [];

	if (job) {
		const { kind, done, total, bytes } = job;
		const parts = `${done.toLocaleString('en-GB')} of ${counted(total, 'file')}`;
		return {
			state: kind === 'keep' ? 'working' : 'checking',
			heading: kind === 'keep' ? 'Fetching the guide' : 'Checking every file',
			lines: [
				total === 0
					? 'Asking what there is.'
					: kind === 'keep'
						? `${parts}, ${sizeInWords(bytes)} so far.`
						: `${parts}.`,
			],
			progress: { value: done, max: Math.max(total, 1) },
			actions: kind === 'keep' ? ['stop'] : [],
		};
	}
	if (!copy && pending)
		return {
			state: 'partial',
			heading: 'Partly downloaded',
			lines: [incomplete(pending), ...told, 'Until the rest is here, do not rely on it without a network.'],
			actions: ['resume', 'remove'],
		};
	if (!copy) {
		const size = latest ? [sizeLine(latest)] : ['The size is not known without a connection.'];
		if (!facts || trouble)
			return { state: 'none', heading: 'Not kept on this device', lines: [...size, ...told], actions: ['keep'] };
		if (facts.removed)
			return {
				state: 'removed',
				heading: 'The offline copy is removed',
				lines: ['Nothing of it is left on this device.', ...size],
				actions: ['keep'],
			};
		return {
			state: 'gone',
			heading: 'The offline copy is gone',
			lines: ['The browser or somebody at this device has cleared it. Nothing of it is left.', ...told, ...size],
			actions: ['keep'],
		};
	}
	if (copy.kept < copy.files) {
		const missing = copy.files - copy.kept;
		return {
			state: 'damaged',
			heading: 'The offline copy is not whole',
			lines: [
				`${counted(missing, 'file')} of ${copy.files.toLocaleString('en-GB')} ${missing === 1 ? 'is' : 'are'} missing or damaged. Repair fetches ${missing === 1 ? 'it' : 'them'} again, and what is newer.`,
				...told,
			],
			actions: ['repair', 'check', 'remove'],
		};
	}
	const here = `${named(copy)}: ${counted(copy.files, 'file')}, ${sizeInWords(copy.bytes)}.`;
	const sound = checked?.bad === 0 ? [`All ${counted(copy.files, 'file')} were read and are sound.`] : [];
	if (latest && latest.version !== copy.version)
		return {
			state: 'stale',
			heading: 'Ready offline',
			lines: [
				here,
				...(pending ? [`Of the update, ${incomplete(pending)}`] : []),
				...told,
				`There is a newer version: ${named(latest).replace(/^E/, 'e')}. Update fetches only what has changed.`,
				...sound,
			],
			actions: ['update', 'check', 'remove'],
		};
	return {
		state: 'ready',
		heading: 'Ready offline',
		lines: [here, ...told, ...sound],
		actions: ['check', 'remove'],
	};
}
