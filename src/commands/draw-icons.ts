import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './run.mjs';

/** Draws the icons of an installed guide from the favicon. The files are checked in: run this when the mark changes. */
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

const folder = join(root, 'public/icons');
mkdirSync(folder, { recursive: true });
for (const { name, size, share, corner } of [
	{ name: 'icon-192', size: 192, share: 0.8, corner: 6 },
	{ name: 'icon-512', size: 512, share: 0.8, corner: 6 },
	{ name: 'maskable-512', size: 512, share: 0.58, corner: 0 },
])
	await sharp(drawing(share, corner), { density: 1200 })
		.resize(size, size)
		.png({ palette: true, compressionLevel: 9 })
		.toFile(join(folder, `${name}.png`));
