// cspell:ignore diffrence ownr
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from './answer.ts';
import { buildIndex } from './build-index.ts';
import { withPassages, fullTextWords, type Passage } from './passages.ts';
import { smallGuide } from './small-guide.ts';

const guide = smallGuide();
const ask = (query: string) => answer(query, guide);
const first = (query: string) => ask(query).results[0]?.href;

test('a role comes before what only mentions it', () => {
	assert.equal(first('product owner'), '/roles/product-owner/');
});

test('a question is found by another way to ask it', () => {
	const { results } = ask('who decides the deadline');
	assert.equal(results[0]?.href, '/questions/who-owns-the-deadline/');
	assert.equal(results[0]?.via, 'who decides deadline');
});

test('a heading is found by itself, with its page', () => {
	const [result] = ask('what moves pay').results;
	assert.equal(result?.href, '/careers/pay/#what-moves-pay');
	assert.equal(result?.on?.href, '/careers/pay/');
});

test('headings stand below their page where the page fits better', () => {
	const [result] = ask('pay').results;
	assert.equal(result?.href, '/careers/pay/');
	assert.deepEqual(
		result?.places.map(({ href }) => href),
		['/careers/pay/#what-moves-pay'],
	);
});

test('a short form of several meanings is answered with a choice', () => {
	assert.deepEqual(
		ask('PM').card?.lines.map(({ title }) => title),
		['Product manager', 'Project manager'],
	);
	assert.equal(ask('what does pm stand for').card?.form, 'choice');
});

test('two things are set side by side, and PM is what the best result says', () => {
	const card = ask('po vs pm').card;
	assert.equal(card?.form, 'pair');
	assert.deepEqual(
		card.lines.map(({ title }) => title),
		['Product owner', 'Product manager'],
	);
	assert.equal(ask('difference between product and project manager').card?.form, 'pair');
});

test('a meaning is told', () => {
	assert.equal(ask('what is a product owner').card?.text, 'Orders the backlog.');
	assert.equal(ask('roadmap').card?.form, 'meaning');
});

test('pay is told with its place and date', () => {
	const card = ask('how much does a project manager earn').card;
	assert.equal(card?.form, 'pay');
	assert.match(card.lines[0]?.text ?? '', /United Kingdom, April 2025/);
});

test('who decides is told', () => {
	assert.equal(ask('who decides the deadline').card?.text, 'Nobody alone.');
});

test('what the guide is not about is said plainly, without a card', () => {
	for (const [query, why] of [
		['jira tutorial', 'tool'],
		['pmp exam dumps', 'exam'],
		['project manager salary india', 'place'],
		['restaurant manager', 'trade'],
		['product manager jobs near me', 'vacancy'],
		['xylophone quartet', 'unknown'],
	] as const) {
		const { beyond, card, results } = ask(query);
		assert.equal(beyond, why, query);
		assert.equal(card, undefined);
		assert.ok(results.length <= 2);
	}
});

test('pay is asked for in several ways', () => {
	assert.equal(ask('how much does a project manager get').card?.form, 'pay');
});

test('two names in one question are not yet two things to be set side by side', () => {
	assert.notEqual(ask('does a product owner need a roadmap').card?.form, 'pair');
	assert.equal(ask('product owner and product manager').card?.form, 'pair');
});

test('how to do something with a thing does not ask what the thing is', () => {
	assert.equal(ask('how to get a roadmap').card, undefined);
	assert.equal(ask('what is a roadmap').card?.form, 'meaning');
});

test('a comparison is found by a short form of several meanings, whichever side it stands on', () => {
	for (const query of ['po vs pm ', 'pm vs po ']) assert.equal(first(query), '/compare/a/', query);
});

test('no list is empty while one word is known', () => {
	assert.ok(ask('xylophone roadmap').results.length > 0);
});

test('what only the texts have is asked of them before it is refused', () => {
	const { beyond, texts, weak } = ask('speaks freight');
	assert.deepEqual({ beyond, texts, weak }, { beyond: 'unknown', texts: 'unread', weak: true });
	// What the guide does not have at all is refused at once.
	assert.equal(ask('xylophone quartet').texts, undefined);
});

test('a page answers from its text alone where the words stand together', () => {
	const asked = ask('speaks freight');
	const words = fullTextWords(asked, guide);
	assert.equal(words, 'speaks freight');
	const [apart, together] = (
		[
			[{ text: 'speaks', matched: true }],
			[
				{ text: 'speaks', matched: true },
				{ text: ' of ', matched: false },
				{ text: 'freight', matched: true },
			],
		] as const
	).map((excerpt): Passage => ({ ...passage('/answer/'), excerpt: [...excerpt] }));
	const found = withPassages(asked, [apart!, together!], words);
	assert.deepEqual([found.beyond, found.texts, found.results.length], [undefined, 'found', 1]);
	const refused = withPassages(asked, [apart!], words);
	assert.deepEqual([refused.beyond, refused.texts], ['unknown', undefined]);
});

const passage = (href: string, ...places: string[]): Passage => ({
	href,
	title: 'A page',
	label: 'Explain',
	excerpt: [{ text: 'words', matched: false }],
	places: places.map((place) => ({ href: `${href}#${place}`, title: `Section titled ${place}`, excerpt: [] })),
});

test('passages go below the page that is there, at most three, and other pages below the records', () => {
	const full = withPassages(
		ask('pay'),
		[passage('/careers/pay/', '_top', 'a', 'b', 'c', 'd'), passage('/answer/', 'e')],
		'pay',
	);
	assert.deepEqual(
		full.results[0]?.places.map(({ title }) => title),
		['What moves pay', 'a', 'b'],
	);
	assert.equal(full.results.at(-1)?.href, '/answer/');
});

test('the full text is asked in words that stand on pages', () => {
	assert.equal(fullTextWords(ask('what does the PO do '), guide), 'product owner');
	assert.equal(fullTextWords(ask('prodct ownr '), guide), 'product owner');
});

test('a name that leads to two things stops the build', () => {
	const entry = (id: string, name: string) => ({
		collection: 'terms',
		id,
		data: { name, aliases: ['Twofold'], misspellings: [], short: 'A thing.' },
	});
	assert.throws(
		() => buildIndex([entry('one', 'First'), entry('two', 'Second')], {}),
		/"twofold" leads to one and two/,
	);
});

test('slips in the ways people ask are mended before they are shown', () => {
	const question = (id: string, question: string, ...variants: string[]) => ({
		collection: 'faqs',
		id,
		data: { question, variants, answer: 'Yes, and this is the answer to it.' },
	});
	const { documents } = buildIndex(
		[
			question('one', 'What is the difference?', 'tell the diffrence', 'a difference'),
			question('two', 'Is there a difference?', 'any difference', 'the difference'),
		],
		{},
	);
	assert.deepEqual(documents[0]?.names, ['tell the difference', 'a difference']);
});
