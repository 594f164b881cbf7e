import type { Decision } from '../../schemas/decision.ts';

/** When in the life of a product or project a decision comes up: in order, with what the moment is about. */
export const stages: Record<Decision['stage'], { name: string; about: string }> = {
	direction: { name: 'Direction', about: 'where the product is going' },
	discovery: { name: 'Discovery', about: 'what to find out first' },
	planning: { name: 'Planning', about: 'what is agreed before the work' },
	delivery: { name: 'Delivery', about: 'while it is being made' },
	release: { name: 'Release', about: 'when it reaches people' },
	running: { name: 'Running', about: 'once it is in use' },
	people: { name: 'People', about: 'who works on it' },
	money: { name: 'Money', about: 'what it may cost, and whether it goes on' },
};
