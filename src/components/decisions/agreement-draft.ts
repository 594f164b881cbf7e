/** The sheet that a reader asked to keep on this device, as the text that a saved file would hold. See /about/privacy/. */
const KEY = 'which-pm:agreement';

/** What is kept, or nothing: a browser may forbid it. */
export function keptDraft(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** @returns Whether it could be kept: a browser may forbid it, or have no room. */
export function keepDraft(text: string): boolean {
	try {
		localStorage.setItem(KEY, text);
		return true;
	} catch {
		return false;
	}
}

export function eraseDraft() {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// Where nothing may be kept, nothing is.
	}
}
