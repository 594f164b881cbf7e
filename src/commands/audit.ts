import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findingsOf, judge, type Explained, type Report } from '../supply-chain/audit.ts';
import { main, root, Stop } from './run.mjs';

const folders = { guide: root, bench: join(root, 'bench') };

/** What npm knows of the packages in a lock file. It reads that file alone: nothing has to be installed. */
function reportOf(folder: string): Report {
	const { stdout, error } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 1e8,
		shell: process.platform === 'win32',
	});
	if (error) throw new Stop(`npm could not be started: ${error.message}`);
	try {
		return JSON.parse(stdout) as Report;
	} catch {
		throw new Stop(`npm gave no answer that can be read:\n${stdout.slice(0, 500)}`);
	}
}

/** `npm run audit`: asks the registry what is known of our packages, and fails at what nobody has explained. */
await main(async () => {
	const explained = parse(readFileSync(join(root, 'src/supply-chain/findings.yaml'), 'utf8')) as Explained[];
	let unexplained = 0;
	for (const [name, folder] of Object.entries(folders)) {
		const report = reportOf(folder);
		const findings = findingsOf(report);
		if (!findings)
			throw new Stop(
				`npm could not ask the registry: ${report.error?.summary || report.message || 'it gave no reason'}.`,
			);
		const told = judge(
			findings,
			explained.filter((one) => one.in === name),
		);
		for (const line of told.unexplained) console.error(`Not explained, ${name}: ${line}`);
		for (const line of told.gone) console.log(`${name}: ${line}`);
		console.log(`${name}: ${findings.length} found, ${findings.length - told.unexplained.length} of them explained.`);
		unexplained += told.unexplained.length;
	}
	return unexplained ? 1 : 0;
});
