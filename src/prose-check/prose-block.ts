/** A paragraph, or that of a list item, as a reader sees it. */
export interface ProseBlock {
	/** Line in the file. */
	line: number;
	text: string;
}
