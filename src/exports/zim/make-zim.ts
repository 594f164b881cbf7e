import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The maker of ZIM archives, from the package `zim-tools` of Debian and others. */
const MAKER = 'zimwriterfs';

/** Whether this computer can make a ZIM archive. */
export const canMakeZim = () => spawnSync(MAKER, ['--version']).error === undefined;

/**
 * The folder edition as a ZIM archive for Kiwix, with an index of titles and one of the full text.
 * Each archive gets a random number from its maker, so two of them are never the same to the byte.
 * @param folder The files of the folder edition by path.
 * @param illustration A PNG picture of 48 × 48 pixels.
 * @throws With what the maker said, where it fails.
 */
export function makeZim(
	folder: ReadonlyMap<string, Uint8Array>,
	illustration: Uint8Array,
	{ title, description, name }: { title: string; description: string; name: string },
): Uint8Array {
	const at = mkdtempSync(join(tmpdir(), 'which-pm-zim-'));
	try {
		const pages = join(at, 'pages');
		for (const [path, bytes] of [...folder, ['illustration.png', illustration] as const]) {
			mkdirSync(dirname(join(pages, path)), { recursive: true });
			writeFileSync(join(pages, path), bytes);
		}
		const file = join(at, 'guide.zim');
		const options = {
			welcome: 'index.html',
			illustration: 'illustration.png',
			language: 'eng',
			title,
			description,
			creator: 'Which PM?',
			publisher: 'Which PM?',
			name,
		};
		const { status, stdout, stderr } = spawnSync(
			MAKER,
			[...Object.entries(options).map(([option, value]) => `--${option}=${value}`), pages, file],
			{ encoding: 'utf8' },
		);
		if (status !== 0) throw new Error(`${MAKER} did not make the archive:\n${stdout}${stderr}`);
		return readFileSync(file);
	} finally {
		rmSync(at, { recursive: true, force: true });
	}
}
