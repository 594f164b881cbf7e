/**
 * What several titles begin with, in whole words, and how each goes on: a chart names the first once and labels its rows
 * with the second. Nothing is shared if one of the titles would be left without words of its own.
 */
export function sharedBeginning(titles: string[]): { beginning: string; rest: string[] } {
	const words = titles.map((title) => title.split(' '));
	const [first = []] = words;
	let shared = 0;
	while (first[shared] !== undefined && words.every((title) => title[shared] === first[shared])) shared++;
	if (words.some((title) => title.length <= shared)) shared = 0;
	return {
		beginning: first.slice(0, shared).join(' '),
		rest: words.map((title) => title.slice(shared).join(' ')),
	};
}
