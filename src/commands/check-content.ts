import { checkContent } from '../content-check/check-content.ts';
import { describe } from '../content-check/problem.ts';

/** Says what is wrong with the content under the folder it is started in, and stops with 1 if anything is. */
const problems = checkContent(process.cwd());
for (const problem of problems) console.error(describe(problem));
if (problems.length) {
	console.error(`\n${problems.length === 1 ? 'One thing' : `${problems.length} things`} to mend in the content.`);
	process.exitCode = 1;
}
