import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edition } from '../../schemas/edition.ts';
import type { Files } from '../files.ts';
import { settled, STAND_IN } from './settle.ts';
import { pageInZim } from './zim-page.ts';

/** What catalogues say of the archive. */
const about = {
	title: 'Which PM?',
	description: 'Product management and project management told apart.',
	language: 'eng',
	creator: 'The Which PM? contributors',
	publisher: 'The Which PM? contributors',
	name: 'which-pm_en_all',
	[STAND_IN.toLowerCase()]: 'CC BY 4.0',
};

/** Drawn by `npm run icons`: 48 pixels wide and high, as catalogues want it. */
const PICTURE = join(import.meta.dirname, 'illustration.png');

/** A folder knows how it is opened; an archive is opened by its reader. */
const leftOut = new Set(['README.txt']);

/**
 * The guide as a ZIM archive, which Kiwix opens, from its folder edition.
 * @param writer The program zimwriterfs.
 * @throws Error with what the program says, if it fails.
 */
export function makeZim(folder: Files, { date }: Edition, writer: string): Uint8Array {
	const place = mkdtempSync(join(tmpdir(), 'which-pm-zim-'));
	try {
		const pages = join(place, 'pages');
		for (const path of [...folder.keys()].filter((file) => !leftOut.has(file)).sort()) {
			const bytes = folder.get(path)!;
			mkdirSync(dirname(join(pages, path)), { recursive: true });
			writeFileSync(join(pages, path), path.endsWith('.html') ? pageInZim(new TextDecoder().decode(bytes)) : bytes);
		}
		copyFileSync(PICTURE, join(pages, 'illustration.png'));
		const file = join(place, 'made.zim');
		const { status, stdout, stderr, error } = spawnSync(
			writer,
			[
				'--welcome=index.html',
				'--illustration=illustration.png',
				...Object.entries(about).map(([name, value]) => `--${name}=${value}`),
				// Two at once would put words into the index as they happen to come.
				'--threads=1',
				pages,
				file,
			],
			{ encoding: 'utf8' },
		);
		if (status !== 0)
			throw new Error(`zimwriterfs could not make the archive: ${error?.message ?? (stderr || stdout).slice(-1500)}`);
		return settled(readFileSync(file), date);
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}
