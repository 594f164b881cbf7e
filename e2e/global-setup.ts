import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOutSources } from '../src/commands/lay-out-sources.mjs';
import { guidePort, rootPort, rootUrl, guideUrl } from './servers.ts';

const root = join(import.meta.dirname, '..');
/** A copy of the sources inside the repo, so that it finds the same packages. */
const copy = join(import.meta.dirname, '.guide/changed');

/** What the test of the one-file change turns one published figure into, whatever it is at present. */
export const changedFigure = { file: 'us-project-management-specialists-pay-2024.yaml', to: 123456 };

/** Builds a copy as `npm run build` does, to be served below `base`. */
export function buildCopy(folder: string, base: string, env: NodeJS.ProcessEnv = { SITE_URL: 'https://example.org' }) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--force'],
		{
			cwd: folder,
			encoding: 'utf8',
			env: { ...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		},
	);
	return { status, output: stdout + stderr };
}

/** Does what a newcomer would: opens one YAML file, changes one number, builds. The copy is built to be served below /guide/. */
function buildChangedCopy() {
	layOutSources(copy);
	const file = join(copy, 'src/content/figures', changedFigure.file);
	const before = readFileSync(file, 'utf8');
	writeFileSync(file, before.replace(/^value: \d+$/m, `value: ${changedFigure.to}`));
	if (readFileSync(file, 'utf8') === before)
		throw new Error(`${changedFigure.file} has no line "value: …" with another number than ${changedFigure.to}.`);
	const { status, output } = buildCopy(copy, '/guide/');
	if (status !== 0) throw new Error(`The copy below /guide/ did not build:\n${output.slice(-3000)}`);
}

/** Serves a built guide until the process is ended. */
export function serve(dist: string, port: number, base: string) {
	return spawn(process.execPath, [join(root, 'src/commands/serve.ts')], {
		stdio: 'inherit',
		env: { ...process.env, DIST: dist, PORT: String(port), BASE_PATH: base },
	});
}

/** Waits until a server answers. */
export async function answering(url: string) {
	for (let tries = 0; tries < 100; tries++) {
		if (
			await fetch(url).then(
				({ ok }) => ok,
				() => false,
			)
		)
			return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`Nothing answered at ${url}. Is another program using the port?`);
}

export default async function setUp() {
	if (!existsSync(join(root, 'dist/index.html')))
		throw new Error('There is no built guide. Run "npm run build" first.');
	// While one journey is being written, the second copy is only a wait: E2E_ROOT_ONLY=1 leaves it out.
	const both = !process.env['E2E_ROOT_ONLY'];
	if (both) buildChangedCopy();
	const servers = [serve(join(root, 'dist'), rootPort, '/')];
	if (both) servers.push(serve(join(copy, 'dist'), guidePort, '/guide/'));
	await Promise.all([answering(rootUrl), both && answering(guideUrl)]);
	return () => {
		for (const server of servers) server.kill();
	};
}
