import type { APIRoute } from 'astro';
import { entriesOf } from '../../lib/entries.ts';

const collections = ['figures', 'terms', 'sources', 'certifications', 'levels', 'claims', 'faqs'] as const;
type Name = (typeof collections)[number];

export const getStaticPaths = () => collections.map((collection) => ({ params: { collection } }));

/** The records of a collection as they stand in the guide, for anyone who wants to build on them (CC BY 4.0). */
export const GET: APIRoute = async ({ params }) => {
	const entries = await entriesOf(params['collection'] as Name);
	return new Response(
		JSON.stringify(
			entries.map(({ id, data }) => ({ id, ...data })),
			null,
			'\t',
		),
	);
};
