/** What a reader may narrow the published pay down by. Each name stands in the address as it stands here. */
export const choiceNames = ['role', 'place', 'year', 'origin', 'statistic', 'pay'] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** What a figure is, under each of the names. */
export type Facets = Record<ChoiceName, string>;

/** What was chosen; a name that is left out narrows nothing. */
export type Choice = Partial<Facets>;

/** The choice in an address. A value that is not on offer is left out, so that an old or broken link shows too much, never nothing. */
export function choiceIn(state: URLSearchParams, offered: (name: ChoiceName) => readonly string[]): Choice {
	const choice: Choice = {};
	for (const name of choiceNames) {
		const value = state.get(name);
		if (value && offered(name).includes(value)) choice[name] = value;
	}
	return choice;
}

/** Whether a figure is all that was chosen. */
export const fits = (facets: Facets, choice: Choice) =>
	choiceNames.every((name) => choice[name] === undefined || choice[name] === facets[name]);
