/** The kinds of work that a phrase can speak for: product first, project and programme last, then what is none of these. */
export const works = [
	'product',
	'marketing',
	'owner',
	'analysis',
	'delivery',
	'project',
	'programme',
	'line management',
	'other job',
] as const;
export type Work = (typeof works)[number];

/** What an advert's words come to. `mixed` names its two highest kinds, the higher first. */
export type Verdict =
	| { kind: 'too little' }
	| { kind: 'none' }
	| { kind: 'dominant'; work: Work }
	| { kind: 'mixed'; between: [Work, Work] };

/** Below this sum an advert says too little, and no kind is dominant with less. */
export const least = 5;
/** So many times the points of the next kind has a dominant one. */
export const clear = 2.5;

/** Points for each kind of work. Give each phrase once, however often it was found. */
export function pointsOf(phrases: Iterable<{ speaksFor: Work; weight: number }>): Record<Work, number> {
	const points = Object.fromEntries(works.map((work) => [work, 0])) as Record<Work, number>;
	for (const { speaksFor, weight } of phrases) points[speaksFor] += weight;
	return points;
}

/** Reads the points by the published rule. */
export function verdictOf(points: Record<Work, number>): Verdict {
	const [first, second] = [...works].sort((a, b) => points[b] - points[a]) as [Work, Work];
	if (works.reduce((sum, work) => sum + points[work], 0) < least) return { kind: 'too little' };
	if (first === 'other job' && points[first] > points[second]) return { kind: 'none' };
	return points[first] >= least && points[first] >= clear * points[second]
		? { kind: 'dominant', work: first }
		: { kind: 'mixed', between: [first, second] };
}
