import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../content-check/problem.ts';
import { targetOf, type BuiltPages } from './read-pages.ts';

/** What stands after `#` to fill in a tool, as src/browser/hash-state.ts has it: no name of a heading. */
const isState = (anchor: string) => anchor.includes('=');

/**
 * Follows every link, anchor, picture, script and style of the finished pages in `dist` that stays within the guide.
 * @param base The path below which the guide is served.
 * @param sourceOf The file in which a writer mends a page, from the page's address.
 */
export function checkLinks(
	pages: BuiltPages,
	dist: string,
	base: string,
	sourceOf: (address: string) => string,
): Problem[] {
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
			const target = targetOf({ to }, address, base);
			if (!target) continue;
			const { path, anchor } = target;
			if (path === undefined) {
				problems.push({
					file,
					field: '',
					found: `a link to ${to}, which leads out of the guide`,
					advice: 'Write the address from the root of the guide.',
				});
				continue;
			}
			const page = pages.get(path);
			const isFile = !page && existsSync(join(dist, path)) && statSync(join(dist, path)).isFile();
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
			} else if (page && anchor && anchor !== '_top' && !isState(anchor) && !page.anchors.has(anchor))
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
