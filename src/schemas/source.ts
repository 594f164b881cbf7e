import { z } from 'astro/zod';
import { day, roughDay } from './day.ts';
import { typographic } from './text.ts';

const author = z.union([
	z.strictObject({ family: z.string(), given: z.string() }),
	/** An organisation, or a person known by one name. */
	z.strictObject({ literal: z.string() }),
]);

/**
 * A publication that the guide relies on. Its fields are those of CSL-JSON, so that a library can write the citation.
 * Cite the publication and its own home, never a copy of it.
 */
export const source = z.strictObject({
	/** What kind of publication it is, in CSL's words. */
	type: z.enum([
		'article-journal',
		'article-magazine',
		'article-newspaper',
		'book',
		'chapter',
		'dataset',
		'post-weblog',
		'report',
		'standard',
		'webpage',
	]),
	/** Title, as its publisher writes it. */
	title: z.string().min(3),
	author: author.array().default([]),
	publisher: z.string(),
	/** The journal, site or series that it appeared in. */
	'container-title': z.string().optional(),
	/** When it was published; left out where the publication does not say. */
	issued: roughDay.optional(),
	/** The day on which we last read it, or read the report of it. */
	accessed: day,
	/** Its own home. Left out for a book without one. */
	URL: z
		.url({ protocol: /^https?$/, error: 'Expected the full address of the publication itself, with https://.' })
		.optional(),
	DOI: z.string().optional(),
	volume: z.coerce.string().optional(),
	issue: z.coerce.string().optional(),
	page: z.coerce.string().optional(),
	edition: z.coerce.string().optional(),
	/** Who made it, what they gain if you believe it, and how it was made. Shown beside the source. */
	bias: z.string().min(15).transform(typographic),
	/** Under which terms its words may be reused. "All rights reserved" where nothing else is said. */
	licence: z.string().default('All rights reserved'),
	/**
	 * Who told of it when we did not see the publication itself: the citation then says "as reported by …".
	 * A publication or a person by name, never a link.
	 */
	reportedBy: z
		.string()
		.regex(/^(?!.*\b(?:secondary|second-hand|https?:))/i, {
			error:
				'Name the publication or the person whose report we read, for example "Knowledge Train", without a link. "A secondary account" names nobody.',
		})
		.optional(),
});

export type Source = z.output<typeof source>;
