import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folders: Record<string, string> = { glossary: 'terms', questions: 'faqs', roles: 'roles' };

/** The file that a writer opens to mend the page at an address, as far as addresses tell. */
export function sourceOf(root: string, address: string) {
	const path = address.replace(/^\/|\/$/g, '');
	const [folder = '', name] = path.split('/');
	const candidates = [
		`src/content/docs/${path || 'index'}.mdx`,
		`src/content/docs/${path}/index.mdx`,
		...(name ? [`src/content/${folders[folder]}/${name}.yaml`, `src/content/${folders[folder]}/${name}.mdx`] : []),
		`src/pages/${path.replace('.html', '')}.astro`,
	];
	return candidates.find((candidate) => existsSync(join(root, candidate))) ?? `the page ${address}`;
}
