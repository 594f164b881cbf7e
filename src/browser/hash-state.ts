/**
 * What a reader has chosen in a tool, kept in the address after `#` so that a link shares it, from a folder too.
 * `#roles=product-manager,project-manager` is such a state; `#how-it-works` is the name of a heading and is left alone.
 */
export function readHash(hash = location.hash): URLSearchParams {
	const text = hash.replace(/^#/, '');
	return new URLSearchParams(text.includes('=') ? text : '');
}

/** Whether the address names a place on the page, such as a heading: to go there changes no tool. */
export const namesPlace = (hash = location.hash): boolean => hash.length > 1 && !hash.includes('=');

/** Writes the state without a new step in the history. Without any state, the address goes back to the plain page. */
export function writeHash(state: URLSearchParams) {
	const text = state.toString().replaceAll('%2C', ',');
	history.replaceState(history.state, '', text ? `#${text}` : location.pathname + location.search);
}
