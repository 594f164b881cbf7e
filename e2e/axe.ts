import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds on the page as it stands, each as its rule and the first element; only the rules named, if any are. */
export async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (only) => {
		const run = (window as unknown as { axe: typeof axe }).axe;
		const { violations } = await run.run(document, { resultTypes: ['violations'], ...(only && { runOnly: only }) });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	}, rules);
}
