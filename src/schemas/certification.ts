import { z } from 'astro/zod';
import { day } from './day.ts';
import { referenceTo } from './reference.ts';
import { side } from './role.ts';
import { upToWords } from './text.ts';

/** A credential. Rules and fees change, so each entry says when it was last looked at and where to look again. */
export const certification = z.strictObject({
	name: z.string(),
	abbreviation: z.string().optional(),
	aliases: z.string().array().default([]),
	misspellings: z.string().array().default([]),
	issuer: z.string(),
	/** The issuer's own page or home: readers check the current rules there. */
	issuerUrl: z.url({ protocol: /^https$/ }),
	side,
	/** The roles that it is made for. */
	roles: referenceTo('roles').array().min(1),
	/** Entry for newcomers, for people in the job, or for people long in it. */
	stage: z.enum(['entry', 'practitioner', 'senior']),
	/** Who may sit it. */
	prerequisites: upToWords(60),
	/** What the test is. */
	exam: upToWords(60),
	/** True if the issuer sells no exam without its course. */
	courseCompulsory: z.boolean(),
	/** What keeps it alive, or that it never lapses. */
	renewal: upToWords(40),
	/** Whether it lapses unless renewed; `not-seen` where we found no rule. */
	expires: z.enum(['yes', 'no', 'not-seen']),
	/** What it costs, only where the issuer's own page was seen; otherwise what to ask. */
	cost: upToWords(40),
	/** What holding it shows. */
	proves: upToWords(40),
	/** What it does not show, however often it is said. */
	doesNotProve: upToWords(40),
	/** Where sources disagree or a rule was only reported, said plainly. */
	caution: upToWords(50).optional(),
	sources: referenceTo('sources').array().min(1),
	/** The day on which these rules were last looked at. */
	checked: day,
	/** When to look again at the latest. */
	validUntil: day,
});

export type Certification = z.output<typeof certification>;
