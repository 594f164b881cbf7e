/** Where the books stand in the finished guide. */
export const BOOKS = 'take-away/';

/** Whether a file of the finished guide is a book. */
export const inBooks = (path: string) => path.startsWith(BOOKS) && /\.(?:pdf|epub|zim)$/.test(path);

/** Books take minutes and a browser to make, so a build makes them only where it is asked to: `npm run books`. */
export const withBooks = () => Boolean(process.env['BOOKS']);
