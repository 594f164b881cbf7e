import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describe } from '../content-check/problem.ts';
import { checkLinks } from '../link-check/check-links.ts';
import { sourceOf } from '../link-check/source-of.ts';

/** Follows every link of the finished guide, after all that writes pages, and stops the build at one that leads nowhere. */
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
				const problems = checkLinks(fileURLToPath(dir), base, (address) => sourceOf(root, address));
				if (problems.length)
					throw new Error(
						`The guide was built, but not every link leads somewhere:\n${problems.map(describe).join('\n')}`,
					);
			},
		},
	};
}
