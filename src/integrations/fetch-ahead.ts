import type { AstroIntegration } from 'astro';

/** The module that Vite puts before each import that comes later. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Fetches what a later script imports together with it. Vite's own module does so for styles as well, and tells of faults,
 * in two kilobytes that every page would carry; our later scripts bring no sheets, and whoever asks for them minds faults.
 * @param base The path below which the guide is served, with a slash at its end.
 */
const helperIn = (base: string) => `
const asked = new Set();
export const __vitePreload = (load, files) => {
	for (const file of files ?? []) {
		if (asked.has(file)) continue;
		asked.add(file);
		const link = document.createElement('link');
		link.rel = 'modulepreload';
		link.href = ${JSON.stringify(base)} + file;
		document.head.append(link);
	}
	return load();
};`;

/** Puts our few lines in the place of Vite's module that fetches ahead. */
export function fetchAhead(): AstroIntegration {
	return {
		name: 'fetch-ahead',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const base = config.base.replace(/\/?$/, '/');
				updateConfig({
					vite: {
						plugins: [
							{ name: 'fetch-ahead', enforce: 'pre', load: (id) => (id === HELPER ? helperIn(base) : undefined) },
						],
					},
				});
			},
		},
	};
}
