import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';

/** Where the pages of a collection stand. Collections that are not named have no pages of their own. */
const folders: Partial<Record<Entry['collection'], string>> = {
	docs: '/',
	faqs: '/questions/',
	roles: '/roles/',
	terms: '/glossary/',
};

/** The address of the page that is made from an entry; none where no page is. */
export function addressOf({ collection, id }: Pick<Entry, 'collection' | 'id'>) {
	const folder = folders[collection];
	return folder && (id === 'index' ? '/' : `${folder}${id}/`);
}

/** Two files that would become the page at one address: two entries, or an entry and a route. */
export function sharedAddresses(root: string, entries: Pick<Entry, 'collection' | 'id' | 'file'>[]): Problem[] {
	const owners = new Map<string, string>(
		globSync('**/*.astro', { cwd: join(root, 'src/pages') })
			.filter((path) => !path.includes('['))
			.map(
				(path) =>
					[
						`/${path.replaceAll('\\', '/').replace(/(index)?\.astro$/, '')}/`.replace('//', '/'),
						`src/pages/${path}`,
					] as const,
			),
	);
	return entries.flatMap((entry) => {
		const address = addressOf(entry);
		if (!address) return [];
		const owner = owners.get(address);
		if (!owner) owners.set(address, entry.file);
		return owner
			? [
					{
						file: entry.file,
						field: '',
						found: `the address ${address}, which ${owner} has already`,
						advice: 'Rename one of the two files, or take one out.',
					},
				]
			: [];
	});
}
