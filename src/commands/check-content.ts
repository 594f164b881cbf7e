import { checkContent } from '../content-check/check-content.ts';
import { report } from '../content-check/problem.ts';

/** Says what is wrong with the content under the folder it is started in, and stops with 1 if anything is. */
const problems = checkContent(process.cwd());
if (problems.length) {
	console.error(report(problems));
	process.exitCode = 1;
}
