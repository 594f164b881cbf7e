import { runAstro } from './build-guide.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { main } from './run.mjs';

/** `npm run dev`: the guide while it is being written. Pages change as files are saved; search needs a build. */
await main(async () => {
	await installIfNeeded();
	const port = process.env['PORT'] ? ['--port', process.env['PORT']] : [];
	return runAstro(['dev', ...port, ...process.argv.slice(2)]);
});
