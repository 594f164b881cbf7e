import { test as base, expect } from '@playwright/test';

/** Our test: whatever a page says of itself that is not well fails the test in which it said so. */
export const test = base.extend<{ quiet: void; expectedFailures: Set<string>; mayComplain: boolean }>({
	/** For tests that do what a page must not do. */
	mayComplain: [false, { option: true }],
	/** Addresses that a test asks for although they do not exist. */
	expectedFailures: async ({}, use) => use(new Set()),
	quiet: [
		async ({ page, expectedFailures, mayComplain }, use) => {
			const faults: string[] = [];
			await page.addInitScript(() => {
				addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
					console.error(`Against the policy: ${effectiveDirective} ${blockedURI} ${sample}`),
				);
			});
			page.on('console', (message) => {
				const missing = message.location().url;
				if (message.type() === 'error' && !expectedFailures.has(missing)) faults.push(message.text());
			});
			page.on('pageerror', (error) => faults.push(error.message));
			page.on('requestfailed', (request) => {
				// A page that is left before its files have arrived has not failed.
				if (request.failure()?.errorText !== 'net::ERR_ABORTED' && !expectedFailures.has(request.url()))
					faults.push(`${request.url()}: ${request.failure()?.errorText}`);
			});
			page.on('response', (response) => {
				if (response.status() >= 400 && !expectedFailures.has(response.url()))
					faults.push(`${response.status()} ${response.url()}`);
			});
			page.on('request', (request) => {
				if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url()))
					faults.push(`A request to another host: ${request.url()}`);
			});
			await use();
			if (!mayComplain) expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
