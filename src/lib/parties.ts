import type { Party } from '../schemas/decision.ts';
import type { Side } from '../schemas/role.ts';
import { capitalised } from './capitalised.ts';
import { entriesOf } from './entries.ts';

/** Who may hold a part in a decision, as a reader sees them. */
export interface NamedParty {
	name: string;
	/** Only where the party is one of the ten roles. */
	role?: { side: Side; href: string };
}

/** `chief-executive` becomes "Chief executive". */
const nameOf = (id: string) => capitalised(id.replaceAll('-', ' '));

/** Names the parties: the ten roles from their records, the people around them from their ids. */
export async function namedParties(): Promise<(party: Party) => NamedParty> {
	const roles = new Map((await entriesOf('roles')).map(({ id, data }) => [id, data]));
	return (party) => {
		const role = roles.get(party);
		return role ? { name: role.name, role: { side: role.side, href: `/roles/${party}/` } } : { name: nameOf(party) };
	};
}
