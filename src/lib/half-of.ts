export type Half = 'tuned' | 'held';

/** Which half of a judged set something belongs to is decided by its text or name alone, so that nobody can choose by the result. */
export function halfOf(text: string): Half {
	let hash = 0x811c9dc5;
	for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
	return (hash >>> 16) & 1 ? 'held' : 'tuned';
}
