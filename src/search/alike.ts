import { fold } from './fold.ts';

/** Words that people use for one thing when they ask about work. The first number is how much one of them counts for another. */
const groups: [weight: number, words: string][] = [
	[0.9, 'pay salary wage earn income paid money compensation remuneration earning'],
	[0.9, 'difference vs compare comparison distinguish'],
	[0.5, 'difference same interchangeable'],
	[0.9, 'hard difficult tough challenging'],
	[0.85, 'stress stressful burnout burnt'],
	[0.6, 'stress hour overtime'],
	[0.85, 'above higher senior outrank superior hierarchy'],
	[0.8, 'boss report answer'],
	[0.7, 'boss authority power'],
	[0.7, 'own decide responsible accountable set control approve choose charge sign prioritise'],
	[0.7, 'become train getting learn study'],
	[0.7, 'move switch change transition become'],
	[0.7, 'need require must should necessary'],
	[0.85, 'cost price fee'],
	[0.85, 'expire expiration renew renewal valid lapse'],
	[0.7, 'expire last'],
	[0.8, 'deadline date'],
	[0.8, 'disagree conflict fight clash argue quarrel disagreement'],
	[0.85, 'software tool'],
	[0.6, 'job career role profession position'],
	[0.85, 'developer engineer'],
	[0.9, 'meaning mean stand definition define'],
	[0.85, 'formula calculate calculation compute'],
	[0.7, 'demand outlook growth future prospects openings'],
	[0.7, 'outlook disappear obsolete replace survive'],
	[0.6, 'best better worth good'],
	[0.7, 'degree university college diploma'],
	[0.7, 'degree qualification certificate'],
	[0.85, 'code coding'],
	[0.7, 'code technical'],
	[0.8, 'mistake error'],
	[0.7, 'finish end close complete over done closure'],
	[0.7, 'duty task responsibility'],
	[0.7, 'several multiple many'],
	[0.85, 'shy introvert quiet'],
	[0.8, 'example sample'],
	[0.7, 'practise exercise drill quiz'],
	[0.7, 'goal objective'],
	[0.7, 'advert job vacancy advertisement'],
	[0.7, 'reuse copy licence'],
	[0.7, 'lead leader leadership'],
	[0.8, 'firm company organisation startup'],
	[0.7, 'success successful measure'],
	[0.6, 'teacher teaching'],
	[0.8, 'suit fit'],
	[0.7, 'old age late'],
	[0.8, 'promise commit commitment'],
	[0.8, 'fail failure bad poor wrong'],
	[0.7, 'happy satisfaction enjoy boring'],
	[0.8, 'beginner newcomer entry'],
	[0.8, 'promotion promoted promote'],
	[0.8, 'subordinate report'],
	[0.7, 'scope requirement feature'],
	[0.5, 'developer people staff'],
	[0.5, 'developer team'],
	[0.8, 'release launch live ship'],
	[0.6, 'fund finance budget money spend pay'],
	[0.8, 'prioritise order rank'],
	[0.7, 'invent origin history begin'],
	[0.8, 'new young modern recent'],
	[0.8, 'profession field occupation'],
	[0.7, 'stop end kill cancel retire'],
	[0.85, 'delay late slip overdue miss behind'],
	[0.85, 'hire recruit employ'],
	[0.7, 'teach explain course lesson'],
	[0.85, 'bug fault defect'],
	[0.7, 'customer user client buyer'],
	[0.7, 'meeting event ceremony'],
	[0.7, 'document artefact template'],
	[0.85, 'choose pick select'],
	[0.7, 'talk speak interview'],
	[0.7, 'refuse reject decline'],
	[0.7, 'quit leave resign'],
	[0.8, 'big large'],
	[0.8, 'change alter modify'],
	[0.8, 'quick fast soon'],
	[0.8, 'improve better'],
];

const table = new Map<string, Map<string, number>>();
for (const [weight, words] of groups) {
	const stems = [...new Set(words.split(' ').map(fold))];
	for (const stem of stems)
		for (const other of stems)
			if (other !== stem) {
				const row = table.get(stem) ?? new Map<string, number>();
				row.set(other, Math.max(weight, row.get(other) ?? 0));
				table.set(stem, row);
			}
}

/** All of them as they are written: a slip in one of them can be mended. */
export const alikeWords: readonly string[] = groups.flatMap(([, words]) => words.split(' '));

const none: ReadonlyMap<string, number> = new Map();

/** The stems that may stand for this one, with what each counts. */
export const alike = (stem: string): ReadonlyMap<string, number> => table.get(stem) ?? none;
