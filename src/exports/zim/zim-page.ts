/**
 * What a page of the archive may load. A reader of archives puts a bar and scripts of its own into each page, and asks
 * itself for suggestions; some have an address of their own kind. No request may leave for anywhere else.
 */
const POLICY = "default-src 'self' zim: data: blob: 'unsafe-inline' 'unsafe-eval'; base-uri 'none'";

/** The index of an archive leaves out what stands between the first of these and the second. */
const LEAVE_OUT = '<!--htdig_noindex-->';
const TAKE_IN = '<!--/htdig_noindex-->';

/** Replaces what must be there: a page that has lost it would be made wrong in silence. */
function replaced(html: string, what: RegExp, by: string | ((...found: string[]) => string)): string {
	if (!what.test(html)) throw new Error(`A page of the folder edition has no ${what.source}.`);
	return typeof by === 'string' ? html.replace(what, () => by) : html.replace(what, by);
}

/** A page of the folder edition as a page of a ZIM archive: found by its own words and title, not by those of the menus. */
export function pageInZim(html: string): string {
	const parts: [RegExp, string | ((...found: string[]) => string)][] = [
		[/(?<=<html\s)data-edition="folder"/, 'data-edition="zim"'],
		[/(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/, POLICY],
		// Every result and suggestion stands under the archive's name already.
		[/(?<=<title>)([^<]+?)(?: \| Which PM\?)?(?=<\/title>)/, (_, title) => title!],
		[/<body\b[^>]*>/, (body) => body + LEAVE_OUT],
		[/<main\b[^>]*>/, (main) => main + TAKE_IN],
		[/<\/main>/, `${LEAVE_OUT}</main>`],
	];
	return parts.reduce((page, [what, by]) => replaced(page, what, by), html);
}
