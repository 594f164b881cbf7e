import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rootUrl } from './servers.ts';

const siteMap = parse(readFileSync(join(import.meta.dirname, '../src/content/site-map.yaml'), 'utf8')) as object;

/** Addresses that are promised: they never change once published. One entry stands for each collection of small pages. */
export const promised = [
	...Object.keys(siteMap).filter((address) => address.endsWith('/') && !address.includes('{')),
	'/glossary/product-backlog/',
	'/questions/who-owns-the-deadline/',
];

/** Every address in the sitemap of the built guide, in a fixed order. */
export async function sitemap(root = rootUrl): Promise<string[]> {
	const read = async (path: string) => (await fetch(new URL(path, root))).text();
	const locations = (xml: string) =>
		[...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => new URL(location!).pathname);
	const parts = await Promise.all(locations(await read('sitemap-index.xml')).map(read));
	return parts.flatMap(locations).sort();
}

/** One page of each kind, for tests that look closely. */
export const kinds = [
	'/',
	'/products-and-projects/life-cycles/',
	'/roles/product-manager/',
	'/compare/',
	'/compare/product-manager-vs-project-manager/',
	'/together/raci-and-daci/',
	'/together/one-product-three-chairs/',
	'/debates/ceo-of-the-product/',
	'/hire/',
	'/paths/student/',
	'/careers/pay/',
	'/glossary/product-backlog/',
	'/questions/who-owns-the-deadline/',
	'/search/',
];

/** The pages with a tool, and those that are mostly a table or a long list. */
export const tools = [
	'/practise/',
	'/practise/cards/',
	'/practise/who-decides/',
	'/practise/progress/',
	'/decide/',
	'/decide/read-an-advert/',
	'/together/who-decides/',
	'/together/working-agreement/',
	'/take-away/',
	'/roles/',
	'/templates/',
	'/claims/',
	'/sources/',
];
