import { entriesOf } from '../../lib/entries.ts';
import type { Side } from '../../schemas/role.ts';

const place: Record<Side, number> = { product: 0, owner: 1, shared: 2, project: 3 };

/** The documents, those of the product first and those of the project last, as everything in the guide stands. */
export const sortedArtefacts = async () =>
	(await entriesOf('artefacts')).sort((a, b) => place[a.data.side] - place[b.data.side]);
