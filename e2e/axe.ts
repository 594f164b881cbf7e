import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** What puts axe into a page: the packed form, since each page has to read it anew. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, each as its rule and the first element; only the rules named, if any are. */
export async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
	return page.evaluate(async (only) => {
		const run = (window as unknown as { axe: typeof axe }).axe;
		const { violations } = await run.run(document, { resultTypes: ['violations'], ...(only && { runOnly: only }) });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	}, rules);
}
