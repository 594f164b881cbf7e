import type { APIRoute } from 'astro';
import { toCsv } from '../../lib/csv.ts';
import { entriesOf } from '../../lib/entries.ts';
import { figureRow } from '../../lib/figure-row.ts';

/** Every figure as a table for a spreadsheet. */
export const GET: APIRoute = async () =>
	new Response(toCsv((await entriesOf('figures')).map(({ id, data }) => figureRow(id, data))));
