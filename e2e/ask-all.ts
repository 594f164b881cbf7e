/**
 * Asks the search page one question after another, in the page itself, and gives the addresses of each list of results.
 * It is handed to browsers as text, so it uses nothing from outside.
 */
export async function askAll(questions: string[]): Promise<string[][]> {
	const search = document.querySelector<HTMLElement>('wp-search')!;
	const done = () =>
		new Promise<void>((ready) => {
			const look = () => (search.dataset['searchState'] === 'done' ? ready() : setTimeout(look, 4));
			look();
		});
	await done();
	const lists: string[][] = [];
	for (const question of questions) {
		search.querySelector('input')!.value = question;
		search.querySelector('form')!.requestSubmit();
		await done();
		const links = [
			...search.querySelectorAll<HTMLAnchorElement>(
				'ol[aria-label="Results"] > li > * a, ol[aria-label="Results"] > li > a',
			),
		];
		const items = [...search.querySelectorAll('ol[aria-label="Results"] > li')];
		lists.push(items.map((item) => links.find((link) => item.contains(link))!.href));
	}
	return lists;
}
