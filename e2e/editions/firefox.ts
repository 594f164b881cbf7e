/** The Firefox that `npm run test:editions` found, or that the reader named. */
export const firefox = process.env['FIREFOX'];

export const noFirefox =
	'There is no Firefox here, so nothing was tried in it. Install it, or name one: FIREFOX=/path/to/firefox';
