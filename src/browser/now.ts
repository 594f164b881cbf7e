/** The reader's clock, in milliseconds since 1970. The guide itself has none: a build must not depend on its day. */
// eslint-disable-next-line no-restricted-syntax -- what a reader does happens at a time
export const now = () => Date.now();
