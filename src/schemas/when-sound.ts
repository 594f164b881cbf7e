import type { z } from 'astro/zod';

/**
 * For a rule about several keys: it is judged as soon as these are sound, whatever else is wrong, so that an author learns
 * of everything in one go. Without it a rule waits until the whole entry has no other fault.
 */
export const whenSound = (...keys: string[]) => ({
	when: ({ issues }: z.core.ParsePayload) =>
		issues.every(
			({ code, path: [key] = [] }) =>
				code === 'unrecognized_keys' || (key !== undefined && !keys.includes(String(key))),
		),
});
