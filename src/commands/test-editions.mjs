import { buildGuide } from './build-guide.mjs';
import { sum } from './count-tests.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { buildsCompared, journeys, slow } from './journeys.mjs';
import { main } from './run.mjs';

/** `npm run test:editions`: what is too slow for `npm test`. */
await main(async () => {
	await installIfNeeded();
	if ((await buildGuide()) !== 0) return 1;
	console.log('\n── Three builds, in three folders, time zones and languages ──');
	const builds = await buildsCompared();
	const { passed, failed } = sum([builds, await journeys(slow)]);
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed ? 1 : 0;
});
