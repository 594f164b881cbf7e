/** What search remembers on this device, and only there. One key: see /about/privacy/. */
const KEY = 'which-pm:search';
const MOST = 6;
const LONGEST = 100;

interface Kept {
	/** What was searched for lately, the newest first. */
	recent: string[];
	/** Whether "/" alone opens the search. */
	slash: boolean;
}

/** What may stand in the list: each once, none of it empty or long. */
const asked = (searches: unknown[]) =>
	[...new Set(searches.map((words) => (typeof words === 'string' ? words.trim().slice(0, LONGEST).trim() : '')))]
		.filter(Boolean)
		.slice(0, MOST);

function read(): Kept {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		const { recent, slash } = (kept && typeof kept === 'object' ? kept : {}) as Partial<Record<keyof Kept, unknown>>;
		return {
			recent: Array.isArray(recent) ? asked(recent) : [],
			slash: slash !== false,
		};
	} catch {
		return { recent: [], slash: true };
	}
}

/** Where nothing may be kept, nothing is. What is as it was from the start leaves no trace. */
function write(kept: Kept) {
	try {
		if (!kept.recent.length && kept.slash) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(kept));
	} catch {
		// A browser that forbids it: the search works without.
	}
}

export const recentSearches = () => read().recent;

export function remember(words: string) {
	if (!words.trim()) return;
	const kept = read();
	write({ ...kept, recent: asked([words, ...kept.recent]) });
}

export const forgetSearches = () => write({ ...read(), recent: [] });

export const slashOpens = () => read().slash;

export const letSlashOpen = (slash: boolean) => write({ ...read(), slash });
