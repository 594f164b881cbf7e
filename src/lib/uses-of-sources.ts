import type { Figure } from '../schemas/figure.ts';
import { entriesOf, entryOf } from './entries.ts';

/** A page that relies on a source. */
export interface Use {
	href: string;
	label: string;
}

/** The page that lists the figures of a kind. */
const figurePages: Record<Figure['kind'], Use> = {
	pay: { href: '/careers/pay/', label: 'Pay' },
	employment: { href: '/careers/outlook/', label: 'Outlook' },
	outlook: { href: '/careers/outlook/', label: 'Outlook' },
	survey: { href: '/about/', label: 'Figures of the guide' },
};

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
	for (const { id, data } of await entriesOf('skills'))
		note(data.sources, { href: `/roles/skills/#${id}`, label: `Skill: ${data.name}` });
	for (const { data } of await entriesOf('transitions')) {
		const { role } = (await entryOf(data.to)).data;
		note(
			data.sources,
			role.id === 'project-manager'
				? { href: '/careers/product-to-project/', label: 'From product to project, move by move' }
				: { href: '/careers/project-to-product/', label: 'From project to product, move by move' },
		);
	}
	for (const { data } of await entriesOf('figures')) note([data.source], figurePages[data.kind]);
	for (const { data } of await entriesOf('decisions'))
		for (const { sources } of Object.values(data.answers))
			note(sources, { href: '/together/who-decides/', label: 'Decisions: who decides' });
	for (const { data } of await entriesOf('scenarios'))
		note(data.sources, { href: '/practise/who-decides/', label: 'Drills: who decides' });
	for (const { data } of await entriesOf('misconceptions'))
		note(data.sources, { href: '/practise/misconceptions/', label: 'Misconceptions' });
	for (const { data } of await entriesOf('artefacts')) note(data.sources, { href: '/templates/', label: 'Templates' });
	for (const { id, data } of await entriesOf('claims'))
		note(data.sources, { href: `/claims/#${id}`, label: `Claim: ${data.text}` });
	for (const { id, data } of await entriesOf('faqs'))
		note(data.sources, { href: `/questions/${id}/`, label: data.question });
	for (const { id, data } of await entriesOf('terms'))
		note(data.sources, { href: `/glossary/${id}/`, label: data.name });
	return uses;
}
