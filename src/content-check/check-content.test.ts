import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { checkContent } from './check-content.ts';
import { report } from './problem.ts';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'src/commands/check-content.ts');
let copy = '';

const at = (path: string) => join(copy, 'src/content', path);
const textOf = (path: string) => readFileSync(at(path), 'utf8');
/** What a test has written or taken away; afterwards it stands again as it was. */
const changed = new Set<string>();
const write = (path: string, text: string) => {
	changed.add(path);
	mkdirSync(dirname(at(path)), { recursive: true });
	writeFileSync(at(path), text);
};
const remove = (path: string) => {
	changed.add(path);
	rmSync(at(path));
};
const edit = (path: string, change: (text: string) => string) => {
	const was = textOf(path);
	const is = change(was);
	assert.notEqual(is, was, `the mistake was not made in ${path}`);
	write(path, is);
};

/** What is said of the copy with the mistake. */
function check() {
	const problems = checkContent(copy);
	return { status: problems.length ? 1 : 0, message: problems.length ? report(problems) : '' };
}

/** The same by the command that an author starts. */
function checkByCommand() {
	const { status, stderr } = spawnSync(process.execPath, [command], { cwd: copy, encoding: 'utf8' });
	return { status, message: stderr.trimEnd() };
}

/** The author sees the file, the field, what was found and what to do, and the build stops. */
function stopsWith(file: string, ...words: RegExp[]) {
	const { status, message } = check();
	assert.equal(status, 1, message);
	assert.ok(message.includes(`src/content/${file}`), message);
	for (const expected of [/Found: /, /To do: /, ...words]) assert.match(message, expected);
	assert.equal(message.match(/Found: /g)?.length, 1, `one mistake, one message:\n${message}`);
}

const FIGURE = 'figures/us-project-management-specialists-pay-2024.yaml';
const TERM = 'terms/product-backlog.yaml';

describe('a mistake in the content', () => {
	before(() => {
		copy = mkdtempSync(join(tmpdir(), 'which-pm-content-'));
		cpSync(join(root, 'src/content'), join(copy, 'src/content'), { recursive: true });
	});
	afterEach(() => {
		for (const path of changed) {
			const original = join(root, 'src/content', path);
			if (existsSync(original)) cpSync(original, at(path));
			else rmSync(at(path));
		}
		changed.clear();
	});
	after(() => rmSync(copy, { recursive: true, force: true }));

	test('is not seen where there is none', () => {
		assert.deepEqual(check(), { status: 0, message: '' });
		assert.deepEqual(checkByCommand(), { status: 0, message: '' });
	});
	test('is told by the command too, which then ends with 1', () => {
		edit(FIGURE, (text) => text.replace(/^value: .*/m, 'value: a lot'));
		assert.equal(check().status, 1);
		assert.deepEqual(checkByCommand(), check());
	});
	test('wrong type', () => {
		edit(FIGURE, (text) => text.replace(/^value: .*/m, 'value: a lot'));
		stopsWith(FIGURE, /value/, /"a lot"/, /Expected a number: digits only/);
	});
	test('missing field', () => {
		edit(TERM, (text) => text.replace(/^name: .*\n/m, ''));
		stopsWith(TERM, /name/, /Found: nothing/, /Add "name"/);
	});
	test('a figure that is unlike the others of its group', () => {
		edit(FIGURE, (text) => text.replace(/^statistic: .*/m, 'statistic: mean'));
		stopsWith(FIGURE, /comparable/, /"us-official-median-2024"/, /Give it a key of its own/);
	});
	test('pay of which nobody says who was asked', () => {
		edit(FIGURE, (text) => text.replace(/^origin: .*\n/m, ''));
		stopsWith(FIGURE, /origin/, /must say who was asked/);
	});
	test('unknown key', () => {
		edit(TERM, (text) => `${text}colour: blue\n`);
		stopsWith(TERM, /colour/, /the key "colour", which is not known here/, /Known here: "name"/);
	});
	test('a key by nearly its name', () => {
		edit(FIGURE, (text) => text.replace(/^unit:/m, 'units:'));
		stopsWith(FIGURE, /units/, /Did you mean "unit"\?/);
	});
	test('unknown key in the frontmatter of a page', () => {
		edit('docs/answer.mdx', (text) => text.replace('---\n', '---\nauthor: me\n'));
		stopsWith('docs/answer.mdx', /author/);
	});
	test('reference to nothing', () => {
		edit(TERM, (text) => text.replace(/^related:\n(\s*)- .*/m, 'related:\n$1- no-such-term'));
		stopsWith(TERM, /related\[0\]/, /"no-such-term"/, /src\/content\/terms\/no-such-term\.yaml/);
	});
	test('reference by nearly its id', () => {
		edit(FIGURE, (text) => text.replace(/^source: (.*)$/m, 'source: $1x'));
		stopsWith(FIGURE, /source/, /Did you mean "/);
	});
	test('reference to an entry of another kind', () => {
		edit(TERM, (text) => text.replace(/^related:\n(\s*)- .*/m, 'related:\n$1- portfolio-manager'));
		stopsWith(TERM, /there is one in src\/content\/roles\//);
	});
	test('a question of a page that there is not', () => {
		edit('questions/answer-tell-apart.yaml', (text) => text.replace(/^page: .*/m, 'page: answr'));
		const { message } = check();
		assert.match(message, /page\n {4}Found: "answr".*\n.*Did you mean "answer"\?/);
	});
	test('several mistakes of several kinds, all in one go, and nothing that only follows from them', () => {
		// An entry that others refer to: broken in its form, and it refers to nothing itself.
		edit(TERM, (text) =>
			text.replace(/^name: .*\n/m, '').replace(/^related:\n(\s*)- .*/m, 'related:\n$1- no-such-term'),
		);
		// A source that cannot be read at all, and that pages cite.
		write('sources/scrum-guide-2020.yaml', 'title: "The Scrum Guide\n');
		// A page with objectives that questions test, and with prose.
		edit(
			'docs/answer.mdx',
			(text) => `${text.replace(/^reviewed: .*/m, 'reviewed: soon')}\n<Term id="no-such-word">x</Term>\n`,
		);
		// A record whose form is sound.
		edit(FIGURE, (text) => text.replace(/^source: .*/m, 'source: no-such-source'));
		// The day that everything is judged against.
		edit('edition/current.yaml', (text) => text.replace(/^date: .*/m, 'date: 22 November'));
		const { status, message } = check();
		assert.equal(status, 1);
		assert.deepEqual(
			message.match(/^src\/content\/\S+( · .+)?$/gm)?.map((line) => line.replace(/^src\/content\/|:\d+/g, '')),
			[
				'docs/answer.mdx · reviewed',
				'docs/answer.mdx · <Term id>',
				'edition/current.yaml · date',
				`${FIGURE} · source`,
				'sources/scrum-guide-2020.yaml',
				`${TERM} · name`,
				`${TERM} · related[0]`,
			],
			message,
		);
		assert.match(message, /7 things to mend/);
	});
	test('a question that cannot be read may be the one that tests an objective', () => {
		edit('questions/answer-tell-apart.yaml', (text) => `${text}\nstem: "again`);
		stopsWith('questions/answer-tell-apart.yaml', /not YAML/);
	});
	test('a citation, a term or a figure in prose that leads nowhere', () => {
		edit('docs/answer.mdx', (text) => text.replace('<Cite id="', '<Cite id="no-such-'));
		stopsWith('docs/answer.mdx', /<Cite id>/, /"no-such-/, /answer\.mdx:\d+/);
	});
	test('a citation that the page does not list', () => {
		edit('docs/answer.mdx', (text) => `${text}\nMore.<Cite id="dora-metrics-2026" />\n`);
		stopsWith('docs/answer.mdx', /does not list/, /Add the id to "sources:"/);
	});
	test('a drill that decides otherwise than the table', () => {
		edit('scenarios/a-goal-for-spring.yaml', (text) => text.replace('who: product-owner', 'who: scrum-master'));
		stopsWith('scenarios/a-goal-for-spring.yaml', /options/, /"who: product-owner"/, /decisions\/product-goal\.yaml/);
	});
	test('an empty field', () => {
		edit(TERM, (text) => text.replace(/^name: .*/m, 'name:'));
		stopsWith(TERM, /name/, /Write something after "name:"/);
	});
	test('malformed YAML', () => {
		write(TERM, 'name: "Product backlog\nshort: x\n');
		stopsWith(TERM, /not YAML/, /quotes, colons and indentation/);
	});
	test('malformed JSON', () => {
		write('terms/broken.json', '{ "name": "Broken", }}');
		stopsWith('terms/broken.json', /not JSON/);
	});
	test('two entries with one id', () => {
		write('terms/product-backlog.json', JSON.stringify(parse(textOf(TERM))));
		stopsWith('terms/product-backlog.yaml', /the id "product-backlog"/, /Rename one/);
	});
	test('a file that would be passed over', () => {
		write('terms/new-term.yml', textOf(TERM));
		stopsWith('terms/new-term.yml', /no page is made from/, /Rename it to new-term\.yaml/);
	});
	test('a day that the calendar does not have', () => {
		edit(FIGURE, (text) => text.replace(/^validUntil: .*/m, 'validUntil: 2027-13-45'));
		stopsWith(FIGURE, /validUntil/, /no such day/);
	});
	test('a picture that is not there', () => {
		edit('docs/answer.mdx', (text) => `${text}\n![A map](./nope.png)\n`);
		stopsWith('docs/answer.mdx', /nope\.png/, /answer\.mdx:\d+/);
	});
	test('a page at the address of a record', () => {
		write('docs/roles/product-owner.mdx', textOf('docs/claims.mdx'));
		stopsWith('roles/product-owner.mdx', /the address \/roles\/product-owner\//);
	});
	test('two pages with one address', () => {
		write('docs/answer/index.mdx', textOf('docs/answer.mdx'));
		stopsWith('docs/answer', /the address \/answer\//, /Rename one/);
	});
	test('a figure without source', () => {
		edit(FIGURE, (text) => text.replace(/^source: .*\n/m, ''));
		stopsWith(FIGURE, /source/, /src\/content\/sources\//);
	});
	test('a figure past its date at the edition', () => {
		edit(FIGURE, (text) => text.replace(/^validUntil: .*/m, 'validUntil: 2020-01-01').replace(/^lastKnown: .*\n/m, ''));
		stopsWith(FIGURE, /validUntil/, /before the edition date/, /lastKnown: true/);
	});
	test('low above high', () => {
		edit(FIGURE, (text) => text.replace(/low: .*/, 'low: 9000000'));
		stopsWith(FIGURE, /range/, /low ≤ value ≤ high/);
	});
	test('an alias that names two records', () => {
		edit(TERM, (text) => text.replace(/^aliases:.*$/m, 'aliases:\n  - Kanban'));
		stopsWith(TERM, /aliases/, /"kanban"/, /ambiguities\.ts/);
	});
	test('an objective that no question tests', () => {
		edit('docs/answer.mdx', (text) =>
			text.replace('objectives:\n', 'objectives:\n  - id: new-aim\n    text: You can do more.\n'),
		);
		stopsWith('docs/answer.mdx', /objectives/, /"new-aim"/);
	});
	test('an edition without a date', () => {
		remove('edition/current.yaml');
		stopsWith('edition/current.yaml', /no edition date/);
	});
});
