import { buildGuide } from './build-guide.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { main } from './run.mjs';

/** `npm run books`: the guide with its books, in dist. The books take some minutes. */
await main(async () => {
	await installIfNeeded();
	process.env['BOOKS'] = '1';
	return buildGuide(process.argv.slice(2));
});
