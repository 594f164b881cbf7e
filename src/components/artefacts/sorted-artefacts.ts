import { place } from '../../lib/by-side.ts';
import { entriesOf } from '../../lib/entries.ts';

/** The documents, those of the product first and those of the project last, as everything in the guide stands. */
export const sortedArtefacts = async () =>
	(await entriesOf('artefacts')).sort((a, b) => place[a.data.side] - place[b.data.side]);
