import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const faces = [
	[
		'Source Serif 4',
		400,
		'normal',
		'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
	],
	[
		'Source Serif 4',
		400,
		'italic',
		'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
	],
	[
		'Source Serif 4',
		700,
		'normal',
		'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2',
	],
	['Source Sans 3', 400, 'normal', 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'],
	['Source Sans 3', 600, 'normal', 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2'],
	['Aleo', 700, 'normal', 'src/assets/fonts/aleo-bold-subset.woff2'],
] as const;

/** The faces of the printed book, inside its style sheet, so that a book looks the same wherever it is made. */
export const fontFaces = (root: string) =>
	faces
		.map(
			([family, weight, style, file]) =>
				`@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${readFileSync(join(root, file)).toString('base64')})}`,
		)
		.join('\n');
