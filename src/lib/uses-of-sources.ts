import { entriesOf } from './entries.ts';

/** A page that relies on a source. */
export interface Use {
	href: string;
	label: string;
}

/** For each source, the pages that rely on it. */
export async function usesOfSources(): Promise<Map<string, Use[]>> {
	const uses = new Map<string, Use[]>();
	const note = (sources: { id: string }[], use: Use) => {
		for (const { id } of sources) {
			const known = uses.get(id) ?? [];
			if (!known.some(({ href }) => href === use.href)) uses.set(id, [...known, use]);
		}
	};
	for (const { id, data } of await entriesOf('docs'))
		note(data.sources, { href: id === 'index' ? '/' : `/${id}/`, label: data.title });
	for (const { id, data } of await entriesOf('roles')) note(data.sources, { href: `/roles/${id}/`, label: data.name });
	for (const { id, data } of await entriesOf('certifications'))
		note(data.sources, { href: `/careers/certifications/#${id}`, label: data.name });
	for (const { data } of await entriesOf('levels')) note(data.sources, { href: '/careers/', label: 'Career ladders' });
	for (const { data } of await entriesOf('figures')) {
		const pay = data.kind === 'pay';
		note([data.source], { href: pay ? '/careers/pay/' : '/about/', label: pay ? 'Pay' : 'Figures of the guide' });
	}
	for (const { id, data } of await entriesOf('claims'))
		note(data.sources, { href: `/claims/#${id}`, label: `Claim: ${data.text}` });
	for (const { id, data } of await entriesOf('faqs'))
		note(data.sources, { href: `/questions/${id}/`, label: data.question });
	for (const { id, data } of await entriesOf('terms'))
		note(data.sources, { href: `/glossary/${id}/`, label: data.name });
	return uses;
}
