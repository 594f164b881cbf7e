import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildGuide } from './build-guide.mjs';
import { sum } from './count-tests.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { buildsCompared, journeys, slow } from './journeys.mjs';
import { main, root } from './run.mjs';

/** `npm run test:editions`: what is too slow for `npm test`, on the guide as it was built last. */
await main(async () => {
	await installIfNeeded();
	if (!existsSync(join(root, 'dist/index.html')) && (await buildGuide()) !== 0) return 1;
	const inBrowsers = await journeys(slow);
	console.log('\n── Three builds, in three folders, time zones and languages ──');
	const { passed, failed } = sum([inBrowsers, await buildsCompared()]);
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed ? 1 : 0;
});
