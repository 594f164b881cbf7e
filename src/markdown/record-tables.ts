import { defineHastPlugin, type HastNode } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

const childrenOf = (node: Readonly<Element>, ...names: string[]) =>
	(node.children as HastNode[]).filter(
		(child): child is Element => child.type === 'element' && names.includes(child.tagName),
	);

/**
 * Tables that writers type become what the tables of records are: the first column heads its row, every other cell knows
 * its column's name (it shows where the table turns into cards), and an empty corner, or an empty row to be filled in by
 * hand, has no header.
 */
export const recordTables = defineHastPlugin({
	name: 'record-tables',
	element: {
		filter: ['table'],
		visit(table, context) {
			context.setProperty(table, 'className', ['records']);
			const [head] = childrenOf(table, 'thead').flatMap((part) => childrenOf(part, 'tr'));
			const headers = head ? childrenOf(head, 'th', 'td') : [];
			const names = headers.map((header) => context.textContent(header).trim());
			for (const [at, header] of headers.entries())
				if (names[at]) context.setProperty(header, 'scope', 'col');
				else context.replaceNode(header, { type: 'element', tagName: 'td', properties: {}, children: [] });
			for (const row of childrenOf(table, 'tbody').flatMap((part) => childrenOf(part, 'tr')))
				for (const [at, cell] of childrenOf(row, 'td').entries())
					if (at === 0 && context.textContent(cell).trim())
						context.replaceNode(cell, { ...cell, tagName: 'th', properties: { ...cell.properties, scope: 'row' } });
					else if (names[at]) context.setProperty(cell, 'dataLabel', names[at]);
		},
	},
});
