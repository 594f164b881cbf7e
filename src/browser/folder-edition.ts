/** What stands in for the server where the guide was opened from a folder: see src/folder-edition/. */
export interface FolderEdition {
	/** An address from the guide's root as the file that it is there. */
	addressOf(href: string): string;
}

/** There is none where a server serves the guide. */
export const folderEdition = (globalThis as { whichPMFolder?: FolderEdition }).whichPMFolder;
