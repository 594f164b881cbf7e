/**
 * What a built page shows on paper, as XHTML that stands alone: what is hidden is left out, what is folded is opened,
 * a drawing carries its own colours, and a button that shows a note has become a link to it.
 */
export interface PrintView {
	title: string;
	description: string;
	/** The page without its title, sources and questions. */
	body: string;
	headings: { id: string; text: string }[];
	/** The publications that the page rests on, as one line each. */
	sources: { id: string; line: string }[];
	questions: { ask: string; answer: string }[];
}

/**
 * Reads the page that a browser shows. It runs inside that page, so it may use nothing from around it.
 * Ids are given a beginning of their own, since a book joins many pages into one.
 * @param start What every id begins with, for example `roles-product-manager`.
 */
export function printView(start: string): PrintView {
	const XHTML = 'http://www.w3.org/1999/xhtml';
	const SVG = 'http://www.w3.org/2000/svg';
	const made = document.implementation.createDocument(XHTML, 'html');
	const kept = /^(id|href|colspan|rowspan|scope|headers|start|value|datetime|lang|dir|alt|src|role|aria-.*)$/;
	const pointsTo = /^(aria-labelledby|aria-describedby|headers|for)$/;
	const drawn: [string, string][] = [
		['fill', 'rgb(0, 0, 0)'],
		['stroke', 'none'],
		['stroke-width', '1px'],
		['stroke-dasharray', 'none'],
		['stroke-linecap', 'butt'],
		['stroke-linejoin', 'miter'],
		['opacity', '1'],
		['fill-opacity', '1'],
		['font-size', ''],
		['font-weight', '400'],
		['text-anchor', 'start'],
		['dominant-baseline', 'auto'],
		['paint-order', 'normal'],
	];
	/** What is only said of text. */
	const lettered = /^(font-|text-|dominant-|paint-order)/;
	const renamed: Record<string, string> = {
		details: 'div',
		summary: 'p',
		form: 'div',
		fieldset: 'div',
		legend: 'p',
		button: 'span',
		output: 'p',
		data: 'span',
		nav: 'div',
		main: 'div',
		article: 'section',
	};
	let gone =
		'script, style, template, noscript, dialog, datalist, nav.next, .contents, .up, .sl-anchor-link, .reviewed';
	const withStart = (id: string) => `${start}--${id}`;

	const own = (node: Element, attributes: Record<string, string>, name: string = node.localName) => {
		const copy = made.createElementNS(node.namespaceURI, name);
		for (const [key, value] of Object.entries(attributes)) copy.setAttribute(key, value);
		return copy;
	};

	function attributesOf(node: Element) {
		const attributes: Record<string, string> = {};
		const drawing = node.namespaceURI === SVG;
		for (const { name, value } of node.attributes) {
			if (name === 'class') {
				const names = value.split(/\s+/).filter((one) => one && !one.startsWith('astro-'));
				if (names.length) attributes['class'] = names.join(' ');
			} else if (name === 'id') attributes['id'] = withStart(value);
			else if (pointsTo.test(name)) attributes[name] = value.split(/\s+/).map(withStart).join(' ');
			else if (name === 'href' && value.startsWith('#')) attributes['href'] = `#${withStart(value.slice(1))}`;
			else if (drawing ? !name.startsWith('data-') && name !== 'focusable' : kept.test(name)) attributes[name] = value;
		}
		if (attributes['value'] && node.localName !== 'li') delete attributes['value'];
		return attributes;
	}

	function linkFor(button: Element): Record<string, string> | undefined {
		const [, kind, id] = /^(note|term)-(.+)$/.exec(button.getAttribute('popovertarget') ?? '') ?? [];
		if (kind === 'note') return { href: `#${withStart(`source-${id}`)}`, class: 'cite', 'data-source': id! };
		return kind === 'term' ? { href: `/glossary/${id}/`, class: 'term' } : undefined;
	}

	/** A field to fill in is a place to write on paper. */
	function field(node: Element) {
		const type = node.getAttribute('type') ?? 'text';
		const blank = own(node, { class: type === 'checkbox' || type === 'radio' ? 'box' : 'line' }, 'span');
		if (type === 'checkbox') blank.append('☐');
		else if (type === 'radio') blank.append('○');
		else blank.append('\u00a0');
		return ['hidden', 'submit', 'reset', 'button', 'search', 'file'].includes(type) ? undefined : blank;
	}

	const block = /^(block|flex|grid|list-item|table|flow-root)$/;

	function copyOf(node: Node): Node | undefined {
		if (node.nodeType === Node.TEXT_NODE) return made.createTextNode(node.textContent ?? '');
		if (!(node instanceof Element) || node.matches(gone)) return undefined;
		const style = getComputedStyle(node);
		// What a drawing uses more than once is defined where it is not seen.
		const defined = node.namespaceURI === SVG && node.closest('defs');
		if (node.hasAttribute('popover') || (style.display === 'none' && !defined)) return undefined;
		if (node.matches('input, select, textarea')) return field(node);
		const drawing = node.namespaceURI === SVG;
		const name = node.localName;
		const link = name === 'button' ? linkFor(node) : undefined;
		if (name === 'button' && !link) return undefined;
		// A custom element is what stands in it; a label is a line or a part of one.
		const plain =
			name.includes('-') || name === 'label'
				? block.test(style.display)
					? 'div'
					: 'span'
				: // A line of text can hold no heading.
					name === 'summary' && node.querySelector('h2, h3, h4')
					? 'div'
					: (renamed[name] ?? name);
		const attributes = link ?? attributesOf(node);
		if (name === 'details' || name === 'summary') attributes['class'] = `${name} ${attributes['class'] ?? ''}`.trim();
		// Inside a heading or a line of text, a block is not allowed.
		const copy = own(node, attributes, link ? 'a' : drawing ? name : plain);
		if (drawing) {
			if (name !== 'svg' && name !== 'title' && name !== 'desc')
				for (const [key, usual] of drawn) {
					const value = style.getPropertyValue(key);
					if (!value || value === usual) continue;
					if (lettered.test(key) && !/^t(ext|span)$/.test(name)) continue;
					// The list of attributes that e-books are checked by is older than this one.
					if (key === 'paint-order') copy.setAttribute('style', `paint-order:${value}`);
					else copy.setAttribute(key, value);
				}
			if (name === 'svg') {
				const { width } = node.getBoundingClientRect();
				copy.removeAttribute('height');
				// A mark among words keeps its size; a drawing takes the width that it is given.
				if (width && width < 60) {
					copy.setAttribute('width', String(Math.round(width)));
					copy.setAttribute('class', `${copy.getAttribute('class') ?? ''} inline`.trim());
				}
				// What is one picture to a screen reader can hold no links.
				if (!node.hasAttribute('aria-hidden') && !node.querySelector('a')) copy.setAttribute('role', 'img');
			}
		}
		for (const child of node.childNodes) {
			const inner = copyOf(child);
			if (inner) copy.append(inner);
		}
		if (drawing && name === 'a') {
			const label = made.createElementNS(SVG, 'title');
			label.append(copy.textContent.replace(/\s+/g, ' ').trim());
			copy.prepend(label);
		}
		return copy;
	}

	const serializer = new XMLSerializer();
	const text = (node: Node) => serializer.serializeToString(node).replaceAll(` xmlns="${XHTML}"`, '');
	const inside = (node: Element | null, without?: string) => {
		if (!node) return '';
		return [...node.childNodes]
			.filter((child) => !(without && child instanceof Element && child.matches(without)))
			.map((child) => copyOf(child))
			.filter((copy) => copy !== undefined)
			.map(text)
			.join('')
			.trim();
	};

	const main = document.querySelector('main')!;
	const sources = [...main.querySelectorAll('.sources li[id^="source-"]')].map((line) => ({
		id: line.id.replace('source-', ''),
		line: inside(line),
	}));
	const questions = [...main.querySelectorAll('.questions > ol > li')].map((item) => ({
		ask: inside(item, 'details'),
		answer: inside(item.querySelector(':scope > details'), 'summary'),
	}));
	const headings = [...main.querySelectorAll('.sl-markdown-content h2[id]')]
		.filter((heading) => !heading.closest('.sources, .questions, .next'))
		.map(({ id, textContent }) => ({ id: withStart(id), text: textContent.trim() }));
	const title = main.querySelector('h1')!.textContent.trim();
	// What has been read apart is no part of the text. The page itself stays as it is: it may be read again.
	gone += ', h1, .sources, .questions';
	const body = [...main.querySelectorAll('.content-panel')].map((panel) => inside(panel)).join('\n');
	return {
		title,
		description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
		body,
		// Of a tool, only what stands on paper.
		headings: headings.filter(({ id }) => body.includes(`id="${id}"`)),
		sources,
		questions,
	};
}
