import type { Page } from '../schemas/page.ts';

/** A part of a page that its writer filled in as frontmatter: its anchor and its heading. */
export interface Part {
	slug: string;
	text: string;
}

/** The parts that have a heading of their own on the page. */
export const parts = {
	check: { slug: 'check', text: 'How to tell that it worked' },
	decisionPoints: { slug: 'decision-points', text: 'Stop and decide' },
	positions: { slug: 'positions', text: 'Each side at its best' },
	settledBy: { slug: 'settled-by', text: 'What would settle it' },
	weAssume: { slug: 'we-assume', text: 'What this guide assumes until then' },
} as const satisfies Record<string, Part>;

const around: Partial<Record<Page['kind'], { before: Part[]; after: Part[] }>> = {
	howto: { before: [], after: [parts.check] },
	case: { before: [], after: [parts.decisionPoints] },
	debate: { before: [parts.positions], after: [parts.settledBy, parts.weAssume] },
};

/** The headings of a page in their order: those its writer wrote, between the parts that its kind sets around them. */
export function contentsOf(kind: Page['kind'], headings: Part[]): Part[] {
	const { before, after } = around[kind] ?? { before: [], after: [] };
	return [...before, ...headings, ...after];
}
