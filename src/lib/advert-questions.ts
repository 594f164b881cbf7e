// cspell:ignore measur
import type { Mix } from './advert-reading.ts';
import type { Work } from './advert-mix.ts';
import { phraseFinder, type Word } from './find-phrases.ts';

/** What an advert may speak of or leave out, by words that would not be missing if it did. */
const subjects = {
	measures: [
		'measur*',
		'metric*',
		'kpi*',
		'okr*',
		'retention',
		'churn',
		'adoption',
		'usage',
		'outcome*',
		'satisfaction',
	],
	money: ['budget*', 'cost*', 'finances', 'p&l'],
	end: ['deadline*', 'on time', 'go-live', 'handover', 'close-out', 'closure', 'milestone*', 'completion', 'end date'],
	dates: ['date', 'dates', 'end date', 'deadline*', 'on time', 'milestone*', 'schedule*', 'timeline*'],
	users: ['users', 'customer*', 'user needs', 'user research', 'passengers', 'patients', 'citizens', 'members'],
	backlog: ['backlog*'],
	productManager: [
		'product manager',
		'product managers',
		'product management',
		'head of product',
		'director of product',
	],
	severalProjects: ['projects', 'workstream*', 'teams'],
	deciding: ['decide*', 'decision*', 'choose*', 'final say', 'authority', 'accountable', 'own the'],
	boss: ['report* to', 'reporting to', 'reports directly'],
} as const satisfies Record<string, readonly string[]>;
type Subject = keyof typeof subjects;
const patterns: string[] = [...new Set(Object.values(subjects).flat())];
const find = phraseFinder(patterns);

/** What an advert speaks of, and its title, for which its first line is taken. */
export interface Outline {
	title: string;
	subjects: ReadonlySet<Subject>;
}

/** Goes once through the advert, for as many choices of questions as are wanted. */
export function outlineOf(advert: string, words?: readonly Word[]): Outline {
	const found = new Set(find(advert, words).map(({ pattern }) => patterns[pattern]!));
	const spokenOf = (Object.keys(subjects) as Subject[]).filter((subject) =>
		(subjects[subject] as readonly string[]).some((pattern) => found.has(pattern)),
	);
	return { title: advert.trimStart().split(/[\r\n]/, 1)[0]!, subjects: new Set(spokenOf) };
}

/** As many questions as one can ask without being rude. */
export const ASKED = 5;
/** From here on a kind of work is strong enough to ask about. */
const STRONG = 3;

interface Seen extends Mix {
	title: string;
	strong(work: Work): boolean;
	speaksOf(subject: Subject): boolean;
}

interface Question {
	/** What one sees in the advert, for people who choose by hand. */
	when: string;
	ask: string;
	fits(seen: Seen): boolean;
}

/** In order of what matters most. The last five suit any advert. */
export const questions: readonly Question[] = [
	{
		when: 'Nothing but adjectives',
		ask: 'What did the person before me do on an ordinary Tuesday?',
		fits: ({ verdict }) => verdict.kind === 'too little',
	},
	{
		when: 'Another job under this title',
		ask: 'What would my colleagues call this job, if they had never seen the title?',
		fits: ({ verdict }) => verdict.kind === 'none',
	},
	{
		when: 'Product and project, both asked for',
		ask: 'When worth and date pull apart, who settles it? Tell me about the last time.',
		fits: ({ strong }) => strong('product') && strong('project'),
	},
	{
		when: 'Marketing and product together',
		ask: 'What share of last quarter went to things that did not exist yet?',
		fits: ({ strong }) => strong('product') && strong('marketing'),
	},
	{
		when: 'Any two kinds of work, about equal',
		ask: 'If I had time for only one of the two this month, which should wait?',
		fits: ({ verdict }) => verdict.kind === 'mixed',
	},
	{
		when: 'Product, and no measure anywhere',
		ask: 'Which number should have moved after my first year?',
		fits: ({ strong, speaksOf }) => strong('product') && !speaksOf('measures'),
	},
	{
		when: 'Project, and no budget or end',
		ask: 'What would finish this work, and who holds the money?',
		fits: ({ strong, speaksOf }) => strong('project') && !(speaksOf('money') && speaksOf('end')),
	},
	{
		when: 'Owner, beside a product manager',
		ask: 'Who had the final word on the order when two directors last disagreed?',
		fits: ({ strong, speaksOf }) => strong('owner') && speaksOf('productManager'),
	},
	{
		when: 'A backlog, and no users',
		ask: 'When did the team last watch somebody use it?',
		fits: ({ speaksOf }) => speaksOf('backlog') && !speaksOf('users'),
	},
	{
		when: 'Programme, and one team',
		ask: 'Which projects are linked, and what gain needs all of them?',
		fits: ({ strong, speaksOf }) => strong('programme') && !speaksOf('severalProjects'),
	},
	{
		when: 'Delivery or Scrum Master duties, and dates',
		ask: 'Do I answer for the way of working, or for the date?',
		fits: ({ strong, speaksOf }) => strong('delivery') && speaksOf('dates'),
	},
	{
		when: 'Analysis under a manager’s or owner’s title',
		ask: 'Do I recommend, or do I choose?',
		fits: ({ strong, title }) => strong('analysis') && /\b(manager|owner|lead)\b/i.test(title),
	},
	{
		when: 'Line management',
		ask: 'How many people, from which day, and who did it before?',
		fits: ({ strong }) => strong('line management'),
	},
	{
		when: 'No word about deciding',
		ask: 'What may I decide without asking anyone, and up to which sum?',
		fits: ({ speaksOf }) => !speaksOf('deciding'),
	},
	{
		when: 'No word about whom one reports to',
		ask: 'Whom does the post report to, and who else gives it work?',
		fits: ({ speaksOf }) => !speaksOf('boss'),
	},
	{
		when: 'Any advert',
		ask: 'Why is the post free, and where is the person who had it?',
		fits: () => true,
	},
	{
		when: 'Any advert',
		ask: 'What has been promised for this year, to whom, and by whom?',
		fits: () => true,
	},
	{
		when: 'Any advert',
		ask: 'Who was against creating or filling this post, and why?',
		fits: () => true,
	},
	{
		when: 'Any advert',
		ask: 'Which part of these duties takes most hours in a week?',
		fits: () => true,
	},
	{
		when: 'Any advert',
		ask: 'What would make you glad in six months that you chose me?',
		fits: () => true,
	},
];

/** Five questions to ask the employer, by what the advert mixes or leaves out. */
export function questionsFor({ title, subjects }: Outline, { points, verdict }: Mix): { when: string; ask: string }[] {
	const seen: Seen = {
		points,
		verdict,
		title,
		strong: (work) => points[work] >= STRONG,
		speaksOf: (subject) => subjects.has(subject),
	};
	return questions.filter(({ fits }) => fits(seen)).slice(0, ASKED);
}
