/** The part of citation-js that we use: https://citation.js.org/api/ */
declare module '@citation-js/core' {
	export class Cite {
		constructor(csl: object);
		format(what: 'bibliography', options: { format: 'text'; template: 'apa'; lang: string; nosort: boolean }): string;
	}
}
declare module '@citation-js/plugin-csl';
