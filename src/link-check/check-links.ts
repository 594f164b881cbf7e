import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Problem } from '../content-check/problem.ts';

interface Link {
	tag: string;
	/** Address as written. */
	to: string;
}

/** Attributes that name parts of the same page. */
const references = ['aria-controls', 'aria-describedby', 'aria-labelledby', 'for', 'popovertarget'];

/** The anchors a page has, and the addresses it names. */
function read(html: string) {
	const anchors = new Set<string>();
	const doubled: string[] = [];
	const links: Link[] = [];
	const wanted: { name: string; to: string }[] = [];
	const parser = new Parser({
		onopentag(tag, attributes) {
			const { id, href, src, action, srcset } = attributes;
			for (const name of references)
				if (attributes[name]) wanted.push(...attributes[name].split(' ').map((to) => ({ name, to })));
			if (id && anchors.has(id)) doubled.push(id);
			else if (id) anchors.add(id);
			for (const to of [href, src, action, ...(srcset?.split(',').map((part) => part.trim().split(' ')[0]) ?? [])])
				if (to !== undefined) links.push({ tag, to });
		},
	});
	parser.end(html);
	return { anchors, doubled, links, wanted: wanted.filter(({ to }) => !anchors.has(to)) };
}

/**
 * Follows every link, anchor, picture, script and style of the finished pages in `dist` that stays within the guide.
 * @param base The path below which the guide is served.
 * @param sourceOf The file in which a writer mends a page, from the page's address.
 */
export function checkLinks(dist: string, base: string, sourceOf: (address: string) => string): Problem[] {
	const pages = new Map(
		globSync('**/*.html', { cwd: dist })
			.sort()
			.map((path) => {
				const address = `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
				return [address, read(readFileSync(join(dist, path), 'utf8'))] as const;
			}),
	);
	const problems: Problem[] = [];
	for (const [address, { links, doubled, wanted }] of pages) {
		const file = sourceOf(address);
		for (const id of doubled)
			problems.push({
				file,
				field: '',
				found: `the anchor "${id}" twice on ${address}`,
				advice: 'Give one of the two another id or heading.',
			});
		for (const { name, to } of wanted)
			problems.push({
				file,
				field: '',
				found: `${name}="${to}" on ${address}, and the page has no such part`,
				advice: 'Give the part that id, or name another.',
			});
		for (const { tag, to } of links) {
			if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(to)) continue;
			const target = new URL(to, `https://guide.invalid${base.replace(/\/$/, '')}${address}`);
			if (!target.pathname.startsWith(base)) {
				problems.push({
					file,
					field: '',
					found: `a link to ${to}, which leads out of the guide`,
					advice: 'Write the address from the root of the guide.',
				});
				continue;
			}
			const path = `/${decodeURI(target.pathname.slice(base.length))}`;
			const page = pages.get(path);
			const isFile = !page && existsSync(join(dist, path)) && statSync(join(dist, path)).isFile();
			const anchor = decodeURIComponent(target.hash.slice(1));
			if (!page && !isFile) {
				const what =
					tag === 'img' || tag === 'source' || tag === 'image'
						? 'a picture'
						: tag === 'script' || tag === 'link'
							? 'a file'
							: 'a link to';
				problems.push({
					file,
					field: '',
					found: `${what} ${to}, and there is nothing at that address`,
					advice: pages.has(`${path}/`)
						? `Write ${to}/ with the slash at the end.`
						: 'Correct the address, or add what it should lead to.',
				});
			} else if (page && anchor && anchor !== '_top' && !page.anchors.has(anchor))
				problems.push({
					file,
					field: '',
					found: `a link to ${to}, and ${path} has no heading or part named "${anchor}"`,
					advice: 'Correct the part after #, or link to the page.',
				});
		}
	}
	return gathered(problems);
}

/** A fault in a part that all pages share would be told hundreds of times: each is told once, with how often it stands. */
function gathered(problems: Problem[]): Problem[] {
	return [...Map.groupBy(problems, ({ found }) => found).values()].map(([first, ...others]) => {
		const pages = new Set(others.map(({ file }) => file).filter((file) => file !== first!.file)).size;
		return pages
			? { ...first!, found: `${first!.found} (and the same on ${pages} more ${pages === 1 ? 'page' : 'pages'})` }
			: first!;
	});
}
