/** What a label is sorted by: quotation marks before it count for nothing. */
const spelt = (label: string) => label.replace(/^[^\p{L}\p{N}]+/u, '');

/** Entries from A to Z, below their first letters; what begins with a digit comes first, below "0–9". */
export function byLetter<Entry extends { label: string }>(entries: readonly Entry[]) {
	const sorted = [...entries].sort((a, b) =>
		spelt(a.label).localeCompare(spelt(b.label), 'en', { sensitivity: 'base', numeric: true }),
	);
	const letters: { letter: string; entries: Entry[] }[] = [];
	for (const entry of sorted) {
		const first = spelt(entry.label).charAt(0).normalize('NFD').charAt(0).toUpperCase();
		const letter = /[A-Z]/.test(first) ? first : '0–9';
		const last = letters.at(-1);
		if (last?.letter === letter) last.entries.push(entry);
		else letters.push({ letter, entries: [entry] });
	}
	return letters;
}
