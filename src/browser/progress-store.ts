import {
	type Answer,
	merge,
	noProgress,
	type Progress,
	withAnswer,
	withFile,
	withoutAll,
	withSetting,
} from '../progress/progress.ts';
import { readProgress, writeProgress } from '../progress/read-progress.ts';
import { now } from './now.ts';

/** Everything that is kept is under one name. /about/privacy/ lists it and the two below. */
const KEY = 'which-pm:progress';
/** What stood under that name and could not be read, word for word. */
const ASIDE = 'which-pm:progress-unreadable';
/** In the storage of the tab: what was erased last, until the tab is closed. */
const ERASED = 'which-pm:progress-erased';

/** Why what the reader does is not kept. */
export type Trouble =
	/** The browser lets this site keep nothing. */
	| 'blocked'
	/** There is no room left. */
	| 'full'
	/** A later edition of the guide has written there; this one does not touch it. */
	| 'newer';

/** What to tell a reader who has just done something that ought to be kept. */
export const troubleText: Record<Trouble, string> = {
	blocked: 'Your browser lets this site keep nothing. Your answers count until you leave this page.',
	full: 'Your browser has no room left for this site. Your answers count until you leave this page.',
	newer:
		'A later edition of this guide has kept your progress in a form that this one cannot read. It stays as it is. Your answers here count until you leave this page.',
};

/** What storage gives, or `undefined` where it is forbidden or full. */
function attempt<Result>(action: () => Result): Result | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}

class ProgressStore extends EventTarget {
	/** All that this page knows, as long as it cannot be kept. */
	#session: Progress | undefined;
	/** The last text that was read without a fault, so that it is parsed once. */
	#text: string | undefined;
	#kept = noProgress;
	/** What was erased in this page, where the tab's storage cannot hold it. */
	#erased: Progress | undefined;

	constructor() {
		super();
		addEventListener('storage', ({ key }) => {
			if (key === KEY || key === null) this.#changed();
		});
	}

	/** All that is known: what is kept, by other tabs too, and what could not be kept. */
	read(): Progress {
		const { progress } = this.#look();
		return this.#session ? merge(progress, this.#session) : progress;
	}

	/** What keeps answers from being kept, if anything does. */
	get trouble(): Trouble | undefined {
		return this.#look().trouble ?? (this.#session && 'full');
	}

	/** Records an answer, given now. `src/progress/progress.ts` tells what to give. */
	record(answer: Omit<Answer, 'at'>) {
		this.#write(withAnswer(this.read(), { ...answer, at: now() }));
	}

	/** Keeps a choice of the reader. */
	set(name: string, value: number) {
		this.#write(withSetting(this.read(), name, value, now()));
	}

	/** Adds what a file holds. Nothing is overwritten. */
	load(file: Progress) {
		this.#write(withFile(this.read(), file));
	}

	/** Erases everything that could be read. Until the tab is closed, `undoErase` brings it back. */
	erase() {
		const before = this.read();
		this.#erased = withFile(this.erased() ?? noProgress, before);
		attempt(() => sessionStorage.setItem(ERASED, writeProgress(this.#erased!)));
		this.#write(withoutAll(before, now()));
		// Where there is no room to note when it was erased, it must be gone all the same.
		if (this.trouble === 'full' && !this.unreadableInPlace) attempt(() => localStorage.removeItem(KEY));
	}

	/** What `undoErase` would bring back, if anything. */
	erased(): Progress | undefined {
		return this.#erased ?? progressIn(attempt(() => sessionStorage.getItem(ERASED)));
	}

	undoErase() {
		const erased = this.erased();
		this.forgetErased();
		if (erased) this.load(erased);
	}

	/** Nothing that was erased can be brought back from now on. */
	forgetErased() {
		this.#erased = undefined;
		attempt(() => sessionStorage.removeItem(ERASED));
		this.#changed();
	}

	/** What could not be read, word for word: it was put aside, or stands where it was. */
	unreadable(): string | undefined {
		return this.#look().inPlace ?? attempt(() => localStorage.getItem(ASIDE)) ?? undefined;
	}

	/** Whether that stands where progress is kept, so that nothing new can be kept until it is erased. */
	get unreadableInPlace(): boolean {
		return this.#look().inPlace !== undefined;
	}

	/** Erases what `unreadable` gives. It cannot be brought back. */
	forgetUnreadable() {
		const inPlace = this.unreadableInPlace;
		const readable = this.read();
		attempt(() => localStorage.removeItem(inPlace ? KEY : ASIDE));
		// What could be read of it was not asked to go.
		if (inPlace && (readable.answers.length || readable.settings.length)) this.#session = readable;
		if (this.#session) this.#write(this.read());
		else this.#changed();
	}

	/** Calls back whenever something is new, in this tab or another. */
	onChange(call: () => void, options: AddEventListenerOptions = {}) {
		this.addEventListener('change', call, options);
	}

	#changed() {
		this.dispatchEvent(new Event('change'));
	}

	/**
	 * What is kept. Where there is trouble, nothing may be written there. `inPlace` is a text that cannot be read whole and
	 * still stands there: a later edition's, or one for which there is no room aside.
	 */
	#look(): { progress: Progress; trouble?: Trouble; inPlace?: string } {
		const text = attempt(() => localStorage.getItem(KEY));
		if (text === undefined) return { progress: noProgress, trouble: 'blocked' };
		if (text === null) return { progress: noProgress };
		if (text === this.#text) return { progress: this.#kept };
		const reading = readProgress(text);
		if (reading.kind === 'newer') return { progress: noProgress, trouble: 'newer', inPlace: text };
		const progress = reading.kind === 'read' ? reading.progress : noProgress;
		const whole = reading.kind === 'read' && reading.skipped === 0;
		if (!whole && !putAside(text)) return { progress, trouble: 'full', inPlace: text };
		if (whole) this.#remember(text, progress);
		else this.#keep(progress);
		return { progress };
	}

	#remember(text: string, progress: Progress) {
		this.#text = text;
		this.#kept = progress;
	}

	/** Whether it could be kept. */
	#keep(progress: Progress): boolean {
		const text = writeProgress(progress);
		const kept = attempt(() => {
			localStorage.setItem(KEY, text);
			return true;
		});
		if (kept) this.#remember(text, progress);
		return kept === true;
	}

	#write(next: Progress) {
		const kept = !this.#look().trouble && this.#keep(next);
		this.#session = kept ? undefined : next;
		this.#changed();
	}
}

/** Whether a text that could not be read is now safe beside those put aside before. */
function putAside(text: string): boolean {
	const done = attempt(() => {
		const before = localStorage.getItem(ASIDE);
		if (!before?.includes(text)) localStorage.setItem(ASIDE, before ? `${before}\n${text}` : text);
		return true;
	});
	return done === true;
}

function progressIn(text: string | null | undefined): Progress | undefined {
	const reading = text ? readProgress(text) : undefined;
	return reading?.kind === 'read' ? reading.progress : undefined;
}

/** One for the page, shared by all that practise on it. */
export const progressStore = new ProgressStore();
