import { join } from 'node:path';
import { readAdverts, pasted } from '../src/adverts/judged-adverts.ts';
import { readEntries, type Entry } from '../src/content-check/read-entries.ts';
import { advertReader, mixOf } from '../src/lib/advert-reading.ts';

const phrases = readEntries(join(import.meta.dirname, '..'))
	.entries.filter((entry): entry is Entry<'phrases'> => entry.collection === 'phrases')
	.map(({ data }) => data);
const read = advertReader(phrases);

/** Texts that might be slow to mark: adverts, phrases without anything between, beginnings that never end, one long word. */
const texts = {
	adverts: readAdverts().map(pasted).join('\n\n'),
	'phrases only': phrases.map(({ example }) => example).join(' '),
	beginnings: 'manage own lead prioritise gather own deliver ',
	'one long word': 'manag',
	'no, no, no': 'no line management ',
};

/** The best of eleven runs, in milliseconds: what other programs take from the machine is no part of it. */
function time(text: string): number {
	const runs = Array.from({ length: 11 }, () => {
		const begun = performance.now();
		const reading = read(text);
		mixOf(phrases, reading, reading.denied);
		return performance.now() - begun;
	});
	return Math.min(...runs);
}

/** `npm run bench:adverts`: how long marking 200 kB takes, and how that grows. Growth near 2 for twice the text is a straight line. */
console.log(`${phrases.length} phrases; milliseconds to find, part and add up`);
for (const [name, part] of Object.entries(texts)) {
	const sized = (size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
	const [half, whole, twice] = [100_000, 200_000, 400_000].map((size) => time(sized(size))) as [number, number, number];
	const marks = read(sized(200_000)).pieces.filter(({ phrase }) => phrase !== undefined).length;
	console.log(
		`${name.padEnd(14)} 200 kB: ${whole.toFixed(1).padStart(6)} ms, ${String(marks).padStart(6)} marks; ` +
			`growth ${(whole / half).toFixed(2)} (100 to 200 kB), ${(twice / whole).toFixed(2)} (200 to 400 kB)`,
	);
}
