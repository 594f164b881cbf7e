import type { Decision, Force } from '../schemas/decision.ts';

/** How one setting settles a decision, as far as this needs it. */
export type Answer = Pick<Decision['answers']['small-firm'], 'decides' | 'asked' | 'told' | 'basis' | 'force'>;

/** What an organisation is like: one fact for each force, in the words of the settings. */
export type Organisation = Record<Force, string>;

/** One of the recorded kinds of organisation. */
export interface RecordedSetting {
	id: string;
	facts: Organisation;
}

/** The forces, the strongest first: the law comes before the contract, the contract before the method, that before habit. */
export const forces: Force[] = ['regulation', 'contract', 'method', 'size'];

/** What a fact of the organisation says of a decision, and the setting in which that is recorded. */
export interface Claim {
	force: Force;
	setting: string;
	answer: Answer;
}

/**
 * What each fact of the organisation says of a decision, the strongest first. A setting's answer holds elsewhere only
 * as far as the fact that puts the decision there does: nothing is concluded from the other three.
 */
export const claimsOn = (
	answers: Record<string, Answer>,
	settings: RecordedSetting[],
	organisation: Organisation,
): Claim[] =>
	forces.flatMap((force) =>
		settings.flatMap(({ id, facts }) => {
			const answer = answers[id];
			return answer?.force === force && facts[force] === organisation[force] ? [{ force, setting: id, answer }] : [];
		}),
	);

/** Who decides in an organisation, or that the records do not say. */
export interface Settled {
	/** The strongest claim. None: no fact of this organisation settles the decision, as far as is recorded. */
	claim: Claim | undefined;
	/** Weaker claims that name somebody else. */
	rivals: Claim[];
	basis: Answer['basis'];
}

/** Weighs the claims, which stand with the strongest first. Where two texts name two parties, the answer varies; habit alone yields. */
export function settle([claim, ...others]: Claim[]): Settled {
	const rivals = others.filter(({ answer }) => answer.decides !== claim?.answer.decides);
	const agreed = rivals.every(({ force }) => force === 'size');
	return { claim, rivals, basis: claim && agreed ? claim.answer.basis : 'varies' };
}

/** The decisions in which each party has a part in an organisation, by the ids of the decisions. */
export type Duties = Record<'decides' | 'asked' | 'told', string[]>;

/** What falls to a party in an organisation. Decisions that nothing recorded settles fall to nobody. */
export function dutiesOf(party: Answer['decides'], settled: { id: string; claim: Claim | undefined }[]): Duties {
	const where = (holds: (answer: Answer) => boolean) =>
		settled.filter(({ claim }) => claim && holds(claim.answer)).map(({ id }) => id);
	return {
		decides: where(({ decides }) => decides === party),
		asked: where(({ asked }) => asked.includes(party)),
		told: where(({ told }) => told.includes(party)),
	};
}

/** The decisions that fall to a party in one recorded setting, in the order given. */
export function decidedIn<Decided extends { id: string; answers: Record<string, Answer> }>(
	party: Answer['decides'],
	setting: string,
	decisions: readonly Decided[],
): Decided[] {
	return decisions.filter(({ answers }) => answers[setting]!.decides === party);
}
