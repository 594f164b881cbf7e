/** Where the books stand in the finished guide, and the archive for Kiwix beside them. */
export const BOOKS = 'take-away/';

/** Whether a file of the finished guide is a book or the archive. */
export const inBooks = (path: string) => path.startsWith(BOOKS) && /\.(?:pdf|epub|zim)$/.test(path);

/** Books take minutes and a browser to make, so a build makes them only where it is asked to: `npm run books`. */
export const withBooks = () => Boolean(process.env['BOOKS']);

/** The program that makes the archive, where `npm run books` has found one. Without it a build makes none. */
export const zimWriter = () => (withBooks() ? process.env['ZIMWRITERFS'] || undefined : undefined);
