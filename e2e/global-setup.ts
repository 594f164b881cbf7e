import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOutSources } from '../src/commands/lay-out-sources.mjs';
import { keptAnswers } from './served-answers.ts';
import { guidePort, guideUrl, rootPort, rootUrl } from './servers.ts';

const root = join(import.meta.dirname, '..');
/** A copy of the sources inside the repo, so that it finds the same packages. */
const copy = join(import.meta.dirname, '.guide/changed');

/** Says why there is none, where it could not be built. */
const noCopy = join(import.meta.dirname, '.guide/changed.failed');

/** What the test of the one-file change turns one published figure into, whatever it is at present. */
export const changedFigure = { file: 'us-project-management-specialists-pay-2024.yaml', to: 123456 };

/** Builds a copy as `npm run build` does, to be served below `base`. */
export function buildCopy(
	folder: string,
	base: string,
	env: NodeJS.ProcessEnv = { SITE_URL: 'https://example.org' },
	signal?: AbortSignal,
) {
	const astro = join(root, 'node_modules/astro/bin/astro.mjs');
	const options = {
		cwd: folder,
		maxBuffer: Infinity,
		...(signal && { signal }),
		env: { ...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1', ...env },
	};
	return new Promise<{ status: number | string; output: string }>((done) =>
		execFile(process.execPath, [astro, 'build', '--force'], options, (error, stdout, stderr) =>
			done({ status: error ? (error.code ?? 'killed') : 0, output: stdout + stderr }),
		),
	);
}

/** Does what a newcomer would: opens one YAML file, changes one number, builds. The copy is built to be served below /guide/. */
async function buildChangedCopy(signal: AbortSignal) {
	layOutSources(copy);
	const file = join(copy, 'src/content/figures', changedFigure.file);
	const before = readFileSync(file, 'utf8');
	writeFileSync(file, before.replace(/^value: \d+$/m, `value: ${changedFigure.to}`));
	if (readFileSync(file, 'utf8') === before)
		throw new Error(`${changedFigure.file} has no line "value: …" with another number than ${changedFigure.to}.`);
	const { status, output } = await buildCopy(copy, '/guide/', undefined, signal);
	if (status !== 0) throw new Error(`The copy below /guide/ did not build:\n${output.slice(-3000)}`);
}

/** Serves a built guide until the process is ended. */
export function serve(dist: string, port: number, base: string) {
	return spawn(process.execPath, [join(root, 'src/commands/serve.ts')], {
		stdio: 'inherit',
		env: { ...process.env, DIST: dist, PORT: String(port), BASE_PATH: base },
	});
}

/**
 * Waits until a server answers.
 * @param seconds How long at most.
 */
export async function answering(url: string, seconds = 10) {
	for (let tries = 0; tries < seconds * 10; tries++) {
		if (
			await fetch(url).then(
				({ ok }) => ok,
				() => false,
			)
		)
			return;
		if (url === guideUrl && existsSync(noCopy)) throw new Error(readFileSync(noCopy, 'utf8'));
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`Nothing answered at ${url}. Is another program using the port?`);
}

export default async function setUp() {
	if (!existsSync(join(root, 'dist/index.html')))
		throw new Error('There is no built guide. Run "npm run build" first.');
	rmSync(keptAnswers, { recursive: true, force: true });
	rmSync(noCopy, { force: true });
	const ended = new AbortController();
	const servers: ChildProcess[] = [serve(join(root, 'dist'), rootPort, '/')];
	// While one journey is being written, the second copy is only a wait: E2E_ROOT_ONLY=1 leaves it out. Journeys at the root
	// go on while it is built; those below the path wait for it.
	if (!process.env['E2E_ROOT_ONLY'])
		buildChangedCopy(ended.signal).then(
			() => ended.signal.aborted || servers.push(serve(join(copy, 'dist'), guidePort, '/guide/')),
			(error: unknown) => ended.signal.aborted || writeFileSync(noCopy, String(error)),
		);
	await answering(rootUrl);
	return () => {
		ended.abort();
		for (const server of servers) server.kill();
	};
}
