import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { differences, noticesOf, packageOf, partsOf } from '../supply-chain/packages.ts';
import { billOf, type Lock } from '../supply-chain/sbom.ts';
import { shipped } from '../supply-chain/shipped.ts';

const isStyle = (id: string) => /\.css(?:\?|$)|[?&]type=style\b/.test(id);

/**
 * Sees which packages get into the scripts and styles of pages, and stops the build where the list of them says otherwise.
 * Writes their notices, and the list of all that the guide is built with.
 */
export function supplyChain(): AstroIntegration {
	let root = '';
	const bundled = new Set<string>();
	const see = (id: string) => {
		const name = packageOf(id);
		if (name) bundled.add(name);
	};
	return {
		name: 'supply-chain',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				root = fileURLToPath(config.root);
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'packages-that-reach-readers',
								generateBundle(_, bundle) {
									// Styles are gathered where pages are rendered, scripts where they are bundled for browsers.
									for (const id of this.getModuleIds()) if (isStyle(id)) see(id);
									if (this.environment.name !== 'client') return;
									for (const part of Object.values(bundle))
										if (part.type === 'chunk')
											for (const [id, { renderedLength }] of Object.entries(part.modules)) if (renderedLength) see(id);
								},
							},
						],
					},
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				if (existsSync(join(dist, 'pagefind')) !== shipped.some(({ name }) => name === 'Pagefind'))
					throw new Error('Pagefind is in the guide, or in src/supply-chain/shipped.ts, but not in both.');
				const wrong = differences(shipped, bundled);
				if (wrong.length)
					throw new Error(
						`src/supply-chain/shipped.ts is not what the build has put into the pages:\n${wrong.join('\n')}`,
					);
				const parts = partsOf(root, shipped);
				await writeFile(join(dist, 'licences.txt'), noticesOf(parts));
				const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
				await writeFile(join(dist, 'sbom.cdx.json'), billOf(lock, shipped));
				logger.info(
					`${parts.length} works of others reach readers, under ${new Set(parts.map(({ licence }) => licence)).size} licences.`,
				);
			},
		},
	};
}
