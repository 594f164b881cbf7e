import { folderEdition } from '../../browser/folder-edition.ts';

/** Where the guide is served: "/" or a path below which it stands. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** An address from the guide's root as this copy of the guide has it. */
export const toHere = (href: string) => folderEdition?.addressOf(href) ?? base + href.replace(/^\//, '');

/** The other way round. */
export const fromRoot = (url: string) => (url.startsWith(base) ? `/${url.slice(base.length)}` : url);
