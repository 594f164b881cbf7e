/** A paragraph, or the items of a list. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** Plain text of a record, parted: a blank line parts paragraphs, a line that begins with "- " is an item. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let open: Block | undefined;
	for (const line of text.split('\n').map((line) => line.trim())) {
		const item = /^- (.*)/.exec(line)?.[1];
		if (!line) open = undefined;
		else if (item !== undefined && open?.kind === 'list') open.items.push(item);
		else if (item === undefined && open?.kind === 'paragraph') open.text += ` ${line}`;
		else blocks.push((open = item === undefined ? { kind: 'paragraph', text: line } : { kind: 'list', items: [item] }));
	}
	return blocks;
}
