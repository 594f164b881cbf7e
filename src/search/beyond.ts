// cspell:disable
import type { GuideSearch } from './guide-search.ts';
import type { Plan, Unit } from './plan.ts';
import type { Ranked } from './rank.ts';

const list = (text: string) => new Set(text.split(' '));

/** Programs that people use at work. The guide teaches the work, not the program. */
const tools = list(
	'airtable android asana basecamp chatgpt clickup confluence copilot docker excel figma github gitlab gmail ios jira kubernetes miro ' +
		'outlook photoshop powerbi powerpoint primavera productboard python salesforce sap sharepoint smartsheet sql tableau ' +
		'trello wordpress wrike zoom',
);
/** Programs whose names are words as well: taken for programs only beside a word that says so. */
const toolPairs =
	/\b(?:(?:ms|microsoft) (?:project|teams|office|planner|word|to do)|azure devops|google (?:sheets|docs|calendar)|monday com|power bi|(?:notion|slack|teams|linear|aha|planner)(?: \w+)? (?:template|tutorial|login|download|app|pricing|board|integration|background|workspace))\b/;

const crib =
	/\b(?:(?:brain ?)?dumps?|cheat(?:ing|s|sheet)?|leaked|answer key|past papers?|mock (?:exam|test)s?|(?:practi[cs]e|sample|exam|test) (?:questions?|tests?|exams?)|question bank|simulator|(?:exam|test|psm|pspo|csm|pmp|capm|prince2)(?: \w+)? answers)\b/;

const vacancies =
	/\b(?:near me|vacanc(?:y|ies)|hiring now|job (?:board|listing|opening)s?|remote jobs?|jobs? (?:in|at) \w+|apply for)\b/;

/** Things to buy. */
const goods =
	/\b(?:laptops?|computers?|tablets?|phones?|headphones|headsets?|monitors?|desks?|chairs?|bags?|backpacks?|mugs?|gifts?|t ?shirts?)\b/;

/** Countries, their people, money and cities of which the guide may lack figures; those it has are found in its own words. */
const places = list(
	'africa argentina asia austria bangalore bangladesh belgium berlin brazil canada canadian chile china chinese colombia ' +
		'denmark dubai dutch egypt euro euros finland france french ghana germany greece hyderabad hungary india indian indonesia ' +
		'inr ireland irish israel italian italy japan japanese kenya korea kuwait lakh lakhs malaysia mexico mumbai nepal ' +
		'netherlands nigeria nigerian norway oman pakistan paris peru philippines poland portugal qatar romania rupee rupees ' +
		'russia saudi singapore spain sweden swiss switzerland sydney taiwan thailand toronto turkey uae ukraine vancouver vietnam zealand',
);

/** What stands before "manager" and the like in trades that the guide is not about. */
const trades =
	/\b(?:account|asset|bank|bar|brand|building|call cent(?:er|re)|case|category|community|construction site|content|database|estate|event|facilit(?:y|ies)|farm|floor|fund|general|hotel|hr|human resources|it support|kitchen|network|office|property|purchasing|real estate|restaurant|retail|sales|security|shift|shop|site|social media|store|traffic|warehouse|wealth) (?:manager|management|director)s?\b|\b(?:data (?:scientist|analyst|engineer)|estate agent|recruiter|nurse practitioner|accountant|architect) ?(?:job|salary|course|career)?\b|\bsix sigma\b|\breal estate\b|\bsite manager\b/;

/** Why the guide has no answer to a question; none if it may have one. */
export type Beyond = 'tool' | 'goods' | 'exam' | 'vacancy' | 'place' | 'trade' | 'unknown';

/** What the reader is told. */
export const reasons: Record<Beyond, string> = {
	tool: 'This guide is about the work, and teaches no program.',
	goods: 'This guide recommends nothing to buy.',
	exam: 'This guide has no exam questions, and no answers to them.',
	vacancy: 'This guide lists no vacancies.',
	place: 'This guide has no pay figures, courses or posts for that place.',
	trade: 'This guide is about product and project work, and not about that trade.',
	unknown: 'This guide has nothing on that.',
};

/** Pages near to what was asked, in case no record is. */
const nearby: Record<Beyond, string[]> = {
	tool: ['/questions/which-software-do-project-managers-use/', '/templates/'],
	goods: ['/questions/which-software-do-project-managers-use/', '/careers/courses/'],
	exam: ['/careers/certifications/', '/careers/'],
	vacancy: ['/careers/', '/questions/are-project-managers-in-demand/'],
	place: ['/careers/pay/', '/questions/who-earns-more/'],
	trade: ['/roles/', '/answer/'],
	unknown: ['/answer/', '/questions/'],
};

/** A record that has so much of the question is near to it. */
const NEAR = 0.4;

/** The numbers of the two documents nearest to a question that the guide does not answer. */
export function nearest(why: Beyond, ranked: readonly Ranked[], { records: { documents } }: GuideSearch): number[] {
	const near = ranked.filter(({ coverage }) => coverage >= NEAR).map(({ id }) => id);
	const pages = nearby[why].flatMap((page) => documents.findIndex(({ href }) => href === page));
	return [...new Set([...near.slice(0, 2), ...pages.filter((id) => id >= 0)])].slice(0, 2);
}

/** So much of a question must be found in one place, or it counts as not answered. */
const ENOUGH = 0.48;
/** Below this there is no answer to list, though each word stands somewhere: less for a question that names a thing of the guide. */
const LITTLE = 0.37;
const LITTLE_OF_A_NAME = 0.25;
/** A question that the guide has nearly word for word is answered, whatever it is about. */
const SAME = 0.8;

export function beyond(plan: Plan, ranked: readonly Ranked[], guide: GuideSearch): Beyond | undefined {
	const best = ranked.reduce((most, { likeness }) => Math.max(most, likeness), 0);
	if (best >= SAME) return undefined;
	const text = plan.typed.join(' ');
	const asks = (token: string) => plan.units.some(({ options }) => options.has(token));
	if (toolPairs.test(text) || plan.typed.some((word) => tools.has(word))) return 'tool';
	if (goods.test(text)) return 'goods';
	if (crib.test(text)) return 'exam';
	if (
		trades.test(text) &&
		!plan.units.some(({ concept }) => concept && concept.ids.length === 1 && guide.isRole(concept.ids[0]!))
	)
		return 'trade';
	// The pay of somebody who is nowhere in the guide.
	const unnamed = !plan.units.some(({ concept }) => concept);
	const strange = ({ content, options }: Unit) =>
		content && ![...options.keys()].some((token) => guide.records.has(token));
	if (unnamed && asks('salari') && plan.units.some(strange)) return 'trade';
	if (
		['salari', 'cours', 'job', 'visa'].some(asks) &&
		plan.typed.some((word) => places.has(word) && !guide.lexicon.words.has(word))
	)
		return 'place';
	if (vacancies.test(text)) return 'vacancy';
	const coverage = ranked.reduce((most, { coverage }) => Math.max(most, coverage), 0);
	if (!ranked.length) return 'unknown';
	// What is asked of a thing that the guide has may be answered on its page, though one word is not known.
	const named = plan.units.some(({ concept }) => concept);
	if (coverage < (named ? LITTLE_OF_A_NAME : LITTLE)) return 'unknown';
	return coverage < ENOUGH && plan.unknown.length > (named ? 1 : 0) ? 'unknown' : undefined;
}

/** The guide has the words, and no place that has enough of them together. */
export const weak = (ranked: readonly Ranked[]) => !ranked.some(({ coverage }) => coverage >= ENOUGH);
