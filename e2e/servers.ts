/** Where the tests find the guide: at the root of a host, and below a path. */
export const rootPort = 4391;
export const guidePort = 4392;
export const rootUrl = `http://localhost:${rootPort}/`;
export const guideUrl = `http://localhost:${guidePort}/guide/`;
