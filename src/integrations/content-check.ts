import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../content-check/check-content.ts';
import { report } from '../content-check/problem.ts';

/**
 * Reads the content before Astro does, and stops with words that an author understands. Astro alone lets a dangling
 * reference, malformed JSON, two pages with one address and unknown keys through with exit code 0.
 */
export function contentCheck(): AstroIntegration {
	return {
		name: 'content-check',
		hooks: {
			'astro:config:setup': ({ config, command, logger }) => {
				if (command === 'preview') return;
				const problems = checkContent(fileURLToPath(config.root));
				if (!problems.length) return;
				if (command === 'dev') logger.error(`The content needs mending:\n${report(problems)}`);
				else {
					// A thrown error would come with a stack, which tells an author nothing.
					console.error(`[ERROR] The content needs mending before the guide can be built:\n${report(problems)}`);
					process.exit(1);
				}
			},
		},
	};
}
