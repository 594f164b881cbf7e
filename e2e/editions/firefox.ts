import { existsSync } from 'node:fs';

/** Where Firefox usually is; FIREFOX names another one. */
export const firefox =
	process.env['FIREFOX'] ??
	['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((file) =>
		existsSync(file),
	);

export const noFirefox =
	'There is no Firefox here, so nothing was tried in it. Install it, or name one: FIREFOX=/path/to/firefox';
