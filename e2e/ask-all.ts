/** What search says to one question. */
export interface Answer {
	/** Where its results lead, best first. */
	hrefs: string[];
	/** Whether it says that the guide has no answer. */
	refused: boolean;
	/** Whether a card answers at once. */
	card: boolean;
}

/**
 * Asks the search page one question after another, in the page itself.
 * It is handed to browsers as text, so it uses nothing from outside.
 */
export async function askAll(questions: string[]): Promise<Answer[]> {
	const search = document.querySelector<HTMLElement>('wp-search')!;
	const done = () =>
		new Promise<void>((ready) => {
			const look = () => (search.dataset['searchState'] === 'done' ? ready() : setTimeout(look, 4));
			look();
		});
	await done();
	// Nobody looks: to lay each list out would take a third more time.
	document.documentElement.style.display = 'none';
	const answers: Answer[] = [];
	for (const question of questions) {
		search.querySelector('input')!.value = question;
		search.querySelector('form')!.requestSubmit();
		await done();
		const items = [...search.querySelectorAll('ol[aria-label="Results"] > li')];
		answers.push({
			hrefs: items.map((item) => item.querySelector('a')!.href),
			refused: /^This guide /.test(search.querySelector('.notice strong')?.textContent ?? ''),
			card: search.querySelector('.card') !== null,
		});
	}
	document.documentElement.style.display = '';
	return answers;
}

/** The same answers with each place as its address in the guide, whatever shows it. */
export const placed = (answers: readonly Answer[], addressOf: (href: string) => string): Answer[] =>
	answers.map((answer) => ({ ...answer, hrefs: answer.hrefs.map(addressOf) }));

/** The address, from the guide's root, of a link in a guide served at `root`. */
export const below = (root: string) => (href: string) => {
	if (!href.startsWith(root)) throw new Error(`${href} leads out of ${root}.`);
	return `/${href.slice(root.length)}`;
};
