/** Where the tests find the guide: at the root of a host, and below a path. Two runs at once need two pairs of ports. */
const first = Number(process.env['E2E_PORT'] ?? 4391);
export const rootPort = first;
export const guidePort = first + 1;
/** For tests that start a server of their own. */
export const otherPort = first + 2;
export const rootUrl = `http://localhost:${rootPort}/`;
export const guideUrl = `http://localhost:${guidePort}/guide/`;
