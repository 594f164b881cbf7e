import { kinds, sitemap } from './addresses.ts';
import { rootUrl } from './servers.ts';
import { expect, test } from './test.ts';

// What a page does against its policy is a fault in every test: see `test.ts`. Here the policy itself is tried.

test('every page carries the policy, and nothing in it needs more than it allows', async () => {
	for (const address of await sitemap()) {
		const html = await (await fetch(new URL(address, rootUrl))).text();
		expect(html, address).toMatch(
			/^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /i,
		);
		const tags = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '').match(/<[^>]+>/g) ?? [];
		expect(
			tags.filter((tag) => /\s(style|on[a-z]+)=/.test(tag)),
			`${address}: attributes that style or run`,
		).toEqual([]);
	}
});

test('the host sends the same policy, and keeps the guide out of frames', async ({ request }) => {
	const { 'content-security-policy': policy = '' } = (await request.get('/')).headers();
	for (const wanted of ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
		expect(policy).toContain(wanted);
	expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes/);
	// Cloudflare Pages leaves out a header whose line is longer.
	expect(policy.length).toBeLessThan(1900);
});

test.describe('what an attacker would try', () => {
	// Each of these is meant to go against the policy.
	test.use({ mayComplain: true });

	for (const host of ['sends the policy', 'sends no headers'])
		test(`does not run where the host ${host}`, async ({ page }) => {
			if (host === 'sends no headers')
				await page.route('**/*', async (route) => {
					const response = await route.fetch();
					const { 'content-security-policy': _, ...headers } = response.headers();
					await route.fulfill({ response, headers });
				});
			await page.goto('/answer/');
			const outcomes = await page.evaluate(async () => {
				const ran = () => document.documentElement.dataset['ran'] !== undefined;
				const attempts: Record<string, () => unknown> = {
					'a script in the page': () => {
						const script = document.createElement('script');
						script.append("document.documentElement.dataset.ran = ''");
						document.head.append(script);
					},
					'a script of another host': () => {
						const script = document.createElement('script');
						script.setAttribute('src', 'https://example.org/a.js');
						document.head.append(script);
						return new Promise((done) => script.addEventListener('error', done));
					},
					'markup from text': () => {
						document.body.innerHTML = '<img src=x onerror="document.documentElement.dataset.ran = 1">';
					},
					'a handler in an attribute': () => {
						const button = document.createElement('button');
						button.setAttribute('onclick', "document.documentElement.dataset.ran = ''");
						document.body.append(button);
						button.click();
					},
					'evaluated text': () => new Function("document.documentElement.dataset.ran = ''")(),
					'a script address': () => {
						const link = document.createElement('a');
						link.href = "javascript:void(document.documentElement.dataset.ran = '')";
						document.body.append(link);
						link.click();
					},
					'a frame': () => {
						const frame = document.createElement('iframe');
						frame.src = '/search/';
						document.body.append(frame);
						return new Promise((done) => setTimeout(done, 300)).then(() => {
							if (frame.contentDocument?.title) document.documentElement.dataset['ran'] = '';
						});
					},
					'a message to another host': () =>
						fetch('https://example.org/').then(() => (document.documentElement.dataset['ran'] = '')),
					'a style in an attribute': () => {
						document.body.setAttribute('style', 'color: rgb(1, 2, 3)');
						if (getComputedStyle(document.body).color === 'rgb(1, 2, 3)') document.documentElement.dataset['ran'] = '';
					},
				};
				const outcomes: Record<string, boolean> = {};
				for (const [name, attempt] of Object.entries(attempts)) {
					delete document.documentElement.dataset['ran'];
					try {
						await attempt();
					} catch {
						// Refused, as it should be.
					}
					await new Promise((done) => setTimeout(done, 50));
					outcomes[name] = ran();
				}
				return outcomes;
			});
			expect(Object.keys(outcomes)).toHaveLength(9);
			expect(Object.entries(outcomes).filter(([, ran]) => ran)).toEqual([]);
		});
});

test('a page that is only read stores nothing', async ({ page, context }) => {
	test.setTimeout(60_000);
	for (const address of kinds.filter((address) => address !== '/search/')) {
		await page.goto(address);
		// Some would write as they are left.
		await page.goto('about:blank');
		await page.goto('/');
		expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), address).toEqual([
			[],
			[],
		]);
	}
	expect(await context.cookies()).toEqual([]);
});
