/** How a page stands: runs in the page, whichever browser shows it and wherever it comes from. */
export async function standing() {
	await document.fonts.ready;
	return {
		headings: document.querySelectorAll('h1').length,
		paper: getComputedStyle(document.body).backgroundColor,
		fonts: [...document.fonts].filter(({ family, status }) => /^"?Aleo-\w+"?$/.test(family) && status === 'loaded')
			.length,
		scripts: document.querySelector('wp-theme')?.matches(':defined'),
		broken: [...document.images].filter(({ complete, naturalWidth }) => !complete || !naturalWidth).length,
	};
}

/** What a page with its looks, its pictures and its scripts says. */
export const asItShould = { headings: 1, paper: 'rgb(251, 250, 246)', fonts: 1, scripts: true, broken: 0 };
