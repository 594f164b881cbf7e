import { z } from 'astro/zod';

/**
 * The id of an entry in another collection: its file name without the ending.
 * It comes out in the shape that `getEntry()` takes. A reference to nothing stops the build (see `src/content-check`).
 */
export const referenceTo = <Collection extends string>(collection: Collection) =>
	z
		.string(`Expected the id of an entry in src/content/${collection}/: its file name without the ending.`)
		.transform((id) => ({ collection, id }));
