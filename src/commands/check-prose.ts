import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../content-check/problem.ts';
import { readEntries } from '../content-check/read-entries.ts';
import { checkProse } from '../prose-check/check-prose.ts';
import { readExceptions } from '../prose-check/exceptions.ts';
import { proseOf } from '../prose-check/prose-of.ts';

/** Says which pages and records under the folder it is started in are hard to read, and stops with 1 if any is. */
const root = process.cwd();
const { entries, problems: unreadable } = readEntries(root);
const problems = [
	...unreadable,
	...checkProse(
		entries.map((entry) => proseOf(root, entry)),
		readExceptions(readFileSync(join(root, 'src/prose-check/exceptions.yaml'), 'utf8')),
	),
];
for (const problem of problems) console.error(describe(problem));
if (problems.length) {
	console.error(`\n${problems.length === 1 ? 'One thing' : `${problems.length} things`} to mend in the prose.`);
	process.exitCode = 1;
}
