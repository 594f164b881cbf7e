import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Browser, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import { parse, stringify } from 'yaml';
import { checkerFolder, quickJava } from '../../src/commands/checkers.ts';
import { root } from '../../src/commands/run.mjs';
import { readFiles } from '../../src/exports/files.ts';
import type { CheckResults } from '../../src/schemas/check-results.ts';
import type { Check, Exception } from '../../src/schemas/check.ts';
import { kinds, sitemap, tools } from '../addresses.ts';
import { openEverything, readersTool } from '../open-everything.ts';
import { rootUrl } from '../servers.ts';

// Three programs judge every page. What each found is told on /about/accessibility/, so the last test compares the two.
test.describe.configure({ mode: 'default', timeout: 900_000 });

/** Something that a checker says of a page. */
interface Finding {
	page: string;
	/** The name of its rule; empty where a checker has none. */
	rule: string;
	message: string;
	/** The element that it is about. */
	element?: string;
	of: Exception['of'];
}

const found: CheckResults['checks'] = {};

const yamlIn = (path: string) => parse(readFileSync(join(root, 'src/content', path), 'utf8')) as unknown;
const exceptionsOf = (id: string) => (yamlIn(`checks/${id}.yaml`) as Partial<Check>).exceptions ?? [];

const packageIn = async (id: Parameters<typeof checkerFolder>[0], name: string) => {
	const folder = join(await checkerFolder(id), 'node_modules', name);
	const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
	return { folder, version };
};

const matches = ({ rule, says = '', of }: Exception, finding: Finding) =>
	of === finding.of &&
	(rule === undefined || rule === finding.rule) &&
	(rule === undefined ? finding.message === says : `${finding.message} ${finding.element ?? ''}`.includes(says));

/** Fails on what no exception lets pass, and on exceptions that let nothing pass. */
function judged(id: string, findings: Finding[]) {
	const exceptions = exceptionsOf(id);
	const left = findings.filter((finding) => !exceptions.some((exception) => matches(exception, finding)));
	const told = left.map(({ page, rule, message, element, of }) =>
		`${page} ${of}: ${rule} ${message} ${element ?? ''}`.slice(0, 400),
	);
	expect(told, `${told.length} findings`).toEqual([]);
	const idle = exceptions.filter((exception) => !findings.some((finding) => matches(exception, finding)));
	expect(idle, `exceptions in src/content/checks/${id}.yaml that are no longer needed`).toEqual([]);
}

/** The finished pages as they are served, by their place in `dist`. */
const pagesOnDisk = () =>
	[...readFiles(join(root, 'dist'))]
		.filter(([path]) => path.endsWith('.html'))
		.map(([path, bytes]) => ({ path, html: new TextDecoder().decode(bytes) }));

test('html-validate finds no fault in any page', async () => {
	const { folder, version } = await packageIn('html-validate', 'html-validate');
	interface Message {
		ruleId: string;
		message: string;
		selector: string | null;
	}
	const { HtmlValidate, StaticConfigLoader } = (await import(
		pathToFileURL(createRequire(join(folder, 'package.json')).resolve(folder)).href
	)) as {
		StaticConfigLoader: new (config: object) => object;
		HtmlValidate: new (loader: object) => {
			validateStringSync(html: string, file: string): { results: { messages: Message[] }[] };
			getConfigForSync(file: string): { getRules(): Map<string, [number, unknown]> };
		};
	};
	const validator = new HtmlValidate(
		new StaticConfigLoader({
			root: true,
			extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
		}),
	);
	const pages = pagesOnDisk();
	const findings = pages.flatMap(({ path, html }) =>
		validator
			.validateStringSync(html, path)
			.results.flatMap(({ messages }) => messages)
			.map(({ ruleId, message, selector }): Finding => ({
				page: path,
				rule: ruleId,
				message,
				...(selector && { element: selector }),
				of: 'fault',
			})),
	);
	judged('html-validate', findings);
	const rules = [...validator.getConfigForSync('page.html').getRules().values()].filter(([severity]) => severity > 0);
	found['html-validate'] = { pages: pages.length, faults: 0, version, rules: rules.length };
});

const hasJava = spawnSync('java', ['-version']).status === 0;

test('the Nu checker finds no fault in any page', async () => {
	if (!hasJava) console.log('There is no Java here, so the Nu checker was NOT asked.');
	test.skip(!hasJava, 'There is no Java here, and the Nu checker needs it.');
	const { folder, version } = await packageIn('nu', 'vnu-jar');
	const wanted = ['--errors-only', '--skip-non-html', '--format', 'json', '--exit-zero-always'];
	const args = [...quickJava, '-Xss4m', '-jar', join(folder, 'build/dist/vnu.jar'), ...wanted, join(root, 'dist')];
	const java = spawn('java', args, { stdio: ['ignore', 'ignore', 'pipe'] });
	let report = '';
	java.stderr.setEncoding('utf8').on('data', (text: string) => (report += text));
	const code = await new Promise((done) => java.on('close', done));
	expect(code, report.slice(0, 500)).toBe(0);
	const { messages } = JSON.parse(report) as { messages: { url: string; message: string; extract?: string }[] };
	const findings = messages.map(({ url, message, extract }): Finding => ({
		page: url.replace(/^.*\/dist\//, ''),
		rule: '',
		message,
		...(extract && { element: extract }),
		of: 'fault',
	}));
	judged('nu', findings);
	found['nu'] = { pages: pagesOnDisk().length, faults: 0, version };
});

/** The engine of Equal Access, as the page sees it. */
interface Engine {
	Checker: new () => {
		rulesetRules: Record<string, string[]>;
		check(
			node: Element,
			guidelines: string[],
		): Promise<{
			results: { ruleId: string; value: [string, string]; message: string; snippet: string }[];
		}>;
	};
}

const RULES = 'IBM_Accessibility';
/** The rules whose outcome follows from the theme. */
const ofColour = ['text_contrast_sufficient'];
/**
 * It holds everything that can have the focus against everything else, so on long lists it takes longer than all others
 * together; and it only asks, which an exception answers. One page of each kind is enough to see that it still does.
 */
const ofCover = 'element_tabbable_unobscured';

/** What the engine says of a part of a page by some of its rules. */
async function equalAccess(part: Locator, name: string, rules: string[]): Promise<Finding[]> {
	const results = await part.evaluate(
		async (node, { guideline, rules }) => {
			const checker = new (globalThis as unknown as { ace: Engine }).ace.Checker();
			checker.rulesetRules[guideline] = rules;
			const { results } = await checker.check(node, [guideline]);
			return results.filter(({ value }) => value[1] !== 'PASS');
		},
		{ guideline: RULES, rules },
	);
	return results.map(({ ruleId, value, message, snippet }) => ({
		page: name,
		rule: ruleId,
		message,
		// Its own order of attributes puts the long policy first.
		element: snippet.replace(/content="default-src[^"]*" /, ''),
		of: value[1] === 'FAIL' ? 'fault' : 'question',
	}));
}

async function equalAccessEngine() {
	const { folder, version } = await packageIn('equal-access', 'accessibility-checker-engine');
	const file = join(folder, 'ace-node.js');
	const { Checker } = createRequire(import.meta.url)(file) as Engine;
	return {
		version,
		rules: new Checker().rulesetRules[RULES]!,
		script: `${readFileSync(join(folder, 'ace.js'), 'utf8')};globalThis.ace = ace;`,
	};
}

/** Looks at things two at a time, since one is always waiting for its page. */
async function inPairs<Thing>(
	browser: Browser,
	options: BrowserContextOptions,
	things: readonly Thing[],
	look: (page: Page, thing: Thing) => Promise<Finding[]>,
) {
	const { script } = await equalAccessEngine();
	const queue = [...things];
	const findings: Finding[] = [];
	const one = async () => {
		const context = await browser.newContext({ baseURL: rootUrl, serviceWorkers: 'block', ...options });
		// Put in before the page's own policy holds, which would refuse it.
		await context.addInitScript({ content: script });
		const page = await context.newPage();
		for (let thing = queue.shift(); thing !== undefined; thing = queue.shift())
			findings.push(...(await look(page, thing)));
		await context.close();
	};
	await Promise.all([one(), one()]);
	return findings;
}

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 780 };
test('Equal Access finds no fault in any page, nor in what opens on one of each kind', async ({ browser }) => {
	const all = await sitemap();
	const { version, rules } = await equalAccessEngine();
	const quick = rules.filter((rule) => rule !== ofCover);
	const closed = await inPairs(browser, { viewport: wide }, all, async (page, address) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(address);
		const light = await equalAccess(page.locator('html'), address, kinds.includes(address) ? rules : quick);
		await page.emulateMedia({ colorScheme: 'dark' });
		return [...light, ...(await equalAccess(page.locator('html'), `${address} in the dark`, ofColour))];
	});
	const opened = await inPairs(browser, { viewport: phone }, [...kinds, ...tools], async (page, address) => {
		const findings: Finding[] = [];
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(address);
		await readersTool(page, address);
		for await (const { state, opened } of openEverything(page)) {
			findings.push(...(await equalAccess(opened, `${address}, ${state}`, quick)));
			await page.emulateMedia({ colorScheme: 'dark' });
			findings.push(...(await equalAccess(opened, `${address}, ${state}, in the dark`, ofColour)));
			await page.emulateMedia({ colorScheme: 'light' });
		}
		return findings;
	});
	judged('equal-access', [...closed, ...opened]);
	found['equal-access'] = { pages: all.length, faults: 0, version, rules: rules.length };
});

test('the guide tells of these results', async () => {
	const judges = ['equal-access', 'html-validate', ...(hasJava ? ['nu'] : [])];
	expect(Object.keys(found).sort(), 'the checkers that found no fault').toEqual(judges);
	const all = await sitemap();
	// These run with each `npm test`, on the pages that are counted here.
	const ofOthers: CheckResults['checks'] = {
		axe: { pages: all.length, faults: 0, version: axe.version, rules: axe.getRules().length },
		keyboard: { pages: kinds.length, faults: 0 },
		'own-settings': { pages: kinds.length + tools.length, faults: 0 },
		heard: { pages: kinds.length + tools.length, faults: 0 },
		'no-script': { pages: all.length, faults: 0 },
	};
	const file = join(root, 'src/content/check-results/latest.yaml');
	const { since, ...committed } = yamlIn('check-results/latest.yaml') as CheckResults;
	const checks = { ...found, ...ofOthers };
	// Without Java, what was found with it stands.
	if (!hasJava && committed.checks['nu']) checks['nu'] = committed.checks['nu'];
	const now = { pages: all.length, checks: Object.fromEntries(Object.entries(checks).sort()) };
	const same = JSON.stringify(now) === JSON.stringify({ pages: committed.pages, checks: committed.checks });
	if (!same)
		writeFileSync(
			file,
			`# Written by e2e/editions/checkers.test.ts.\n${stringify({ since: new Date().toISOString().slice(0, 10), ...now })}`,
		);
	expect(same, `what was found differs from ${file}: it has been written anew, so build once more and commit it`).toBe(
		true,
	);
	expect(since).toBeTruthy();
});
