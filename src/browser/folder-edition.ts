/** What stands in for the server where the guide was opened from a folder: see src/folder-edition/. */
export interface FolderEdition {
	/** An address from the guide's root as the file that it is there. */
	addressOf(href: string): string;
	/** What would be fetched elsewhere, by its path from the guide's root, for example `search/index.json`. */
	read(path: string): Promise<unknown>;
	/** The engine of the full text. */
	pagefind(): Promise<unknown>;
}

/** There is none where a server serves the guide. */
export const folderEdition = (globalThis as { whichPMFolder?: FolderEdition }).whichPMFolder;
