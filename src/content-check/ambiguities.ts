/** Short forms that stand for several things, and what they can mean. Search answers them with a choice; no other name may lead to two records. */
export const ambiguities: Record<string, string[]> = {
	pm: ['product manager', 'project manager', 'programme manager'],
	apm: ['associate product manager', 'Association for Project Management'],
	cpm: ['critical path method', 'Certified Product Manager'],
	ac: ['acceptance criteria', 'actual cost'],
};
