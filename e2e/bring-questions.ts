import type { Page } from '@playwright/test';

/** Brings the script of the questions at the end of a page, which comes once one is near them, and goes back to the top. */
export async function bringQuestions(page: Page) {
	// By its mark: to look for its role on every page of the guide takes long.
	const questions = page.locator('section.questions');
	if (!(await questions.count())) return;
	await questions.scrollIntoViewIfNeeded();
	await questions.locator('.option').first().waitFor();
	await page.evaluate(() => scrollTo(0, 0));
}
