/**
 * Stands in for the server where the guide is opened from a folder: the first script of each of its pages there. A page
 * that is a file may fetch nothing, but it may load scripts, so everything it would fetch comes as one.
 */
import type { FolderEdition } from '../browser/folder-edition.ts';

/**
 * Whether the scripts of the pages can run: this is the youngest of what they all use. A folder is opened in whatever is
 * there, and readers of archives may bring an engine of years ago along. A page that runs half is worse than plain text.
 */
const isYoungEnough = 'toSorted' in Array.prototype;

/** Says so on the page, and lets it be the text that it is without scripts. */
function tellOld() {
	const note = document.createElement('p');
	note.setAttribute('role', 'note');
	note.textContent =
		'What shows you this page is older than our scripts. Our search and tools do not work in it, and pages may lack their looks. All text is here.';
	document.querySelector('main')?.prepend(note);
}

/** The top of the folder. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src);

const given = new Map<string, unknown>();
const coming = new Map<string, Promise<unknown>>();

/** Loads a script of the folder that gives something, and waits for it. */
function load(name: string): Promise<unknown> {
	const known = coming.get(name);
	if (known) return known;
	const wanted = new Promise((ready, fail) => {
		const script = document.createElement('script');
		script.src = new URL(`_folder/${name.endsWith('.js') ? name : `${name}.js`}`, root).href;
		script.addEventListener('load', () => (given.has(name) ? ready(given.get(name)) : fail(new Error(name))));
		script.addEventListener('error', () => fail(new Error(`${script.src} is missing from the folder.`)));
		document.head.append(script);
	});
	coming.set(name, wanted);
	wanted.catch(() => coming.delete(name));
	return wanted;
}

/** An address from the guide's root as the file that it is here. */
function addressOf(href: string): string {
	const [, path = '', rest = ''] = /^\/?([^?#]*)(.*)$/s.exec(href)!;
	return new URL(path + (path === '' || path.endsWith('/') ? 'index.html' : '') + rest, root).href;
}

/** Where Pagefind believes that its files are: nowhere, so that a request that we missed would fail. */
const ORIGIN = 'https://folder.invalid';

/** Answers Pagefind from what came with the folder. */
async function answerPagefind(asked: RequestInfo | URL): Promise<Response> {
	const { pathname } = new URL(asked instanceof Request ? asked.url : asked, ORIGIN);
	const file = (given.get('pagefind-files') as Record<string, string>)[pathname.replace('/pagefind/', '')];
	if (file === undefined) return new Response(null, { status: 404 });
	return new Response(Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)));
}

/** The part of a page that Pagefind tells: https://pagefind.app/docs/api/ */
interface Fragment {
	url: string;
	sub_results?: { url: string }[];
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(words: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

/** Pagefind takes its addresses from where its files seem to be. */
const fromRoot = <Place extends { url: string }>(place: Place) => ({ ...place, url: place.url.replace(ORIGIN, '') });

const withAddresses = (data: Fragment) => ({ ...fromRoot(data), sub_results: data.sub_results?.map(fromRoot) });

async function pagefind() {
	await load('pagefind-files');
	const engine = (await load('pagefind.js')) as Pagefind;
	await engine.options({ noWorker: true, basePath: `${ORIGIN}/pagefind/`, baseUrl: '/' });
	return {
		options: engine.options,
		async search(words: string) {
			const { results } = await engine.search(words);
			return { results: results.map((result) => ({ data: async () => withAddresses(await result.data()) })) };
		},
	};
}

/** What the scripts of the folder speak to. */
const edition: FolderEdition & { give(name: string, value: unknown): void; fetch: typeof answerPagefind } = {
	addressOf,
	give: (name, value) => given.set(name, value),
	fetch: answerPagefind,
};
if (!isYoungEnough) addEventListener('DOMContentLoaded', tellOld);
else
	Object.assign(globalThis, {
		whichPMFolder: edition,
		// Where search asks for what it reads: see src/components/search/engine.ts.
		whichPm: { search: { load: (part: string) => (part === 'pagefind' ? pagefind() : load(`search/${part}.json`)) } },
	});

/** Links that a script wrote are as a server needs them: they are set right before they can be followed. */
function setRight({ target }: Event) {
	const link = target instanceof Element ? target.closest('a[href]') : null;
	const href = link?.getAttribute('href');
	if (!link || !href) return;
	const there = new URL(href, document.baseURI);
	if (href.startsWith('/') && !href.startsWith('//')) link.setAttribute('href', addressOf(href));
	else if (there.href.startsWith(root.href) && there.pathname.endsWith('/')) {
		there.pathname += 'index.html';
		link.setAttribute('href', there.href);
	}
}
for (const moment of ['pointerdown', 'focusin', 'click'] as const)
	addEventListener(moment, setRight, { capture: true });
