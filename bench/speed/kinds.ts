import { kinds as ofEachKind } from '../../e2e/addresses.ts';

/** One page of each kind, and three tools; the first few are those on which the peers are read most closely. */
export const kinds = [
	...new Set([
		'/questions/who-owns-the-deadline/',
		'/roles/product-manager/',
		...ofEachKind,
		'/practise/',
		'/decide/',
		'/together/working-agreement/',
	]),
];

/** Those of them that have a tool, or questions to answer, and bring a script for it. */
export const withTool = [
	'/products-and-projects/life-cycles/',
	'/compare/',
	'/compare/product-manager-vs-project-manager/',
	'/careers/pay/',
	'/search/',
	'/practise/',
	'/decide/',
	'/together/working-agreement/',
];
