/**
 * Puts a text on the clipboard.
 * @returns Whether that went well: a browser may forbid it, and the reader must then be told.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}

/** For pages opened from a folder and for browsers without the newer means. */
function copyBySelection(text: string) {
	const field = document.createElement('textarea');
	field.value = text;
	field.className = 'sr-only';
	const before = document.activeElement;
	document.body.append(field);
	field.select();
	try {
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (before instanceof HTMLElement) before.focus();
	}
}
