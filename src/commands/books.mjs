import { buildGuide } from './build-guide.mjs';
import { findZimTool, howToGet } from './find-zim-tools.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { main } from './run.mjs';

/** `npm run books`: the guide with its books, and with its archive for Kiwix, in dist. They take some minutes. */
await main(async () => {
	await installIfNeeded();
	process.env['BOOKS'] = '1';
	const writer = await findZimTool('zimwriterfs');
	if (writer) process.env['ZIMWRITERFS'] = writer;
	const code = await buildGuide(process.argv.slice(2));
	if (!writer)
		console.log(`\nThere is no zimwriterfs here, so the archive for Kiwix was NOT made. ${howToGet('zimwriterfs')}`);
	return code;
});
