/**
 * Offers a text as a file, as a download would. Works in a page that was opened from a folder, too.
 * @param name The file's name, for example `which-pm-progress.json`.
 * @param type Its media type, for example `application/json`.
 */
export function saveFile(name: string, type: string, text: string) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	// The browser may still be reading it when this returns.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
