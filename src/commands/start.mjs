import { buildGuide } from './build-guide.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { nodeBinary } from './node-binary.mjs';
import { demandFreePort, portFrom } from './port.mjs';
import { main, run } from './run.mjs';

/** `npm start`: from a fresh clone to the guide in a browser, with one command and any Node from 20 on. */
await main(async () => {
	const port = portFrom(process.env['PORT']);
	await demandFreePort(port);
	// Canonical addresses are those of what is served, unless the guide is built for somewhere else.
	process.env['SITE_URL'] ||= `http://localhost:${port}`;
	await installIfNeeded();
	console.log('Building the guide. This takes about a minute…');
	const code = await buildGuide();
	if (code) {
		console.error('\nThe guide could not be built: the lines above say why.');
		return code;
	}
	return run(nodeBinary(), ['src/commands/serve.ts'], { env: { PORT: String(port) } });
});
