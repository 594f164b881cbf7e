import { entriesOf } from './entries.ts';

/** The title of each page that records point to, by its address. */
export async function pageTitles(): Promise<(address: string) => string> {
	const titles = new Map<string, string>();
	for (const { id, data } of await entriesOf('docs')) titles.set(id === 'index' ? '/' : `/${id}/`, data.title);
	for (const { id, data } of await entriesOf('roles')) titles.set(`/roles/${id}/`, data.name);
	for (const { id, data } of await entriesOf('terms')) titles.set(`/glossary/${id}/`, data.name);
	for (const { id, data } of await entriesOf('faqs')) titles.set(`/questions/${id}/`, data.question);
	return (address) => {
		const title = titles.get(address.replace(/#.*/, ''));
		if (!title) throw new Error(`There is no page at "${address}". Correct the address, or add the page.`);
		return title;
	};
}
