import type { Comparison } from '../../lib/comparison.ts';
import { copyTools } from './copy-tools.ts';

const textOf = (node: Element) => node.textContent.replaceAll(/\s+/g, ' ').trim();

/** A table of roles as a comparison: what it says, without marks and links. */
function comparisonOf(table: HTMLTableElement): Comparison {
	return {
		columns: [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map(textOf),
		rows: [...(table.tBodies[0]?.rows ?? [])].map(({ cells: [title, ...cells] }) => ({
			title: title ? textOf(title) : '',
			cells: cells.map((cell) => [...cell.querySelectorAll('li')].map(textOf)),
		})),
	};
}

/** Lets a reader copy the table of roles on a written page. */
class CompareTableElement extends HTMLElement {
	connectedCallback() {
		const table = this.querySelector('table');
		if (table && !this.querySelector('.compare-tools')) this.append(copyTools(() => comparisonOf(table)));
	}
}

customElements.define('wp-compare-table', CompareTableElement);
