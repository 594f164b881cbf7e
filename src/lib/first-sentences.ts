/** As many whole sentences from the start of a text as fit into `limit` characters; cut at a word if not even one does. */
export function firstSentences(text: string, limit: number) {
	let fit = '';
	for (const sentence of text.trim().split(/(?<=[.?!])\s+/)) {
		const longer = fit ? `${fit} ${sentence}` : sentence;
		if (longer.length > limit) break;
		fit = longer;
	}
	return fit.length > 20 ? fit : `${text.slice(0, limit).replace(/\s+\S*$/, '')} …`;
}
