import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { searchIndex } from '../../lib/search-index.ts';

/** What search reads in the browser: the index for the first list, the details, and notes in groups. */
export async function getStaticPaths() {
	const { index, details, notes } = await searchIndex();
	return [
		{ params: { part: 'index' }, props: { content: index } },
		{ params: { part: 'details' }, props: { content: details } },
		...notes.map((content, group) => ({ params: { part: `notes-${group}` }, props: { content } })),
	];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(JSON.stringify(props.content));
