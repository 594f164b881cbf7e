type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children. Strings go in as text, never as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
	made.append(...children.filter((child) => child !== undefined));
	return made;
}
