/** Three rows of the table, kept between calls: a keystroke compares a word with some thousands. */
let [above, row, below] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/** How many slips of the hand lie between two words (one letter more, less, another, or two swapped), or `most + 1` if more than `most`. */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return most + 1;
	for (let j = 0; j <= b.length; j++) row[j] = j;
	for (let i = 1; i <= a.length; i++) {
		below[0] = i;
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			let slips = Math.min(row[j]! + 1, below[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, above[j - 2]! + 1);
			below[j] = slips;
			least = Math.min(least, slips);
		}
		if (least > most) return most + 1;
		[above, row, below] = [row, below, above];
	}
	return Math.min(row[b.length]!, most + 1);
}
