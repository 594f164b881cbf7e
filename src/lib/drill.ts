import type { Party } from '../schemas/decision.ts';

/** Who holds which part in a decision, in one setting. */
export interface Parts {
	decides: Party;
	/** Before. */
	asked: Party[];
	/** After. */
	told: Party[];
}

/** What a reader said of it. Nobody decides where the chosen answer names no party: a law, a lawyer. */
export interface Said {
	decides: Party | undefined;
	asked: Party[];
	told: Party[];
}

/** Of a party that was ticked: right; the part it has instead; or none. Of one that was not: missed. */
export type Verdict = 'right' | 'decides' | 'asked' | 'told' | 'none' | 'missed';

export interface Judgement {
	/** Whether the party that decides was named. */
	decides: boolean;
	/** One verdict for each party that was ticked or should have been: the ticked ones first. */
	asked: [Party, Verdict][];
	told: [Party, Verdict][];
}

/** Judges an answer by the parts alone, so that every drill on the same decision in the same setting judges alike. */
export function judge(parts: Parts, said: Said): Judgement {
	const partOf = (party: Party): Verdict =>
		party === parts.decides
			? 'decides'
			: parts.asked.includes(party)
				? 'asked'
				: parts.told.includes(party)
					? 'told'
					: 'none';
	const verdicts = (part: 'asked' | 'told') => {
		const ticked = new Set(said[part]);
		return [
			...[...ticked].map((party): [Party, Verdict] => [party, partOf(party) === part ? 'right' : partOf(party)]),
			...parts[part].filter((party) => !ticked.has(party)).map((party): [Party, Verdict] => [party, 'missed']),
		];
	};
	return { decides: said.decides === parts.decides, asked: verdicts('asked'), told: verdicts('told') };
}

/** At least so many parties stand to be chosen from. */
const CHOICES = 8;

/**
 * The parties that a reader chooses from: all that have a part here, among some that have one in other settings.
 * They stand in the order of their names, which says nothing of the answer.
 */
export function choicesOf(here: Parts, elsewhere: Parts[]): Party[] {
	const named = ({ decides, asked, told }: Parts) => [decides, ...asked, ...told];
	const choices = new Set(named(here));
	const others = elsewhere.flatMap(named).filter((party) => !choices.has(party));
	const often = (party: Party) => others.filter((other) => other === party).length;
	for (const party of [...new Set(others)].sort((a, b) => often(b) - often(a) || (a < b ? -1 : 1)))
		if (choices.size < CHOICES) choices.add(party);
	return [...choices].sort();
}
