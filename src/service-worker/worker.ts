/** The worker as it sees itself. Everything it keeps has a name that begins with `which-pm-` and ends with its place. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** The path below which the guide is served: a worker answers for its own folder and below. */
export const base = new URL(worker.registration.scope).pathname;

/** The address of a path inside the guide. */
export const addressOf = (path: string) => new URL(base + encodeURI(path), worker.location.origin).href;
