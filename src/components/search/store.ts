/** What search remembers on this device, and only there. One key: see /about/privacy/. */
const KEY = 'which-pm:search';
const MOST = 6;

interface Kept {
	/** What was searched for lately, the newest first. */
	recent: string[];
	/** Whether "/" alone opens the search. */
	slash: boolean;
}

function read(): Kept {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		const { recent, slash } = (kept && typeof kept === 'object' ? kept : {}) as Partial<Record<keyof Kept, unknown>>;
		return {
			recent: Array.isArray(recent) ? recent.filter((words) => typeof words === 'string').slice(0, MOST) : [],
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
	const asked = words.trim().slice(0, 100);
	if (!asked) return;
	const kept = read();
	write({ ...kept, recent: [asked, ...kept.recent.filter((other) => other !== asked)].slice(0, MOST) });
}

export const forgetSearches = () => write({ ...read(), recent: [] });

export const slashOpens = () => read().slash;

export const letSlashOpen = (slash: boolean) => write({ ...read(), slash });
