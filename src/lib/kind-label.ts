import type { Page } from '../schemas/page.ts';

/** The word that tells a reader of search results what kind of page they will get. */
export function kindLabel(address: string, kind: Page['kind']) {
	if (/^\/glossary\/.+/.test(address)) return 'Term';
	if (/^\/questions\/.+/.test(address)) return 'Question';
	const labels: Record<Page['kind'], string> = {
		role: 'Role',
		compare: 'Compare',
		explain: 'Explain',
		howto: 'How to',
		case: 'Case',
		debate: 'Debate',
		decide: 'Decide',
		path: 'Path',
		data: 'Figures',
		reference: 'Look up',
		door: 'Page',
	};
	return labels[kind];
}
