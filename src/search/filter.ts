/** Bits for each word, and how often a word is hashed: about nine words in a thousand are wrongly taken for known. */
const BITS = 9.7;
const HASHES = 7;

function* placesOf(word: string, size: number) {
	let first = 0x811c9dc5;
	let second = 0x9e3779b9;
	for (let at = 0; at < word.length; at++) {
		first = Math.imul(first ^ word.charCodeAt(at), 0x01000193);
		second = Math.imul(second ^ word.charCodeAt(at), 0x85ebca6b);
		second ^= second >>> 13;
	}
	for (let round = 0; round < HASHES; round++) yield (((first >>> 0) + round * ((second >>> 0) | 1)) >>> 0) % size;
}

/**
 * The words that the guide uses in its texts, packed so that one can only ask whether a word is among them (a Bloom filter):
 * a third of the size of the list itself. Search mends only words that the guide does not have.
 */
export function packWords(words: Iterable<string>): string {
	const all = [...new Set(words)];
	const bytes = new Uint8Array(Math.ceil((Math.max(all.length, 1) * BITS) / 8));
	for (const word of all) for (const at of placesOf(word, bytes.length * 8)) bytes[at >> 3]! |= 1 << (at & 7);
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}

/** A question that can be asked of packed words: are you one of them? */
export function wordFilter(packed: string): (word: string) => boolean {
	const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
	const size = bytes.length * 8;
	return (word) => {
		if (!size) return false;
		for (const at of placesOf(word, size)) if (!(bytes[at >> 3]! & (1 << (at & 7)))) return false;
		return true;
	};
}
