// cspell:ignore cbor
/** As much of CBOR (RFC 8949) as it takes to find the items of an array and to put them together anew. */

const ARRAY = 4;
const TEXT = 3;

interface Head {
	/** What the item is: 3 a text, 4 an array, and so on. */
	type: number;
	/** Its length, or its value. */
	count: number;
	/** Where what it holds begins. */
	from: number;
}

function headAt(bytes: Uint8Array, at: number): Head {
	const first = bytes[at];
	if (first === undefined) throw new Error('An item of the index ends too soon.');
	const short = first & 31;
	if (short < 24) return { type: first >> 5, count: short, from: at + 1 };
	if (short > 27) throw new Error('An item of the index has no length.');
	const size = 1 << (short - 24);
	let count = 0;
	for (let byte = 1; byte <= size; byte++) count = count * 256 + (bytes[at + byte] ?? 0);
	return { type: first >> 5, count, from: at + 1 + size };
}

/** Where the item that begins here ends. */
function endOf(bytes: Uint8Array, at: number): number {
	const { type, count, from } = headAt(bytes, at);
	if (type === 2 || type === TEXT) return from + count;
	const items = type === ARRAY ? count : type === 5 ? 2 * count : type === 6 ? 1 : 0;
	let end = from;
	for (let item = 0; item < items; item++) end = endOf(bytes, end);
	return end;
}

/** The items of an array, each as its bytes. */
export function itemsOf(bytes: Uint8Array): Uint8Array[] {
	const { type, count, from } = headAt(bytes, 0);
	if (type !== ARRAY) throw new Error('The index is not the array that it was.');
	let at = from;
	return Array.from({ length: count }, () => bytes.subarray(at, (at = endOf(bytes, at))));
}

export function textOf(item: Uint8Array): string {
	const { type, count, from } = headAt(item, 0);
	if (type !== TEXT) throw new Error('The index has something else where a word was.');
	return new TextDecoder().decode(item.subarray(from, from + count));
}

function head(type: number, count: number) {
	const first = type << 5;
	if (count < 24) return [first | count];
	if (count < 256) return [first | 24, count];
	return count < 65_536
		? [first | 25, count >> 8, count & 255]
		: [first | 26, ...[24, 16, 8, 0].map((bits) => (count >>> bits) & 255)];
}

export const array = (items: readonly Uint8Array[]): Uint8Array =>
	Buffer.concat([Uint8Array.from(head(ARRAY, items.length)), ...items]);

export const text = (words: string): Uint8Array => {
	const bytes = new TextEncoder().encode(words);
	return Buffer.concat([Uint8Array.from(head(TEXT, bytes.length)), bytes]);
};
