const entities: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#x27;': "'",
	'&amp;': '&',
};

/** A piece of an excerpt, and whether it matched. */
export interface Piece {
	text: string;
	matched: boolean;
}

/** An excerpt as pieces of plain text, so that nothing in it is ever read as markup. Only `<mark>` has a meaning. */
export function piecesOf(excerpt: string): Piece[] {
	let matched = false;
	const pieces: Piece[] = [];
	for (const part of excerpt.split(/(<\/?mark>)/)) {
		if (part === '<mark>') matched = true;
		else if (part === '</mark>') matched = false;
		else if (part)
			pieces.push({
				text: part.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity),
				matched,
			});
	}
	return pieces;
}
