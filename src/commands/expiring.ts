import { readEntries, type Entry } from '../content-check/read-entries.ts';
import { isCommand, main, root, Stop } from './run.mjs';

/** How far ahead to look: time enough to find a newer figure before the next edition. */
const DAYS = 120;

type Dated = Entry<'figures'> | Entry<'certifications'> | Entry<'claims'>;

const isDated = (entry: Entry): entry is Dated => ['figures', 'certifications', 'claims'].includes(entry.collection);

const isLastKnown = ({ data }: Dated) => 'lastKnown' in data && data.lastKnown;

const nameOf = ({ data }: Dated) => ('title' in data ? data.title : 'name' in data ? data.name : data.text);

/** The day so many days after another. */
export const daysAfter = (day: string, days: number) =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What runs out by `day`, or ran out before it, soonest first; and what is marked as the last known figure already. */
export function expiring(entries: Entry[], day: string) {
	const dated = entries.filter(isDated).filter(({ data }) => data.validUntil !== undefined);
	const soonestFirst = dated.sort((a, b) => (a.data.validUntil! < b.data.validUntil! ? -1 : 1));
	return {
		soon: soonestFirst.filter((entry) => !isLastKnown(entry) && entry.data.validUntil! <= day),
		lastKnown: soonestFirst.filter(isLastKnown),
	};
}

/** The list as Markdown, which reads well in a terminal too. */
export function report(entries: Entry[], from: string) {
	const until = daysAfter(from, DAYS);
	const { soon, lastKnown } = expiring(entries, until);
	const list = (found: Dated[]) =>
		found.length
			? found.map((entry) => `- ${entry.data.validUntil} · ${nameOf(entry)} (${entry.file})`).join('\n')
			: 'None.';
	return [
		`## To be looked at by ${until}`,
		`The ${DAYS} days after ${from}.`,
		list(soon),
		'## Marked as last known',
		'Look whether something newer has been published.',
		list(lastKnown),
	].join('\n\n');
}

/** `npm run expiring [2027-03-01]`: what to look at again, from that day or the edition's day on. */
if (isCommand(import.meta.url))
	await main(() => {
		const { entries, problems } = readEntries(root);
		const edition = entries.find((entry): entry is Entry<'edition'> => entry.collection === 'edition');
		const from = process.argv[2] ?? edition?.data.date;
		if (!from)
			throw new Stop(
				'src/content/edition/current.yaml has no date. Write it, or give a day: npm run expiring 2027-03-01',
			);
		if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from)))
			throw new Stop(`"${from}" is no day. Write it like 2027-03-01.`);
		console.log(report(entries, from));
		if (!problems.length) return 0;
		console.error(
			`\nNot in this list: ${problems.length} entries that cannot be read. "npm run build" says what to mend.`,
		);
		return 1;
	});
