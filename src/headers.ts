/** A rule of the table below: the files that it is for, and what is sent with them. */
export interface HeaderRule {
	/** Only for files in this folder of the built guide. */
	folder?: string;
	/** Only for files whose names end so. */
	ending?: string;
	headers: Readonly<Record<string, string>>;
}

/** What no page of the guide does, so that no script that gets into one can. A browser warns of names it does not know. */
const unused = [
	'accelerometer',
	'autoplay',
	'camera',
	'clipboard-read',
	'display-capture',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'publickey-credentials-create',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'usb',
	'window-management',
	'xr-spatial-tracking',
];

/**
 * What is sent with the files of the guide, whoever serves it. A later rule wins over an earlier one.
 * It is plain data so that the files for other servers can be written from it.
 */
export const headerRules: readonly HeaderRule[] = [
	{
		headers: {
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'no-referrer',
			'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
			'X-Frame-Options': 'DENY',
			// Kept, but asked about every time: the search index and the like change under the same name.
			'Cache-Control': 'no-cache',
		},
	},
	// The names in this folder change with what is in the files.
	{ folder: '_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** Sent besides where the guide is reached over HTTPS: a browser then never asks for it in the open again. */
export const httpsHeaders = { 'Strict-Transport-Security': 'max-age=63072000' };

/**
 * The headers for one file.
 * @param file Its path inside the built guide, for example `roles/index.html`.
 * @param policy The Content-Security-Policy of the build.
 */
export const headersFor = (file: string, policy?: string): Record<string, string> =>
	Object.assign(
		policy ? { 'Content-Security-Policy': policy } : {},
		...headerRules
			.filter(({ folder = '', ending = '' }) => file.startsWith(folder) && file.endsWith(ending))
			.map(({ headers }) => headers),
	);

/** What each kind of file is, by its ending. With `nosniff`, a browser takes no script or style of another type. */
export const contentTypes: Readonly<Record<string, string>> = {
	apkg: 'application/octet-stream',
	avif: 'image/avif',
	css: 'text/css; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	epub: 'application/epub+zip',
	gif: 'image/gif',
	html: 'text/html; charset=utf-8',
	ico: 'image/x-icon',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	jsonld: 'application/ld+json; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	mjs: 'text/javascript; charset=utf-8',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml; charset=utf-8',
	tsv: 'text/tab-separated-values; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json; charset=utf-8',
	webp: 'image/webp',
	woff2: 'font/woff2',
	xml: 'application/xml; charset=utf-8',
	zip: 'application/zip',
};

/**
 * What a file is. Pagefind's `.pf_*` and `.pagefind` files are packed by its own means and are bytes to everyone else.
 * @param file Its path or name.
 */
export const contentTypeOf = (file: string) =>
	contentTypes[/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
