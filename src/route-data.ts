import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { addressIn } from './lib/address.ts';
import { sectionOf } from './sections.ts';

/** Pages outside every section (home, 404) have no menu of pages beside them. */
export const onRequest = defineRouteMiddleware((context) => {
	const route = context.locals.starlightRoute;
	route.hasSidebar = sectionOf(addressIn(import.meta.env.BASE_URL, context.url)) !== undefined;
});
