import type { APIRoute } from 'astro';

/** What a device needs to put the guide beside its programs. Addresses are told from where this file stands. */
const manifest = {
	id: './',
	name: 'Which PM? Product and project management told apart',
	short_name: 'Which PM?',
	description: 'An open guide that tells product management and project management apart. Nothing is tracked.',
	lang: 'en-GB',
	dir: 'ltr',
	start_url: './',
	scope: './',
	display: 'minimal-ui',
	background_color: '#fbfaf6',
	theme_color: '#fbfaf6',
	categories: ['education', 'books'],
	icons: [
		{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
		{ src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
		{ src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
		{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
	],
	shortcuts: [
		{ name: 'Search', url: 'search/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
		{ name: 'Practise', url: 'practise/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
		{ name: 'Compare two roles', url: 'compare/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
	],
};

export const GET: APIRoute = () => new Response(JSON.stringify(manifest));
