import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describe } from '../content-check/problem.ts';
import { checkLinks } from '../link-check/check-links.ts';
import { findOrphans } from '../link-check/find-orphans.ts';
import { readPages } from '../link-check/read-pages.ts';
import { sourceOf } from '../link-check/source-of.ts';

/**
 * Follows every link of the finished guide, after all that writes pages, and stops the build at one that leads nowhere,
 * and at a page that hardly any other leads to.
 */
export function linkCheck(): AstroIntegration {
	let base = '/';
	let root = '';
	return {
		name: 'link-check',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
				root = fileURLToPath(config.root);
			},
			'astro:build:done': ({ dir }) => {
				const source = (address: string) => sourceOf(root, address);
				const dist = fileURLToPath(dir);
				const pages = readPages(dist);
				const dead = checkLinks(pages, dist, base, source);
				if (dead.length)
					throw new Error(`The guide was built, but not every link leads somewhere:\n${dead.map(describe).join('\n')}`);
				const orphans = findOrphans(pages, base, source);
				if (orphans.length)
					throw new Error(
						`The guide was built, but some pages are hard to come upon:\n${orphans.map(describe).join('\n')}`,
					);
			},
		},
	};
}
