import type { APIRoute } from 'astro';
import { searchIndex } from '../../lib/search-index.ts';

export const getStaticPaths = () => [{ params: { part: 'index' } }, { params: { part: 'details' } }];

/** What search reads in the browser: the index for the first list, and the details for notes and cards. */
export const GET: APIRoute = async ({ params }) => {
	const { index, details } = await searchIndex();
	return new Response(JSON.stringify(params['part'] === 'index' ? index : details));
};
