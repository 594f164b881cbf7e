/** The address of a page as the site map writes it: from the guide's root, wherever the guide is served. */
export function addressIn(base: string, { pathname }: { pathname: string }) {
	const root = base.endsWith('/') ? base : `${base}/`;
	return pathname.startsWith(root) ? `/${pathname.slice(root.length)}` : pathname;
}
