import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { qrSquares } from './qr-squares.ts';

/** To Node the package is an object with the function in it; its types know the function alone. */
const readCode = (jsqr as unknown as { default: typeof jsqr }).default;

/** Draws a code as a camera sees it, each square four points wide. */
function picture({ size, path }: ReturnType<typeof qrSquares>) {
	const side = size * 4;
	const points = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
		for (let row = 0; row < 4; row++)
			for (let column = 0; column < 4; column++) {
				const at = ((Number(y) * 4 + row) * side + Number(x) * 4 + column) * 4;
				points.fill(0, at, at + 3);
			}
	return readCode(points, side, side)?.data;
}

test('a camera reads the address that was written', () => {
	for (const address of [
		'http://localhost:4321/take-away/',
		'https://example.org/a/rather/long/path/to/guide/take-away/',
	])
		assert.equal(picture(qrSquares(address)), address);
});
