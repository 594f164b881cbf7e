import Slugger from 'github-slugger';

/** The words of a line of Markdown or MDX, without its marks. */
const withoutMarkup = (line: string) =>
	line
		.replace(/<[^>]*>/g, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*_`]+/g, '')
		.trim();

/** Straight quotes as the pages set them. */
const typeset = (text: string) =>
	text
		.replace(/(^|[\s([{–—])"/g, '$1“')
		.replaceAll('"', '”')
		.replace(/(^|[\s([{–—“])'/g, '$1‘')
		.replaceAll("'", '’');

/** The headings of a page's body with the anchors that the finished page gives them. */
export function headingsOf(body: string): { anchor: string; text: string }[] {
	const slugger = new Slugger();
	const text = body.replace(/^```[\s\S]*?^```/gm, '');
	return [...text.matchAll(/^(#{2,3})[ \t]+(.+)$/gm)].map(([, , line]) => {
		const words = typeset(withoutMarkup(line!));
		return { anchor: slugger.slug(words), text: words };
	});
}
