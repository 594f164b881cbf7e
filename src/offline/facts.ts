import type { Summary } from './manifest.ts';

/** A copy, whole or not: `kept` of its `files` are on the device. */
export interface Copy extends Summary {
	kept: number;
}

/** Why not everything could be done. */
export type Trouble = 'space' | 'network' | 'refused' | 'altered';

/** What the worker knows of the offline copy. Nothing in it is guessed: it is counted when it is asked for. */
export interface Facts {
	/** The copy that answers. */
	copy?: Copy;
	/** A newer or first one that is not complete. */
	pending?: Copy;
	/** What the server has; nothing if it did not answer. */
	newest?: Summary;
	/** What is being done just now. */
	job?: { kind: 'keep' | 'check'; done: number; total: number; bytes: number };
	/** What went wrong last, and with how many files. */
	trouble?: { why: Trouble; files: number };
	/** The last full check since the page was opened: how many files were not as they should be. */
	checked?: { bad: number };
	/** The reader has just removed the copy. */
	removed?: boolean;
}

/** What a page asks of the worker. `look` only counts. */
export type Command = 'look' | 'keep' | 'check' | 'stop' | 'remove';

export interface FactsMessage {
	type: 'offline-facts';
	facts: Facts;
}
