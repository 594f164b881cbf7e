/** What a copy answers: a file it has, another address to go to, or that there is none. */
export type Answer = { file: string } | { redirect: string } | undefined;

/** The path of an address inside the guide, or nothing for one that is not below it. Query and anchor do not count. */
export function pathWithin(base: string, pathname: string): string | undefined {
	if (!pathname.startsWith(base)) return undefined;
	const path = pathname.slice(base.length);
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** Answers as the server would: `roles/index.html` is `roles/`, and `roles` goes on to `roles/`. */
export function answerFor(path: string, has: (path: string) => boolean): Answer {
	if (has(path)) return { file: path };
	const folder = path.replace(/(^|\/)index\.html$/, '$1');
	if (folder !== path && has(folder)) return { file: folder };
	if (path && !path.endsWith('/') && has(`${path}/`)) return { redirect: `${path}/` };
	return undefined;
}

/** Files whose name changes with their content: once kept, they never have to be asked for again. */
export const isHashed = (path: string) => /(^|\/)_astro\/|\.pf_(?:fragment|index|meta)$/.test(path);
