import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
// The queries are those that search is measured by.
// eslint-disable-next-line no-restricted-imports
import { readQueries } from '../src/search/query-set.ts';
import { askAll, below, placed, type Answer } from './ask-all.ts';

/** Emptied before each run. */
export const keptAnswers = join(import.meta.dirname, '.guide/answers');

export const questions = readQueries().map(({ q }) => q);

/**
 * What the search of the website answers to every judged question, with addresses from the guide's root. All copies of
 * the guide are held against it, so it is asked once of each build, by the test that comes first, and kept for the run.
 * @param page Where they are asked, if they have to be.
 * @param root Where the guide is served. Its list of files has the digest of each, and so names the build.
 */
export async function servedAnswers(page: Page, root: string): Promise<Answer[]> {
	const files = await fetch(new URL('offline/manifest.json', root));
	if (!files.ok) throw new Error(`There is no list of files at ${files.url}: ${files.status}.`);
	const asked = JSON.stringify([await files.text(), questions, String(askAll), page.context().browser()?.version()]);
	const file = join(keptAnswers, `${createHash('sha256').update(asked).digest('hex').slice(0, 16)}.json`);
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Answer[];
	await page.goto(new URL('search/', root).href);
	const answers = placed(await page.evaluate(askAll, questions), below(root));
	mkdirSync(keptAnswers, { recursive: true });
	// Whole or not at all: another test may be reading.
	writeFileSync(`${file}.${process.pid}`, JSON.stringify(answers));
	renameSync(`${file}.${process.pid}`, file);
	return answers;
}
