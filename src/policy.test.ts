import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { caddySite, hostedHeaders, nginxSite, policyIn } from './header-files.ts';
import { inlineIn, policyOfHost, policyOfPage } from './policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('what runs or styles is hashed, and what is only data is not', () => {
	const { scripts, styles } = inlineIn(
		'<style>p{top:0}</style><script>go()</script><script type="speculationrules">{}</script><script type="module">a</script>' +
			'<script type="application/json">{"a":1}</script><script type="application/ld+json">{}</script><script src="/a.js"></script>',
	);
	assert.deepEqual([...styles], [hash('p{top:0}')]);
	assert.deepEqual([...scripts], ['go()', '{}', 'a'].map(hash));
});

const inline = { scripts: new Set([hash('a')]), styles: new Set([hash('b')]) };

test('nothing is allowed that is not named', () => {
	const policy = policyOfPage(inline);
	assert.match(policy, /^default-src 'none'; /);
	assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|unsafe-hashes|\*|https?:/);
	assert.ok(policy.includes(`style-src 'self' ${hash('b')};`));
	assert.match(policy, /require-trusted-types-for 'script'/);
});

test('frames are for hosts to forbid: a page cannot', () => {
	assert.doesNotMatch(policyOfPage(inline), /frame-ancestors/);
	assert.match(policyOfHost(inline), /; frame-ancestors 'none'$/);
});

test('every host gets every header once, below a path too', () => {
	const site = { base: '/guide/', policy: policyOfHost(inline) };
	for (const text of [hostedHeaders(site), nginxSite(site), caddySite(site)]) {
		for (const name of [
			'Content-Security-Policy',
			'Permissions-Policy',
			'Strict-Transport-Security',
			'Referrer-Policy',
		])
			assert.equal(text.split(name).length, 2, name);
		assert.match(text, /\/guide\/_astro\//);
		assert.ok(text.includes(site.policy));
	}
	assert.equal(policyIn(hostedHeaders(site)), site.policy);
});
