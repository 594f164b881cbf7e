/** How many letters must change to turn one text into the other (Levenshtein). */
function distance(a: string, b: string) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
			);
		row = next;
	}
	return row[b.length] ?? 0;
}

const lastPart = (address: string) => address.toLowerCase().split('/').filter(Boolean).at(-1) ?? '';

/** The known address whose last part is most like that of the wanted one; none if none is much like it. */
export function nearestAddress(wanted: string, known: string[]): string | undefined {
	const want = lastPart(wanted)
		.replace(/\.html?$/, '')
		.slice(0, 80);
	if (want.length < 2) return undefined;
	let best: { address: string; changes: number } | undefined;
	for (const address of known) {
		const changes = distance(want, lastPart(address));
		if (!best || changes < best.changes) best = { address, changes };
	}
	return best && best.changes <= Math.max(2, Math.floor(want.length / 3)) ? best.address : undefined;
}
