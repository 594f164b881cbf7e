import type { APIRoute } from 'astro';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Lets a browser search the guide from its address bar: https://github.com/dewitt/opensearch */
export const GET: APIRoute = ({ site }) => {
	const root = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), site).href;
	return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>Which PM?</ShortName>
	<Description>Product and project management told apart</Description>
	<InputEncoding>UTF-8</InputEncoding>
	<Image width="16" height="16" type="image/svg+xml">${escaped(`${root}favicon.svg`)}</Image>
	<Url type="text/html" template="${escaped(root)}search/?q={searchTerms}"/>
</OpenSearchDescription>
`);
};
