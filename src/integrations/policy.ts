import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { caddySite, hostedHeaders, nginxSite } from '../header-files.ts';
import { inlineIn, policyOfHost, policyOfPage } from '../policy.ts';

/**
 * Gives each finished page its policy, and writes the one of all pages down for hosts: `_headers` in the guide itself,
 * and sites for nginx and Caddy in the folder `deploy` beside it.
 */
export function policy(): AstroIntegration {
	let base = '/';
	return {
		name: 'policy',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const all = { scripts: new Set<string>(), styles: new Set<string>() };
				for await (const file of glob('**/*.html', { cwd: dist })) {
					const html = await readFile(join(dist, file), 'utf8');
					const inline = inlineIn(html);
					for (const hash of inline.scripts) all.scripts.add(hash);
					for (const hash of inline.styles) all.styles.add(hash);
					// Before all that it is for.
					const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOfPage(inline)}">`;
					const withPolicy = html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + meta);
					if (withPolicy === html) throw new Error(`${file} does not say how it is written: <meta charset="utf-8">.`);
					await writeFile(join(dist, file), withPolicy);
				}
				const site = { base, policy: policyOfHost(all) };
				const deploy = new URL('../deploy/', dir);
				await mkdir(deploy, { recursive: true });
				await writeFile(join(dist, '_headers'), hostedHeaders(site));
				await writeFile(new URL('nginx.conf', deploy), nginxSite(site));
				await writeFile(new URL('Caddyfile', deploy), caddySite(site));
				logger.info(
					`${all.scripts.size} scripts and ${all.styles.size} styles in pages; ${site.policy.length} letters.`,
				);
			},
		},
	};
}
