import { createHash } from 'node:crypto';

/** What stands in pages itself and may run or style them: the hashes of just these texts. */
export interface Inline {
	scripts: ReadonlySet<string>;
	styles: ReadonlySet<string>;
}

/** The name of the one maker of trusted addresses: for registering the worker that keeps the guide offline. */
export const TRUSTED_TYPES_POLICY = 'which-pm';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Data for scripts is not run, so it needs no leave. Rules for fetching ahead do. */
const isData = (type: string) => type !== '' && !/^(module|text\/javascript|speculationrules)$/.test(type);

/** The inline scripts and styles of a finished page, as hashes. */
export function inlineIn(html: string): Inline {
	const scripts = new Set<string>();
	const styles = new Set<string>();
	for (const [, tag, attributes, text] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
		if (!text) continue;
		const type = /\stype="?([^"\s>]*)/.exec(attributes!)?.[1] ?? '';
		if (tag === 'style') styles.add(hashOf(text));
		else if (!/\ssrc=/.test(attributes!) && !isData(type)) scripts.add(hashOf(text));
	}
	return { scripts, styles };
}

/**
 * Content-Security-Policy: nothing may be loaded, run or sent that is not the guide's own, and no script may write text
 * as markup. `wasm-unsafe-eval` lets the full-text search run its compiled part; it allows no other evaluation.
 */
const directives = ({ scripts, styles }: Inline) => [
	"default-src 'none'",
	["script-src 'self' 'wasm-unsafe-eval'", ...[...scripts].sort()].join(' '),
	["style-src 'self'", ...[...styles].sort()].join(' '),
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
	`trusted-types ${TRUSTED_TYPES_POLICY}`,
];

/** The policy as a page carries it itself, for hosts that send no headers. */
export const policyOfPage = (inline: Inline) => directives(inline).join('; ');

/** The policy as a host sends it. It alone can keep the guide out of other sites' frames. */
export const policyOfHost = (inline: Inline) => [...directives(inline), "frame-ancestors 'none'"].join('; ');
