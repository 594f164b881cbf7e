import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caddySite, nginxSite } from './header-files.ts';

for (const [server, site] of [
	['nginx', nginxSite],
	['Caddy', caddySite],
] as const) {
	test(`the site for ${server} says which folder its root is`, () => {
		const text = site({ base: '/', policy: "default-src 'self'" });
		assert.match(text, /^# root: the folder of the built guide\.$/m);
	});

	test(`below a path, the root for ${server} is the folder around the guide`, () => {
		const text = site({ base: '/docs/guide/', policy: "default-src 'self'" });
		assert.match(
			text,
			/^# root: the folder in which the built guide stands as docs\/guide\/, not that folder itself\.$/m,
		);
	});
}
