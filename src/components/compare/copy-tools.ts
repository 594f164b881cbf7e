import { copyText } from '../../browser/copy-text.ts';
import { element } from '../../browser/elements.ts';
import { asCsv, toMarkdown, type Comparison } from '../../lib/comparison.ts';

/**
 * Buttons that copy a comparison or print the page, and a line that says how that went.
 * @param read Reads the comparison as it stands when a button is pressed.
 */
export function copyTools(read: () => Comparison): HTMLElement {
	const said = element('p', { role: 'status' });
	const copier = (name: string, write: (comparison: Comparison) => string) => {
		const button = element('button', { type: 'button' }, `Copy as ${name}`);
		button.addEventListener('click', async () => {
			said.textContent = '';
			said.textContent = (await copyText(write(read())))
				? `Copied as ${name}.`
				: 'This browser does not let the page copy. Mark the table, and copy it by hand.';
		});
		return button;
	};
	const print = element('button', { type: 'button' }, 'Print');
	print.addEventListener('click', () => window.print());
	return element('div', { class: 'compare-tools' }, copier('Markdown', toMarkdown), copier('CSV', asCsv), print, said);
}
