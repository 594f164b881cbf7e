import { parse } from 'yaml';
import { kinds, tools } from './addresses.ts';
import { faultsOf } from './axe.ts';
import { bringQuestions } from './bring-questions.ts';
import { expect, test } from './test.ts';

// What a screen reader's user is told of a page: its landmarks, headings and controls, in order. Each outline in heard/ was
// read through for sense. Text is left out, and so are links and words with a definition, since each edit changes them.

/** What an outline names. Landmarks without a name and all else are looked through to what stands in them. */
const roles = new Set(
	'banner navigation main complementary contentinfo region search form dialog heading table img figure status button combobox checkbox radio textbox searchbox spinbutton slider'.split(
		' ',
	),
);
const landmarks = /^(navigation|complementary|region|form|dialog)\b/;

interface Line {
	text: string;
	inside: Line[];
}

/** Playwright's snapshot as a tree of what an outline names. `words` are names of buttons that stand in sentences. */
function outlineOf(snapshot: string, words: ReadonlySet<string>): Line[] {
	const lines = (node: unknown, inBanner: boolean): Line[] => {
		if (Array.isArray(node)) return node.flatMap((one) => lines(one, inBanner));
		if (typeof node === 'string') return lines({ [node]: [] }, inBanner);
		if (!node || typeof node !== 'object') return [];
		return Object.entries(node).flatMap(([key, inside]): Line[] => {
			if (key.startsWith('/')) return [];
			const [, role = '', name = ''] = /^([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(key) ?? [];
			const level = Number(/\[level=(\d)\]/.exec(key)?.[1] ?? 0);
			const children = lines(inside, inBanner || role === 'banner');
			const named =
				roles.has(role) || (role === 'link' && inBanner) || (/^(group|list|article)$/.test(role) && name !== '');
			if (
				!named ||
				level > 2 ||
				(role === 'button' && (words.has(name) || /^Source \d+: |: who was counted, and how$/.test(name)))
			)
				return children;
			// How many there are of something changes with the records.
			const text = [role, level || '', name && `"${name.replace(/\d[\d,.]*/g, '#')}"`].filter(Boolean).join(' ');
			// What is inside a heading or a control is its name.
			return [{ text, inside: /heading|button|link|img/.test(role) ? [] : children }];
		});
	};
	return lines(parse(snapshot), false);
}

const kindOf = ({ text }: Line) => text.split(' ')[0]!;

/** A run of more than three of one sort, such as the questions of a bank, is shown by its first. */
function written(lines: Line[], indent = ''): string {
	const alike = (at: number, line: Line) => lines[at] !== undefined && kindOf(lines[at]) === kindOf(line);
	let out = '';
	for (let at = 0, end = 0; at < lines.length; at = end) {
		const line = lines[at]!;
		for (end = at + 1; alike(end, line);) end++;
		const long = end - at > 3 && !/heading|navigation/.test(kindOf(line));
		for (const one of long ? [line] : lines.slice(at, end))
			out += `${indent}${one.text}\n${written(one.inside, `${indent}\t`)}`;
		if (long) out += `${indent}…\n`;
	}
	return out;
}

const all = (lines: Line[]): Line[] => lines.flatMap((line) => [line, ...all(line.inside)]);

for (const address of [...kinds, ...tools])
	test(`${address} makes sense when it is read out`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(address);
		await bringQuestions(page);
		const words = await page
			.locator(':is(.term, .figure) > button')
			.evaluateAll((buttons) => buttons.map((button) => button.textContent.trim()));
		const outline = outlineOf(await page.locator('body').ariaSnapshot(), new Set(words));
		const heard = all(outline).map(({ text }) => text);
		expect(
			heard.filter(
				(text) =>
					(landmarks.test(text) || /^(button|combobox|checkbox|radio|textbox)\b/.test(text)) && !text.includes('"'),
			),
			'without a name',
		).toEqual([]);
		const marks = heard.filter((text) => landmarks.test(text));
		expect(
			marks.filter((text, at) => marks.indexOf(text) !== at),
			'landmarks of one name',
		).toEqual([]);
		expect(
			await faultsOf(page, ['identical-links-same-purpose', 'landmark-unique', 'region', 'heading-order']),
		).toEqual([]);
		expect(written(outline)).toMatchSnapshot(`${address.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home'}.txt`);
	});
