import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './run.mjs';

/** Draws the icons of an installed guide, and the one in catalogues of archives, from the favicon. The files are checked in: run this when the mark changes. */
const mark = readFileSync(join(root, 'public/favicon.svg'), 'utf8')
	.trim()
	.replace(/^<svg[^>]*>|<\/svg>$/g, '');

/** The mark on paper. Of a maskable icon, a device may cut off all but the middle circle of four fifths. */
const drawing = (share: number, corner: number) => {
	const edge = (40 - 40 * share) / 2;
	return Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="${corner}" fill="#fbfaf6"/><g transform="translate(${edge} ${edge}) scale(${share})">${mark}</g></svg>`,
	);
};

const icons = 'public/icons';
mkdirSync(join(root, icons), { recursive: true });
for (const { file, size, share, corner } of [
	{ file: `${icons}/icon-192.png`, size: 192, share: 0.8, corner: 6 },
	{ file: `${icons}/icon-512.png`, size: 512, share: 0.8, corner: 6 },
	{ file: `${icons}/maskable-512.png`, size: 512, share: 0.58, corner: 0 },
	{ file: 'src/exports/zim/illustration.png', size: 48, share: 0.8, corner: 6 },
])
	await sharp(drawing(share, corner), { density: 1200 })
		.resize(size, size)
		.png({ palette: true, compressionLevel: 9 })
		.toFile(join(root, file));
