import qrcode from 'qrcode';

/** The empty margin that readers of such codes ask for, in squares. */
const MARGIN = 4;

/**
 * A text as a QR code: the length of its side in squares, margin included, and the dark squares as a path of an SVG
 * drawing in which one square is one unit.
 */
export function qrSquares(text: string): { size: number; path: string } {
	const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
	let path = '';
	for (let row = 0; row < modules.size; row++)
		for (let column = 0; column < modules.size; column++)
			if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`;
	return { size: modules.size + 2 * MARGIN, path };
}
