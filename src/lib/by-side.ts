import type { Side } from '../schemas/role.ts';

/** Where a side stands, from left to right: product left, project right, and between them what lies between. */
export const place: Record<Side, number> = { product: 0, owner: 1, shared: 2, project: 3 };

interface Role {
	data: { side: Side; map: { concern: number } };
}

/** Roles by side; within a side, as on the map of roles. */
export const bySide = (a: Role, b: Role) =>
	place[a.data.side] - place[b.data.side] || a.data.map.concern - b.data.map.concern;
