/** Something wrong with an entry, told to the one who wrote it. */
export interface Problem {
	/** The file, from the root of the repo. */
	file: string;
	/** Line in the file, where it is known. */
	line?: number | undefined;
	/** The key that is wrong, as a path: `range.low`, `sources[1]`. Empty when the whole file is. */
	field: string;
	/** What was found. */
	found: string;
	/** What to do about it. */
	advice: string;
}

/** One line for one problem: file, field, what was found, what to do. */
export const describe = ({ file, line, field, found, advice }: Problem) =>
	`${file}${line ? `:${line}` : ''}${field ? ` · ${field}` : ''}\n    Found: ${found}\n    To do: ${advice}`;

/** The path of a key as people write it. */
export const fieldOf = (path: readonly PropertyKey[]) =>
	path.reduce<string>(
		(field, key) => (typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${String(key)}` : String(key)),
		'',
	);

/** All that is wrong, and where to read what may be. */
export const report = (problems: Problem[]) =>
	[
		...problems.map(describe),
		`\n${problems.length === 1 ? 'One thing' : `${problems.length} things`} to mend in the content. What each key means stands in src/schemas/, a file for each kind of entry.`,
	].join('\n');
