import type { Party } from '../schemas/decision.ts';
import { entriesOf } from './entries.ts';
import type { Answer, RecordedSetting } from './organisation.ts';
import { namedParties } from './parties.ts';

/** The table of decisions as the tools read it from a page: who has which part in each of the settings. */
export interface RecordedDecisions {
	settings: (RecordedSetting & { name: string })[];
	decisions: { id: string; name: string; answers: Record<string, Answer> }[];
	/** The names of all parties that have a part anywhere. */
	parties: Partial<Record<Party, string>>;
}

/** The whole table from the records, the settings in the order of their columns. */
export async function recordedDecisions(): Promise<RecordedDecisions> {
	const settings = (await entriesOf('settings')).sort((a, b) => a.data.order - b.data.order);
	const decisions = (await entriesOf('decisions')).map(({ id, data }) => ({
		id,
		name: data.name,
		answers: Object.fromEntries(
			Object.entries(data.answers).map(([setting, { decides, asked, told, basis, force }]) => [
				setting,
				{ decides, asked, told, basis, force },
			]),
		),
	}));
	const partyOf = await namedParties();
	const parties = new Set(
		decisions.flatMap(({ answers }) =>
			Object.values(answers).flatMap(({ decides, asked, told }) => [decides, ...asked, ...told]),
		),
	);
	return {
		settings: settings.map(({ id, data }) => ({ id, name: data.name, facts: data.facts })),
		decisions,
		parties: Object.fromEntries([...parties].sort().map((party) => [party, partyOf(party).name])),
	};
}
