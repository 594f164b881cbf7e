import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** CPU seconds of all children that have ended, on Linux. */
function childrenSeconds() {
	if (!existsSync('/proc/self/stat')) return undefined;
	const fields = readFileSync('/proc/self/stat', 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	// cutime and cstime, in hundredths of a second.
	return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Runs a program to its end; CPU seconds, unlike those on the clock, hardly change with what else the machine does. */
export function timed(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
	const before = childrenSeconds();
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync(program, args, {
		cwd,
		encoding: 'utf8',
		maxBuffer: 1e9,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
	});
	const after = childrenSeconds();
	return {
		status,
		output: `${stdout}${stderr}`,
		cpu: before === undefined ? undefined : after! - before,
		seconds: (performance.now() - start) / 1000,
	};
}
