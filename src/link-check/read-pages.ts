import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

export interface Link {
	tag: string;
	/** Address as written. */
	to: string;
	/** Whether it stands in what the page is about, and not in a menu, header or foot that many pages share. */
	inMain: boolean;
}

/** A finished page, as far as links go. */
export interface BuiltPage {
	anchors: Set<string>;
	/** Anchors that stand there twice. */
	doubled: string[];
	links: Link[];
	/** Attributes that name a part which the page does not have. */
	wanted: { name: string; to: string }[];
}

/** Attributes that name parts of the same page. */
const references = ['aria-controls', 'aria-describedby', 'aria-labelledby', 'for', 'popovertarget'];

/** The anchors a page has, and the addresses it names. */
function read(html: string): BuiltPage {
	const anchors = new Set<string>();
	const doubled: string[] = [];
	const links: Link[] = [];
	const wanted: BuiltPage['wanted'] = [];
	let mains = 0;
	const parser = new Parser({
		onopentag(tag, attributes) {
			const { id, href, src, action, srcset } = attributes;
			for (const name of references)
				if (attributes[name]) wanted.push(...attributes[name].split(' ').map((to) => ({ name, to })));
			if (tag === 'main') mains++;
			if (id && anchors.has(id)) doubled.push(id);
			else if (id) anchors.add(id);
			for (const to of [href, src, action, ...(srcset?.split(',').map((part) => part.trim().split(' ')[0]) ?? [])])
				if (to !== undefined) links.push({ tag, to, inMain: mains > 0 });
		},
		onclosetag(tag) {
			if (tag === 'main') mains--;
		},
	});
	parser.end(html);
	return { anchors, doubled, links, wanted: wanted.filter(({ to }) => !anchors.has(to)) };
}

/** Finished pages by their address from the guide's root. */
export type BuiltPages = ReadonlyMap<string, BuiltPage>;

/** Every page of the finished guide in `dist`. */
export const readPages = (dist: string): BuiltPages =>
	new Map(
		globSync('**/*.html', { cwd: dist })
			.sort()
			.map((path) => {
				const address = `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
				return [address, read(readFileSync(join(dist, path), 'utf8'))] as const;
			}),
	);

/** The address within the guide that a link leads to, with its anchor; none if it leads out of it. */
export function targetOf({ to }: Pick<Link, 'to'>, from: string, base: string) {
	if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(to)) return undefined;
	const { pathname, hash } = new URL(to, `https://guide.invalid${base.replace(/\/$/, '')}${from}`);
	return {
		/** None if the address is not below the path of the guide. */
		path: pathname.startsWith(base) ? `/${decodeURI(pathname.slice(base.length))}` : undefined,
		anchor: decodeURIComponent(hash.slice(1)),
	};
}
