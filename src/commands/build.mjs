import { buildGuide } from './build-guide.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { main } from './run.mjs';

/** `npm run build`: the guide as files, in dist. */
await main(async () => {
	await installIfNeeded();
	return buildGuide(process.argv.slice(2));
});
