const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A title that has capitals of its own keeps them: "Scrum Master". */
const inSentence = (name: string) => (/ \p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** Names as one reads them out: "Developers, product manager and Scrum Master". */
export const listOfNames = (names: string[]) =>
	list.format(names.map((name, at) => (at === 0 ? name : inSentence(name))));
