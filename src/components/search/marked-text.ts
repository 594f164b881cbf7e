import { element } from '../../browser/elements.ts';
import type { Piece } from '../../search/marks.ts';

/** Text with marks on what matched. */
export const markedText = (pieces: readonly Piece[]): (Node | string)[] =>
	pieces.map(({ text, matched }) => (matched ? element('mark', {}, text) : text));
