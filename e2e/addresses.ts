import { rootUrl } from './servers.ts';

/** Addresses that are promised: they never change once published. */
export const promised = [
	'/',
	'/answer/',
	'/products-and-projects/',
	'/products-and-projects/life-cycles/',
	'/roles/',
	'/roles/product-manager/',
	'/roles/project-manager/',
	'/roles/product-owner/',
	'/roles/scrum-master/',
	'/roles/programme-manager/',
	'/roles/portfolio-manager/',
	'/roles/delivery-manager/',
	'/roles/technical-programme-manager/',
	'/roles/product-marketing-manager/',
	'/roles/business-analyst/',
	'/compare/product-manager-vs-project-manager/',
	'/compare/product-owner-vs-product-manager/',
	'/together/',
	'/product-owners/',
	'/careers/',
	'/careers/certifications/',
	'/careers/pay/',
	'/glossary/',
	'/glossary/product-backlog/',
	'/questions/',
	'/questions/who-owns-the-deadline/',
	'/claims/',
	'/sources/',
	'/search/',
	'/about/',
];

/** Every address in the sitemap of the built guide, in a fixed order. */
export async function sitemap(): Promise<string[]> {
	const read = async (path: string) => (await fetch(new URL(path, rootUrl))).text();
	const locations = (xml: string) =>
		[...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => new URL(location!).pathname);
	const parts = await Promise.all(locations(await read('/sitemap-index.xml')).map(read));
	return parts.flatMap(locations).sort();
}

/** One page of each kind, for tests that look closely. */
export const kinds = [
	'/',
	'/products-and-projects/life-cycles/',
	'/roles/product-manager/',
	'/compare/product-manager-vs-project-manager/',
	'/careers/pay/',
	'/glossary/product-backlog/',
	'/questions/who-owns-the-deadline/',
	'/search/',
];
