/** The part of citation-js that we use: https://citation.js.org/api/ */
declare module '@citation-js/core' {
	export class Cite {
		constructor(csl: object);
		format(what: 'bibliography', options: { format: 'text'; template: string; lang: string; nosort: boolean }): string;
	}
	/** What the plugin for citation styles keeps of them: each style in XML, by its name. */
	interface StylePlugin {
		styles: { get(name: string): string; add(name: string, xml: string): void };
	}
	export const plugins: { config: { get(plugin: '@csl'): StylePlugin } };
}
declare module '@citation-js/plugin-csl';
