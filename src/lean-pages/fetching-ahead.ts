/**
 * A script without Vite's list of what to fetch ahead of a later one, for where that comes as one file with all that it
 * imports, or is there already.
 * @param path Its file, to name it in a fault.
 */
export const withoutFetchingAhead = (code: string, path: string) =>
	code.replace(/^const __vite__mapDeps=.*$/m, (list) => {
		if (/\.css"/.test(list))
			throw new Error(
				`${path} loads a style sheet together with a script, which the folder edition cannot. Import the styles with "?inline".`,
			);
		return 'const __vite__mapDeps=()=>[];';
	});
