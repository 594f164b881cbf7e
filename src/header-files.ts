import { headerRules, headersFor, httpsHeaders } from './headers.ts';

/** The headers of `headers.ts`, written down for the servers that others may put the guide on. */
interface Site {
	/** The path below which the guide stands, with a slash at each end. */
	base: string;
	/** The Content-Security-Policy of the build. */
	policy: string;
}

const CACHE = 'Cache-Control';

const always = (policy: string): [string, string][] =>
	Object.entries({ ...headersFor('', policy), ...httpsHeaders }).filter(([name]) => name !== CACHE);

const cached = headerRules.flatMap(({ folder, headers }) =>
	folder && headers[CACHE] ? [{ folder, value: headers[CACHE] }] : [],
);

/**
 * `_headers`, for Netlify and Cloudflare Pages. Where two rules name one header these hosts send both values, and both
 * ask about a page every time unless told otherwise: so only the files that are kept for good are named.
 */
export const hostedHeaders = ({ base, policy }: Site) =>
	[
		`${base}*`,
		...always(policy).map(([name, value]) => `  ${name}: ${value}`),
		...cached.flatMap(({ folder, value }) => [`${base}${folder}*`, `  ${CACHE}: ${value}`]),
		'',
	].join('\n');

/** The policy that a `_headers` file names. */
export const policyIn = (headers: string) => /^ *Content-Security-Policy: (.+)$/m.exec(headers)?.[1];

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** What to set as root: links begin with the base, so it is the folder in which the guide stands under that name. */
const aboutRoot = (base: string) =>
	base === '/'
		? '# root: the folder of the built guide.'
		: `# root: the folder in which the built guide stands as ${base.slice(1)}, not that folder itself.`;

/** A site for nginx, to be included among its sites (`http { … }`). */
export const nginxSite = ({
	base,
	policy,
}: Site) => `# Which PM? for nginx. Set the name and the root, and add your certificate.
${aboutRoot(base)}
map $status:$uri $which_pm_cache {
	default ${quoted(headersFor('')[CACHE]!)};
${cached.map(({ folder, value }) => `	"~^(200|304):${base}${folder}" ${quoted(value)};`).join('\n')}
}
server {
	listen 80;
	server_name example.org;
	root /srv/which-pm;
	index index.html;
	absolute_redirect off;
	error_page 404 ${base}404.html;
	charset utf-8;
	charset_types text/html text/css text/plain text/csv text/xml text/markdown text/javascript application/javascript application/json application/xml image/svg+xml;
	gzip on;
	gzip_vary on;
	gzip_types text/css text/plain text/csv text/xml text/markdown text/javascript application/javascript application/json application/xml image/svg+xml;
${always(policy)
	.map(([name, value]) => `	add_header ${name} ${quoted(value)} always;`)
	.join('\n')}
	add_header ${CACHE} $which_pm_cache always;
}
`;

/** A site for Caddy. */
export const caddySite = ({ base, policy }: Site) => `# Which PM? for Caddy. Set the name and the root.
${aboutRoot(base)}
example.org {
	root * /srv/which-pm
	encode zstd gzip
	header {
${always(policy)
	.map(([name, value]) => `		${name} ${quoted(value)}`)
	.join('\n')}
	}
	@changing not path ${cached.map(({ folder }) => `${base}${folder}*`).join(' ')}
	header @changing ${CACHE} ${quoted(headersFor('')[CACHE]!)}
${cached.map(({ folder, value }) => `	header ${base}${folder}* ${CACHE} ${quoted(value)}`).join('\n')}
	file_server
	handle_errors {
		header ${CACHE} ${quoted(headersFor('')[CACHE]!)}
		rewrite * ${base}404.html
		file_server
	}
}
`;
