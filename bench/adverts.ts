import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { readAdverts, pasted } from '../src/adverts/judged-adverts.ts';
import { findBrowser } from '../src/commands/find-browser.mjs';
import { serve } from '../src/commands/serve.ts';
import { readEntries, type Entry } from '../src/content-check/read-entries.ts';
import { advertReader, mixOf } from '../src/lib/advert-reading.ts';

const phrases = readEntries(join(import.meta.dirname, '..'))
	.entries.filter((entry): entry is Entry<'phrases'> => entry.collection === 'phrases')
	.map(({ data }) => data);
const read = advertReader(phrases);
const dist = join(import.meta.dirname, '../dist');

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

const sized = (part: string, size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);

/**
 * The same on the built page, for a reader's first advert: from the button to the end of the event, to the next picture on
 * the screen, and from there to the marked text. The best and the middle of seven visits, in milliseconds.
 */
async function onThePage() {
	const server = await serve({ dist, port: 0 });
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: ['--no-sandbox', '--disable-gpu'],
	});
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	for (const [name, part] of Object.entries(texts)) {
		const runs: (readonly number[])[] = [];
		for (let visit = 0; visit < 7; visit++) {
			await page.goto(new URL('/decide/read-an-advert/', server.url).href);
			runs.push(
				await page.evaluate(
					async (advert) => {
						const form = document.querySelector<HTMLFormElement>('wp-advert form')!;
						form.querySelector('textarea')!.value = advert;
						form.querySelector('textarea')!.focus();
						const painted = () =>
							new Promise((done) =>
								requestAnimationFrame(() => {
									const { port1, port2 } = new MessageChannel();
									port1.onmessage = done;
									port2.postMessage('');
								}),
							);
						await painted();
						const begun = performance.now();
						form.requestSubmit();
						const handled = performance.now();
						await painted();
						const shown = performance.now();
						document.querySelector('.marked')!.scrollIntoView();
						await painted();
						return [handled - begun, shown - begun, performance.now() - shown] as const;
					},
					sized(part, 200_000),
				),
			);
		}
		const told = ['handled', 'shown', 'marked text in view'].map((step, at) => {
			const sorted = runs.map((run) => run[at]!).sort((a, b) => a - b);
			return `${step} ${sorted[0]!.toFixed(0)} (${sorted[3]!.toFixed(0)})`;
		});
		console.log(`${name.padEnd(14)} ${told.join(', ')}`);
	}
	await browser.close();
	await server.close();
}

/** `npm run bench:adverts`: how long marking 200 kB takes, and how that grows. Growth near 2 for twice the text is a straight line. */
console.log(`${phrases.length} phrases; milliseconds to find, part and add up`);
for (const [name, part] of Object.entries(texts)) {
	const [half, whole, twice] = [100_000, 200_000, 400_000].map((size) => time(sized(part, size))) as [
		number,
		number,
		number,
	];
	const marks = read(sized(part, 200_000)).pieces.filter(({ phrase }) => phrase !== undefined).length;
	console.log(
		`${name.padEnd(14)} 200 kB: ${whole.toFixed(1).padStart(6)} ms, ${String(marks).padStart(6)} marks; ` +
			`growth ${(whole / half).toFixed(2)} (100 to 200 kB), ${(twice / whole).toFixed(2)} (200 to 400 kB)`,
	);
}
if (existsSync(join(dist, 'index.html'))) {
	console.log('On the built page, 200 kB: the best of seven first visits (and the middle one)');
	await onThePage();
}
