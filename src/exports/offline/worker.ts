import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The offline reader as one classic script. It is the same for every place and every version of the guide. */
export async function bundleWorker(): Promise<Uint8Array> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL('../../service-worker/index.ts', import.meta.url))],
		bundle: true,
		format: 'iife',
		target: 'es2022',
		minify: true,
		legalComments: 'none',
		write: false,
	});
	return outputFiles[0]!.contents;
}
