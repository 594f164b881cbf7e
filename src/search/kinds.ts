/** What search finds, in the order of its filters. The key stands in addresses (`/search/?kind=term`), the words are for readers. */
export const kinds = {
	role: { label: 'Role', many: 'Roles' },
	compare: { label: 'Compare', many: 'Comparisons' },
	question: { label: 'Question', many: 'Questions' },
	decision: { label: 'Decision', many: 'Decisions' },
	term: { label: 'Term', many: 'Terms' },
	explain: { label: 'Explain', many: 'Explanations' },
	howto: { label: 'How to', many: 'How to' },
	case: { label: 'Case', many: 'Cases' },
	debate: { label: 'Debate', many: 'Debates' },
	claim: { label: 'Claim', many: 'Claims' },
	misconception: { label: 'Misconception', many: 'Misconceptions' },
	certificate: { label: 'Certificate', many: 'Certificates' },
	skill: { label: 'Skill', many: 'Skills' },
	step: { label: 'Career step', many: 'Career steps' },
	template: { label: 'Template', many: 'Templates' },
	figure: { label: 'Figure', many: 'Figures' },
	data: { label: 'Figures', many: 'Pages of figures' },
	decide: { label: 'Decide', many: 'Decide' },
	path: { label: 'Path', many: 'Paths' },
	reference: { label: 'Look up', many: 'Look up' },
	door: { label: 'Page', many: 'Pages' },
} as const;

export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

const byLabel = new Map(Object.entries(kinds).map(([kind, { label }]) => [label, kind as Kind]));

/** The kind that the finished pages name by its label. */
export const kindOfLabel = (label: string): Kind => byLabel.get(label as 'Role') ?? 'door';
